import { jsonOf } from '../answers.ts';
import { type Answered, headerValue, headerValues, mediaType } from '../exchange.ts';
import type { Described, Kit } from '../kit.ts';
import type { JsonRead } from '../read/json.ts';
import type { Requirement } from '../release.ts';
import { fill, type MessageData, type Text } from '../text.ts';
import { misspellings } from './misspelt.ts';
import type { ResponseDescription } from './operation.ts';
import { type Judgement, withoutEvidence } from './outcomes.ts';
import { short } from './run-check.ts';
import { deviationsOf } from './schema-errors.ts';
import { type Spoken, sortStatements } from './statements.ts';

const texts = {
  status: {
    de: 'Die Anfrage wurde mit {seen} statt mit {expected} beantwortet.',
    en: 'The request was answered with {seen} instead of {expected}.',
  },
  mediaType: {
    de: 'Die Antwort ist als „{seen}“ ausgezeichnet; beschrieben ist {expected}.',
    en: 'The answer is labelled "{seen}"; described is {expected}.',
  },
  header: { de: 'Das Kopffeld {where} fehlt.', en: 'The header field {where} is missing.' },
  unreadable: {
    de: 'Die Antwort ist kein gültiges JSON ({seen}, Byte {offset}).',
    en: 'The answer is no valid JSON ({seen}, byte {offset}).',
  },
  duplicateMember: {
    de: 'Das Feld {where} steht mehrfach da; gewertet wurde das letzte.',
    en: 'The member {where} occurs more than once; the last one was used.',
  },
  misspelt: {
    de: 'Das Feld {where} ist unbekannt; gemeint ist vielleicht {nearest}.',
    en: 'The member {where} is unknown; perhaps {nearest} is meant.',
  },
  empty: {
    de: 'Die Liste an {where} ist leer; an ihr lässt sich nichts prüfen.',
    en: 'The list at {where} is empty; nothing can be examined in it.',
  },
} as const satisfies Record<string, Text>;

/** Judges one answer by the description of its operation: status, media type, header fields, schema. */
export function judgeResponse(kit: Kit, row: Requirement, answer: Answered, startedAt: string): Judgement {
  const described = kit.described[row.interface];
  const description = described && descriptionFor(described, row);
  if (!described || !description) {
    const problem = `No described response for ${row.target.operation ?? 'no operation'}.`;
    return withoutEvidence('kitError', { kind: 'kit', where: row.id, problem });
  }
  const spoken = [...statusStatements(row, answer)];
  if (spoken.length === 0)
    spoken.push(...headerStatements(description, answer), ...bodyStatements(described, description, answer));
  return { ...sortStatements(spoken, row, startedAt), examined: 1, exchanges: [answer.id] };
}

function descriptionFor({ operations }: Described, row: Requirement): ResponseDescription | undefined {
  if (row.verify.kind !== 'response') return undefined;
  const operation = operations.find(({ operationId }) => operationId === row.target.operation);
  return operation?.responses[String(row.verify.status)];
}

function* statusStatements(row: Requirement, answer: Answered): Iterable<Spoken> {
  const { status, headers } = answer.response;
  if (row.verify.kind !== 'response' || status === row.verify.status) return;
  const location = status >= 300 && status <= 399 ? headerValue(headers, 'location') : undefined;
  const seen = location === undefined ? String(status) : `${status} → ${location}`;
  yield say('status', answer, { expected: String(row.verify.status), seen });
}

function* headerStatements({ headers }: ResponseDescription, answer: Answered): Iterable<Spoken> {
  for (const [name, { required }] of Object.entries(headers ?? {}))
    if (required && headerValues(answer.response.headers, name).length === 0)
      yield say('header', answer, { where: name });
}

function* bodyStatements(
  described: Described,
  description: ResponseDescription,
  answer: Answered,
): Iterable<Spoken> {
  if (Object.keys(description.mediaTypes).length === 0) return;
  // Where an event stream is described as well, nobody has asked for it here; its events have rows of their own.
  const types = Object.keys(description.mediaTypes).filter(isJson);
  const seen = mediaType(answer.response.headers);
  const schema = types.includes(seen) ? description.mediaTypes[seen]?.schema : undefined;
  if (schema === undefined) {
    yield say('mediaType', answer, { expected: types.join(', '), seen });
    return;
  }
  const read = jsonOf(answer.response.body);
  if ('value' in read) yield* valueStatements(described, schema, read, answer);
  else yield say('unreadable', answer, { seen: read.problem.code, offset: read.problem.offset });
}

function* valueStatements(
  described: Described,
  schema: string,
  { value, notes }: Extract<JsonRead, { value: unknown }>,
  answer: Answered,
): Iterable<Spoken> {
  const validate = described.validators[schema];
  if (!validate) throw new Error(`No validator for the schema ${schema}.`);
  if (!validate(value))
    for (const { kind, text, where, expected, seen } of deviationsOf(validate.errors ?? [], value))
      yield spoken('finding', kind, text, answer, {
        where,
        ...(expected !== undefined && { expected }),
        ...(seen !== undefined && { seen }),
      });
  for (const { pointer } of notes) yield say('duplicateMember', answer, { where: `#${pointer}` }, 'note');
  for (const { where, nearest } of misspellings(described.schemas, schema, value))
    yield say('misspelt', answer, { where, nearest }, 'note');
  for (const name of emptyLists(described, schema, value))
    yield say('empty', answer, { where: `#/${name}` }, 'inconclusive');
}

/**
 * Required lists of the body that hold nothing: a server that always says "none" has shown nothing. Where the
 * description says that a list may be empty (`minItems: 0`), "none" is an answer.
 */
function emptyLists({ schemas }: Described, schema: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { required = [], properties = {} } = schemas.$defs[schema] ?? {};
  return required.filter((name) => {
    if (properties[name]?.minItems === 0) return false;
    const member: unknown = Reflect.get(value, name);
    return Array.isArray(member) && member.length === 0;
  });
}

function isJson(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

function say(
  kind: keyof typeof texts,
  answer: Answered,
  data: MessageData & { readonly where?: string; readonly expected?: string; readonly seen?: string },
  weight: Spoken['kind'] = 'finding',
): Spoken {
  return spoken(weight, kind, texts[kind], answer, data);
}

function spoken(
  weight: Spoken['kind'],
  kind: string,
  text: Text,
  answer: Answered,
  data: MessageData & { readonly where?: string; readonly expected?: string; readonly seen?: string },
): Spoken {
  const { where, expected, seen } = data;
  const values = { ...data, ...(seen !== undefined && { seen: short(seen) }) };
  return {
    kind: weight,
    statement: {
      code: `response/${kind}`,
      text: { de: fill(text.de, values), en: fill(text.en, values) },
      instance: answer.instance,
      exchange: answer.id,
      ...(where !== undefined && { where }),
      ...(expected !== undefined && { expected }),
      ...(seen !== undefined && { seen: short(seen) }),
    },
  };
}
