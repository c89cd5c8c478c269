import { asError, withHeader, withJson, withStatus } from '../edit.ts';
import type { Exchange, Json } from '../exchange.ts';
import type { MemberSchema, SchemaBundle } from '../judge/operation.ts';

/** A generated defect of an answer that a `response` row judges. */
export interface ResponseMutant {
  readonly title: string;
  readonly edit: (exchange: Exchange) => Exchange;
  /** As with hand-written mutants: what turns red as well, and why that is right. */
  readonly alsoRed?: { readonly [requirement: string]: string };
}

const labelled = { 'GW-001': 'what is not labelled as JSON breaks the rule on media types as well' };

/**
 * Every way in which an answer can miss its description: another status, another media type, each required member
 * removed, each value given another type. Made from the answer and its schema, so that new members are covered.
 */
export function responseMutants(
  bundle: SchemaBundle,
  schema: string,
  status: number,
  body: Json,
): ResponseMutant[] {
  const statuses = [200, 201, 204, 301, 400, 404, 500].filter((other) => other !== status);
  return [
    ...statuses.map((other) => ({
      title: `answers ${other} instead of ${status}`,
      edit: other < 400 ? withStatus(other) : asError(other),
    })),
    { title: 'labels the answer as HTML', edit: withHeader('content-type', 'text/html'), alsoRed: labelled },
    { title: 'does not label the answer', edit: withHeader('content-type', undefined), alsoRed: labelled },
    ...valueMutants(bundle, bundle.$defs[schema] ?? {}, body, []),
  ];
}

type Path = readonly (string | number)[];

function* valueMutants(
  bundle: SchemaBundle,
  schema: MemberSchema,
  value: Json,
  path: Path,
): Iterable<ResponseMutant> {
  const parts = alternatives(bundle, schema);
  const types = new Set(parts.flatMap(({ type }) => (Array.isArray(type) ? type : [type])));
  const wrong = wrongValue(types);
  if (wrong !== undefined)
    yield { title: `puts ${JSON.stringify(wrong)} at #/${path.join('/')}`, edit: setAt(path, wrong) };
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => (part.items ? [part.items] : []));
    const [first] = value as readonly Json[];
    if (first !== undefined && items[0]) yield* valueMutants(bundle, items[0], first, [...path, 0]);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const part of parts) {
    for (const name of part.required ?? [])
      if (Object.hasOwn(value, name))
        yield { title: `leaves out #/${[...path, name].join('/')}`, edit: setAt([...path, name], undefined) };
    for (const [name, member] of Object.entries(part.properties ?? {})) {
      const inner = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      if (inner !== undefined) yield* valueMutants(bundle, member, inner, [...path, name]);
    }
  }
}

/** The schema with references resolved and combinations taken apart. */
function alternatives(bundle: SchemaBundle, schema: MemberSchema): MemberSchema[] {
  if (schema.$ref !== undefined)
    return alternatives(bundle, bundle.$defs[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [schema, ...parts.flatMap((part) => alternatives(bundle, part))].filter(
    (part) => part.type !== undefined || part.properties !== undefined,
  );
}

/** A value of a type the schema does not allow; undefined if it allows every type. */
function wrongValue(types: ReadonlySet<unknown>): Json | undefined {
  if (types.size === 0 || types.has(undefined)) return undefined;
  const candidates: readonly (readonly [type: string, value: Json])[] = [
    ['boolean', true],
    ['string', 'falscher Typ'],
    ['array', []],
    ['null', null],
  ];
  return candidates.find(([type]) => !types.has(type))?.[1];
}

function setAt(path: Path, value: Json | undefined): (exchange: Exchange) => Exchange {
  return withJson((body: Json) => changed(body, path, value) as Json);
}

function changed(body: Json, path: Path, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(body))
    return body.map((item: Json, at) => (at === step ? (changed(item, rest, value) ?? null) : item));
  if (typeof body !== 'object' || body === null) return body;
  const entries = Object.entries(body).flatMap(([name, member]) => {
    const next = name === step ? changed(member, rest, value) : member;
    return next === undefined ? [] : [[name, next] as const];
  });
  return Object.fromEntries(entries);
}
