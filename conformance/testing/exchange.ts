import { answeredOf } from '../answers.ts';
import type { Check } from '../define-check.ts';
import type { Answered, HeaderLines } from '../exchange.ts';
import { runCheck } from '../judge/run-check.ts';
import { catalogue } from '../release.ts';

/** The parts of an answer that matter to a test; all others are usual ones. */
export interface AnswerParts {
  /** `unnamed` if absent. */
  readonly name?: string;
  readonly status?: number;
  /** Beside the media type, which follows from the kind of body. */
  readonly headers?: HeaderLines;
  /** A JSON body; `text` goes before it. */
  readonly json?: unknown;
  readonly text?: string;
  /** An event stream, as it stands. */
  readonly stream?: string;
  /** The JSON body of our request. */
  readonly sent?: unknown;
  readonly url?: string;
}

let made = 0;

/** A whole answer as the judge sees it. */
export function answer(parts: AnswerParts = {}): Answered {
  const { name = 'unnamed', status = 200, url = 'https://gateway.musterland.example/v1/models' } = parts;
  made += 1;
  const type = parts.stream === undefined ? 'application/json' : 'text/event-stream';
  const typed = parts.headers?.some(([field]) => field.toLowerCase() === 'content-type');
  const answered = answeredOf({
    id: `gateway/${name}#${made}`,
    name,
    probe: name.split('.', 1)[0] ?? name,
    instance: 'gateway',
    attempt: 1,
    request: {
      method: parts.sent === undefined ? 'GET' : 'POST',
      url,
      headers: [],
      ...(parts.sent !== undefined && { body: stored(JSON.stringify(parts.sent)) }),
    },
    response: {
      status,
      reason: '',
      httpVersion: '1.1',
      headers: [...(typed ? [] : [['content-type', type] as const]), ...(parts.headers ?? [])],
      body: stored(parts.stream ?? parts.text ?? JSON.stringify(parts.json ?? {})),
    },
    end: 'complete',
    timing: { start: 0, end: 1 },
    connection: { number: 1, reused: false },
  });
  if (!answered) throw new Error('The answer is not whole.');
  return answered;
}

function stored(text: string) {
  const bytes = Buffer.byteLength(text);
  return { text, bytes, wireBytes: bytes };
}

/** What a check says of this evidence: the outcome and, if there are any, the messages behind it. */
export function judged(
  check: Check,
  evidence: { readonly [name: string]: Answered | readonly Answered[] },
): string {
  const row = catalogue.requirements.find(({ id }) => id === check.verifies);
  if (!row) throw new Error(`There is no requirement ${check.verifies}.`);
  const { outcome, cause, findings, inconclusive } = runCheck(check, row, evidence, '2026-11-23T12:00:00Z');
  if (outcome === 'kitError') throw new Error(JSON.stringify(cause));
  const messages = [...new Set([...findings, ...inconclusive].map(({ code }) => code.split('/')[1]))];
  return [outcome, ...messages].join(' ');
}
