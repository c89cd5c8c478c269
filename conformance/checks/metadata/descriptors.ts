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
export type Collection = Found<metadata.CollectionDescriptor>;
export type Service = Found<metadata.ServiceDescriptor>;
export type Template = Found<metadata.TemplateDescriptor>;
/** Any descriptor of a list. */
export type Listed = Model | Connector | Collection | Service | Template;
/** Any descriptor; all share header and legal block. */
export type Described = Platform | Listed;

/** What most checks of descriptors need. */
export interface DescriptorEvidence {
  readonly 'inventories.entry': Answered<metadata.PlatformDescriptor>;
  readonly 'inventories.models': readonly Page[];
  readonly 'inventories.connectors': readonly Page[];
  readonly 'inventories.collections': readonly Page[];
  readonly 'inventories.services': readonly Page[];
  readonly 'inventories.templates': readonly Page[];
}

/** The lists in which descriptors of a kind stand. */
export const listNames = {
  model: 'inventories.models',
  connector: 'inventories.connectors',
  collection: 'inventories.collections',
  service: 'inventories.services',
  template: 'inventories.templates',
} as const;

/** Kinds of descriptors that stand in lists. */
export type ListedKind = keyof typeof listNames;

/** The names under which all descriptors are asked for. */
export const descriptorNeeds = [
  'inventories.entry',
  'inventories.models',
  'inventories.connectors',
  'inventories.collections',
  'inventories.services',
  'inventories.templates',
] as const;

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
export function modelsOn(pages: readonly Answered[]): Model[] {
  return matching<Model>('model', pages);
}

/** The connector descriptors of a list, likewise. */
export function connectorsOn(pages: readonly Answered[]): Connector[] {
  return matching<Connector>('connector', pages);
}

/** The service descriptors of a list, likewise. */
export function servicesOn(pages: readonly Answered[]): Service[] {
  return matching<Service>('service', pages);
}

function matching<One extends Listed>(kind: ListedKind, pages: readonly Answered[]): One[] {
  return entriesOn(pages).filter((one): one is One => deviationsIn(schemaNames[kind], one.body).length === 0);
}

/** The platform descriptor; that it matches its schema is proven. */
export function platformIn(evidence: Pick<DescriptorEvidence, 'inventories.entry'>): Platform {
  const entry = evidence['inventories.entry'];
  return { body: entry.json, evidence: entry, where: '' };
}

/** The same as a set: files need not hold the descriptor of a platform, an interface always does. */
export function platformsIn(evidence: Pick<DescriptorEvidence, 'inventories.entry'>): Platform[] {
  return evidence['inventories.entry'].json === undefined ? [] : [platformIn(evidence)];
}

/** All descriptors, the platform's first. */
export function descriptorsIn(evidence: DescriptorEvidence): Described[] {
  return [...platformsIn(evidence), ...listedIn(evidence)];
}

/** All descriptors of the lists. */
export function listedIn(evidence: DescriptorEvidence): Listed[] {
  return [
    ...modelsOn(evidence['inventories.models']),
    ...connectorsOn(evidence['inventories.connectors']),
    ...matching<Collection>('collection', evidence['inventories.collections']),
    ...matching<Service>('service', evidence['inventories.services']),
    ...matching<Template>('template', evidence['inventories.templates']),
  ];
}

/** What messages call a descriptor: its id, else its place. */
export function nameOf({ body, where }: Found<unknown>): string {
  const id = memberOf(body, 'id');
  return isText(id) ? id : where;
}

/** The schema of each kind. */
export const schemaNames = {
  platform: 'PlatformDescriptor',
  model: 'ModelDescriptor',
  connector: 'ConnectorDescriptor',
  collection: 'CollectionDescriptor',
  service: 'ServiceDescriptor',
  template: 'TemplateDescriptor',
} as const;

type DescriptorSchema = (typeof schemaNames)[keyof typeof schemaNames];

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
