import { jsonOf } from '../answers.ts';
import type { Exchange, Json, StoredBody } from '../exchange.ts';
import { parsed } from '../read/members.ts';
import { readEventStream } from '../read/sse.ts';
import type { Redactor } from './redact.ts';

/** Why a body is not there, for whoever reads the recording. */
const withheld =
  '‹withheld: parts of this answer, put together, are a secret / zurückgehalten: Teile dieser Antwort ergeben zusammen ein Geheimnis›';

/** Texts at one place of a value, by the place. */
type Joins = Map<string, string[]>;

/**
 * Withholds a redacted answer whose parts a reader could join to a secret: one character in each delta of a stream, or
 * in each entry of a list. Nothing of such an answer can be judged.
 */
export function withoutSpread(exchange: Exchange, redactor: Redactor): Exchange {
  const { response } = exchange;
  if (!response || !isSpread(response.body, redactor)) return exchange;
  const { wireBytes, bytes } = response.body;
  return {
    ...exchange,
    response: { ...response, body: { text: withheld, wireBytes, bytes } },
    end: 'limit',
    problem: 'secretWithheld',
  };
}

function isSpread(body: StoredBody, redactor: Redactor): boolean {
  // Parts are joined in the order in which they stand. Only escapes spell what cannot be seen, so that they are read.
  if (body.text !== undefined && !body.text.includes('\\') && !redactor.maySpell(body.text)) return false;
  for (const parts of joinsOf(body).values()) {
    if (parts.length < 2) continue;
    const joined = parts.join('');
    if (redactor.text(joined) !== joined) return true;
  }
  return false;
}

function joinsOf(body: StoredBody): Joins {
  const joins: Joins = new Map();
  const text = body.text ?? (body.base64 === undefined ? '' : Buffer.from(body.base64, 'base64').toString());
  const json = body.text === undefined ? undefined : jsonOf(body);
  if (json && 'value' in json) {
    note(json.value, joins);
    return joins;
  }
  // What is no JSON, be it cut or too large, still shows its strings one after the other.
  joins.set('strings', text.match(/(?<=")(?:[^"\\]|\\.)*(?=")/g) ?? []);
  // Which quotes open a string and which close one cannot be told of what is broken: either may.
  const between = text.split(/(?<!\\)"/);
  for (const side of [0, 1])
    joins.set(
      `every other ${side}`,
      between.filter((_, at) => at % 2 === side),
    );
  if (!/^(?:\uFEFF)?data:/m.test(text)) return joins;
  const { events, rest } = readEventStream({ text, wireBytes: 0, bytes: 0 }, wholly);
  for (const data of [
    ...events.map((event) => event.data),
    ...(rest?.data === undefined ? [] : [rest.data]),
  ]) {
    add(joins, 'data', data);
    add(joins, 'lines', data.trim());
    note(parsed(data), joins);
  }
  return joins;
}

const wholly = { eventBytes: 64 * 1024 * 1024, events: 1_000_000 };

/** Notes every string under its place, once with the indices of arrays and once without. */
function note(value: Json | undefined, joins: Joins): void {
  if (value !== undefined) walk(value, '', '', joins);
}

// As deep as `maxJsonDepth` at most: what is deeper was not read.
function walk(value: Json, place: string, exact: string, joins: Joins): void {
  if (typeof value === 'string') {
    add(joins, `any${place}`, value);
    if (exact !== place) add(joins, `exact${exact}`, value);
  } else if (Array.isArray(value)) {
    value.forEach((entry: Json, at) => {
      // Streams number what belongs together; their arrays mostly have one entry.
      const index: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'index') : at;
      walk(entry, `${place}/*`, `${exact}/${typeof index === 'number' ? index : at}`, joins);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      walk(member, `${place}/${name}`, `${exact}/${name}`, joins);
    }
  }
}

function add(joins: Joins, place: string, text: string): void {
  const parts = joins.get(place);
  if (parts) parts.push(text);
  else joins.set(place, [text]);
}
