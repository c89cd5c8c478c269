import type { Exchange, HeaderLines, Json, RecordedResponse, StoredBody } from '../exchange.ts';
import { replaceEscaped } from './escaped.ts';
import { formsOf, readableForms } from './secret-forms.ts';
import { sieveFor } from './sieve.ts';

/** Replaces secrets in text and in bytes. */
export interface Redactor {
  text(text: string): string;
  bytes(bytes: Buffer): Buffer;
  /** False if a text lacks characters of every form of a secret, or has them in another order. */
  maySpell(text: string): boolean;
}

/** What stands in the evidence where a secret was. */
export function placeholder(name: string): string {
  return `‹secret:${name}›`;
}

/** Makes a redactor for secrets by name; of two that overlap the longer form is replaced first. */
export function redactorFor(secrets: Iterable<readonly [name: string, value: string]>): Redactor {
  const named = [...secrets];
  const readable = named.flatMap(([name, value]) =>
    readableForms(value).map((form) => [form, placeholder(name)] as const),
  );
  const pairs = named
    .flatMap(([name, value]) => formsOf(value).map((form) => [form, placeholder(name)] as const))
    .toSorted(([a], [b]) => b.length - a.length);
  const shortest = pairs.at(-1)?.[0].length ?? Number.POSITIVE_INFINITY;
  const asLatin1 = pairs.map(
    ([form, shown]) => [latin1(Buffer.from(form)), latin1(Buffer.from(shown))] as const,
  );
  const mayHold = sieveFor(pairs.map(([form]) => form));
  return {
    text: (text) => {
      if (text.length < shortest) return text;
      return replaceEscaped(mayHold(text) ? replaceEach(text, pairs) : text, readable);
    },
    maySpell: (text) => pairs.some(([form]) => isSpelt(form, text)),
    bytes: (bytes) => {
      const before = latin1(bytes);
      const after = replaceEach(before, asLatin1);
      return after === before ? bytes : Buffer.from(after, 'latin1');
    },
  };
}

/** The exchange as it may be written down: no secret of the run is left in any part of it. */
export function redactExchange(exchange: Exchange, redactor: Redactor): Exchange {
  const { request, response, problem, observations } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      url: redactor.text(request.url),
      headers: redactLines(request.headers, redactor),
      ...(request.body && { body: redactBody(request.body, redactor) }),
    },
    ...(response && { response: redactResponse(response, redactor) }),
    ...(problem !== undefined && { problem: redactor.text(problem) }),
    ...(observations && {
      observations: redactFacts(observations, redactor),
    }),
  };
}

/** Facts as they may be written down. */
export function redactFacts(
  facts: { readonly [name: string]: Json },
  redactor: Redactor,
): { readonly [name: string]: Json } {
  return redactJson(facts, redactor) as { readonly [name: string]: Json };
}

function redactResponse(response: RecordedResponse, redactor: Redactor): RecordedResponse {
  return {
    ...response,
    reason: redactor.text(response.reason),
    headers: redactLines(response.headers, redactor),
    ...(response.trailers && { trailers: redactLines(response.trailers, redactor) }),
    body: redactBody(response.body, redactor),
  };
}

function redactLines(lines: HeaderLines, redactor: Redactor): HeaderLines {
  return lines.map(([name, value]) => {
    const shown = name.toLowerCase() === 'set-cookie' ? withoutCookie(value) : value;
    return [redactor.text(name), redactor.text(shown)] as const;
  });
}

/**
 * A cookie stands for a session. Only its value in this field is hidden: it may be a common word, and hiding that
 * everywhere would falsify the evidence.
 */
function withoutCookie(line: string): string {
  return line.replace(/^([^=;]*=)[^;]+/, (_, name: string) => `${name}${placeholder('cookie')}`);
}

function redactBody(body: StoredBody, redactor: Redactor): StoredBody {
  if (body.text !== undefined) return { ...body, text: redactor.text(body.text) };
  if (body.base64 === undefined) return body;
  const bytes = Buffer.from(body.base64, 'base64');
  const redacted = redactor.bytes(bytes);
  return redacted === bytes ? body : { ...body, base64: redacted.toString('base64') };
}

function redactJson(value: Json, redactor: Redactor): Json {
  if (typeof value === 'string') return redactor.text(value);
  if (Array.isArray(value)) return value.map((item: Json) => redactJson(item, redactor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [redactor.text(name), redactJson(item, redactor)]),
  );
}

function replaceEach(text: string, pairs: readonly (readonly [form: string, shown: string])[]): string {
  let result = text;
  for (const [form, shown] of pairs) if (result.includes(form)) result = result.replaceAll(form, () => shown);
  return result;
}

/** True if the characters of a form stand in a text in their order, whatever stands between them. */
function isSpelt(form: string, text: string): boolean {
  let from = 0;
  for (let at = 0; at < form.length; at += 1) {
    from = text.indexOf(form.charAt(at), from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function latin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}
