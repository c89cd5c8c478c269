import { type SchemaError, validators } from '../../../schemas/0.1/validators/metadata.js';
import type { Answered } from '../../exchange.ts';
import { entriesOf, isObject, isText, memberOf } from '../../read/members.ts';
import type { metadata } from '../../release.ts';

type Page = Answered<metadata.DescriptorPage>;

/** A descriptor with its place in the evidence. */
export interface Found<Body> {
  readonly body: Body;
  readonly evidence: Answered;
  /** JSON pointer within the evidence; empty for the platform descriptor. */
  readonly where: string;
}

export type Model = Found<metadata.ModelDescriptor>;
export type Connector = Found<metadata.ConnectorDescriptor>;
export type Platform = Found<metadata.PlatformDescriptor>;
/** Any descriptor; all share header and legal block. */
export type Described = Model | Connector | Platform;

/** What most checks of descriptors need. */
export interface DescriptorEvidence {
  readonly 'inventories.entry': Answered<metadata.PlatformDescriptor>;
  readonly 'inventories.models': readonly Page[];
  readonly 'inventories.connectors': readonly Page[];
}

/** The names under which that is asked for. */
export const descriptorNeeds = ['inventories.entry', 'inventories.models', 'inventories.connectors'] as const;

/** Everything on the pages of a list, whatever its form. */
export function entriesOn(pages: readonly Answered[]): Found<unknown>[] {
  return pages.flatMap((evidence) =>
    entriesOf(memberOf(evidence.json, 'items')).map((body, at) => ({
      body,
      evidence,
      where: `/items/${at}`,
    })),
  );
}

/** The model descriptors of a list. Those that do not match their schema are judged there and left out here. */
export function modelsOn(pages: readonly Page[]): Model[] {
  return entriesOn(pages).filter(
    (one): one is Model => deviationsIn('ModelDescriptor', one.body).length === 0,
  );
}

/** The connector descriptors of a list, likewise. */
export function connectorsOn(pages: readonly Page[]): Connector[] {
  return entriesOn(pages).filter(
    (one): one is Connector => deviationsIn('ConnectorDescriptor', one.body).length === 0,
  );
}

/** The platform descriptor; that it matches its schema is proven. */
export function platformIn(evidence: Pick<DescriptorEvidence, 'inventories.entry'>): Platform {
  const entry = evidence['inventories.entry'];
  return { body: entry.json, evidence: entry, where: '' };
}

/** All descriptors, the platform's first. */
export function descriptorsIn(evidence: DescriptorEvidence): Described[] {
  return [
    platformIn(evidence),
    ...modelsOn(evidence['inventories.models']),
    ...connectorsOn(evidence['inventories.connectors']),
  ];
}

/** What messages call a descriptor: its id, else its place. */
export function nameOf({ body, where }: Found<unknown>): string {
  const id = memberOf(body, 'id');
  return isText(id) ? id : where;
}

type DescriptorSchema = 'ModelDescriptor' | 'ConnectorDescriptor';

/** Many checks look at one descriptor; it is judged by its schema once. Bodies are never changed in place. */
const judged = new WeakMap<object, readonly SchemaError[]>();

/** In what a descriptor deviates from its schema. */
export function deviationsIn(schema: DescriptorSchema, body: unknown): readonly SchemaError[] {
  const known = isObject(body) ? judged.get(body) : undefined;
  if (known) return known;
  const validate = validators[schema];
  const errors = validate(body) ? [] : (validate.errors ?? []);
  if (isObject(body)) judged.set(body, errors);
  return errors;
}
