import { randomBytes } from 'node:crypto';

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

/** Longest text kept of what was exported, in characters; longer ones are cut to where our marks are. */
const longestText = 1000;
const aroundMark = 200;

/**
 * An exported value as it is kept: texts shortened, bytes that are text with a mark of ours shown as text. What is
 * exported may be as long as a conversation.
 */
export function kept(value: unknown): unknown {
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const text = name === 'bytesValue' && typeof member === 'string' ? decoded(member) : '';
      return hasMark(text) ? ['stringValue', shortened(text)] : [name, kept(member)];
    }),
  );
}

/** True if a mark of ours stands in a text, in whatever case. */
export function hasMark(text: string): boolean {
  return text.toLowerCase().includes(ourMark);
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  const at = text.toLowerCase().indexOf(ourMark);
  const begin = at < 0 ? 0 : Math.max(0, at - aroundMark);
  const end = at < 0 ? longestText : Math.min(text.length, at + aroundMark);
  return `${begin > 0 ? '…' : ''}${text.slice(begin, end)}${end < text.length ? '…' : ''}`;
}

function decoded(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}
