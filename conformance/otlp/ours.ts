import { createHash, randomBytes } from 'node:crypto';

/** What all trace ids that we send begin with: the first eight letters of our name, in hexadecimal. */
const ourTraces = Buffer.from('pruefste').toString('hex');

/** What every string of ours begins with that occurs nowhere else. */
export const ourMark = 'pruefstein-kanarie-';

/**
 * A header field `traceparent` (W3C Trace Context) with a trace of its own, whose id is recognisable by its beginning; the
 * caller asks for it to be recorded.
 */
export function newTraceparent(): string {
  const [ofTrace, span] = [randomBytes(8), randomBytes(8)].map((bytes) => bytes.toString('hex'));
  return `00-${ourTraces}${ofTrace}-${span}-01`;
}

/** The trace id in a `traceparent`; undefined if it is none. */
export function traceIdIn(traceparent: string | undefined): string | undefined {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(traceparent ?? '')?.[1];
}

export function isOurTrace(traceId: unknown): boolean {
  return typeof traceId === 'string' && traceId.toLowerCase().startsWith(ourTraces);
}

/** Longest text kept of spans and log records, in characters; longer ones are cut to where our marks are. */
const longestText = 1000;
/** Labels of figures are words; a longer one may be anything, and stands there with every look. */
export const longestLabel = 120;

/** Makes of an exported value what is kept of it. */
export type Keep = (value: unknown, longest?: number) => unknown;

/**
 * An exported value as it is kept: texts shortened, bytes that are text with a mark of ours shown as text. What is
 * exported may be as long as a conversation. Before a text is cut, `redact` takes the secrets out of it: the half of one
 * would be found by nobody.
 */
export function makeKeep(redact: (text: string) => string): Keep {
  return function kept(value: unknown, longest = longestText): unknown {
    if (typeof value === 'string') return shortened(value, longest, redact);
    if (Array.isArray(value)) return value.map((one) => kept(one, longest));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const text = name === 'bytesValue' && typeof member === 'string' ? decoded(member) : '';
        return hasMark(text)
          ? ['stringValue', shortened(text, longest, redact)]
          : [name, kept(member, longest)];
      }),
    );
  };
}

/** True if a mark of ours stands in a text, in whatever case. */
export function hasMark(text: string): boolean {
  return text.toLowerCase().includes(ourMark);
}

const marks = new RegExp(`${ourMark}[0-9a-f]*`, 'gi');
/** Different marks whose surroundings are kept. */
const mostMarks = 8;

/** The beginning of a long text, or where marks of ours are in it; different texts stay different. */
function shortened(whole: string, longest: number, redact: (text: string) => string): string {
  if (whole.length <= longest) return whole;
  const text = redact(whole);
  const places = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(marks))
    if (!places.has(mark) && places.size < mostMarks) places.set(mark, index);
  const around = longest / 2;
  const parts = [...places.values()].map((at) => text.slice(Math.max(0, at - around), at + around));
  const shown = parts.length > 0 ? parts.join('…') : text.slice(0, longest);
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  // Copied: the engine makes a part of a text by holding on to the whole.
  return Buffer.from(`${shown}…(${digest})`).toString();
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
