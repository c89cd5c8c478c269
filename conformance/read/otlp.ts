import { readJson } from './json.ts';
import { entriesOf, isObject, type JsonObject, memberOf } from './members.ts';
import { exportMembers, exportRequests, type Signal } from './otlp-messages.ts';
import { readProtobuf } from './protobuf.ts';

/** How an export request is written. */
export type OtlpEncoding = 'protobuf' | 'json';

/** What belongs to one resource and scope; members as the JSON form of OTLP names them. */
export interface OtlpGroup {
  readonly resource: unknown;
  readonly scope: unknown;
  readonly schemaUrl: string;
  /** Metrics, spans or log records. */
  readonly entries: readonly JsonObject[];
}

export type OtlpRead =
  | { readonly groups: readonly OtlpGroup[] }
  /** Why it cannot be read, and where: a byte, or a JSON pointer. */
  | { readonly fault: string; readonly where: string };

/** Deep enough for attributes within attributes; an honest export has hardly ten levels. */
const protobufLimits = { depth: 60, values: 400_000 };

/** Reads the body of an export request. Members that nobody looks at are passed over. */
export function readExport(signal: Signal, encoding: OtlpEncoding, body: Uint8Array): OtlpRead {
  if (encoding === 'protobuf') {
    const read = readProtobuf(body, exportRequests[signal], protobufLimits);
    return 'fault' in read
      ? { fault: read.fault, where: `byte ${read.offset}` }
      : groupsIn(signal, read.value);
  }
  const read = readJson(body);
  if ('problem' in read) return { fault: read.problem.code, where: `byte ${read.problem.offset}` };
  return groupsIn(signal, read.value);
}

/** The groups of an export request in its JSON form; a list that is none is a fault, an absent one is empty. */
export function groupsIn(signal: Signal, request: unknown): OtlpRead {
  if (!isObject(request)) return { fault: 'noObject', where: '/' };
  const { outer, scoped, entries } = exportMembers[signal];
  const groups: OtlpGroup[] = [];
  for (const [at, group] of listed(request, outer).entries()) {
    if (!isObject(group)) return { fault: 'noObject', where: `/${outer}/${at}` };
    for (const [inner, one] of listed(group, scoped).entries()) {
      const where = `/${outer}/${at}/${scoped}/${inner}`;
      if (!isObject(one)) return { fault: 'noObject', where };
      const found = listed(one, entries);
      if (!found.every(isObject)) return { fault: 'noObject', where: `${where}/${entries}` };
      groups.push({
        resource: memberOf(group, 'resource'),
        scope: memberOf(one, 'scope'),
        schemaUrl: text(memberOf(one, 'schemaUrl')) || text(memberOf(group, 'schemaUrl')),
        entries: found,
      });
    }
  }
  const broken = memberOf(request, outer);
  return broken !== undefined && broken !== null && !Array.isArray(broken)
    ? { fault: 'noList', where: `/${outer}` }
    : { groups };
}

/** A member that is a list; `null` stands for an empty one, as the JSON form of protobuf allows. */
function listed(object: JsonObject, name: string): readonly unknown[] {
  return entriesOf(memberOf(object, name));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Attributes as text by their name; what is no text is written as JSON. */
export function attributesOf(holder: unknown, member = 'attributes'): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of entriesOf(memberOf(holder, member))) {
    const key = memberOf(pair, 'key');
    if (typeof key === 'string') found.set(key, textOf(memberOf(pair, 'value')));
  }
  return found;
}

/** A value of any type, as text. */
function textOf(any: unknown): string {
  const plain = plainOf(any);
  return typeof plain === 'string' ? plain : (JSON.stringify(plain) ?? '');
}

function plainOf(any: unknown): unknown {
  if (!isObject(any)) return '';
  const { stringValue, intValue, doubleValue, boolValue, arrayValue, kvlistValue, bytesValue } = any;
  if (kvlistValue !== undefined)
    return Object.fromEntries(
      entriesOf(memberOf(kvlistValue, 'values')).map((pair) => [
        String(memberOf(pair, 'key')),
        plainOf(memberOf(pair, 'value')),
      ]),
    );
  if (arrayValue !== undefined) return entriesOf(memberOf(arrayValue, 'values')).map(plainOf);
  // Whole numbers come as text, so that none is rounded.
  return stringValue ?? intValue ?? doubleValue ?? boolValue ?? bytesValue ?? '';
}

/** A number as either form writes it: 64-bit integers and what JSON has no number for are text. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  if (/^-?\d{1,20}$/.test(value)) return Number(value);
  return ['NaN', 'Infinity', '-Infinity'].includes(value) ? Number(value) : undefined;
}
