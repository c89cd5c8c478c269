import type { schemaNames } from '../checks/metadata/descriptors.ts';
import { entriesOf, isObject, isText, type JsonObject, memberOf } from '../read/members.ts';
import { catalogue } from '../release.ts';

/** What a descriptor describes. */
export type DescriptorKind = keyof typeof schemaNames;

/** A descriptor with its place in the document. */
export interface Item {
  readonly kind: DescriptorKind;
  readonly body: JsonObject;
  /** JSON pointer; empty if the document is the descriptor. */
  readonly where: string;
}

/** What a document is, as far as descriptors are concerned. */
export type Shape =
  | { readonly is: 'descriptors'; readonly items: readonly Item[]; readonly unknown: readonly Unknown[] }
  | { readonly is: 'foreign' };

/** Something that stands where a descriptor should and does not say which. */
export interface Unknown {
  readonly where: string;
  readonly seen: unknown;
}

/** All kinds there are. */
export const descriptorKinds: readonly DescriptorKind[] = [
  'platform',
  'model',
  'collection',
  'service',
  'connector',
  'template',
];

/** Finds the descriptors of a document: itself, or the entries of a page of a list; `meant` says that it is one. */
export function shapeOf(value: unknown, meant = false): Shape {
  const kind = kindOf(value);
  if (kind && isObject(value)) return descriptors([{ kind, body: value, where: '' }]);
  const list = memberOf(value, 'items');
  const entries = entriesOf(list);
  const isList = memberOf(value, 'kind') === undefined && Array.isArray(list);
  if (isList && (entries.some(kindOf) || (meant && entries.length === 0))) return page(entries);
  return meant || isMeant(value)
    ? descriptors([], [{ where: '', seen: memberOf(value, 'kind') }])
    : { is: 'foreign' };
}

function page(entries: readonly unknown[]): Shape {
  const items: Item[] = [];
  const unknown: Unknown[] = [];
  for (const [at, body] of entries.entries()) {
    const [kind, where] = [kindOf(body), `/items/${at}`];
    if (kind && isObject(body)) items.push({ kind, body, where });
    else unknown.push({ where, seen: memberOf(body, 'kind') });
  }
  return descriptors(items, unknown);
}

function descriptors(items: readonly Item[], unknown: readonly Unknown[] = []): Shape {
  return { is: 'descriptors', items, unknown };
}

function kindOf(value: unknown): DescriptorKind | undefined {
  // Kubernetes, too, writes `kind: …`, always beside `apiVersion`.
  if (memberOf(value, 'apiVersion') !== undefined) return undefined;
  const kind = memberOf(value, 'kind');
  return descriptorKinds.find((one) => one === kind);
}

/** Without a usable `kind` still meant as a descriptor: it names our schema or has a legal block. */
function isMeant(value: unknown): boolean {
  const schema = memberOf(value, '$schema');
  const { httpsNamespace } = catalogue.names;
  const isOurs = isText(schema) && schema.startsWith(httpsNamespace) && /\/metadata(?:[#/]|$)/.test(schema);
  return isOurs || isObject(memberOf(value, 'compliance'));
}
