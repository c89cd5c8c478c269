import { createHash } from 'node:crypto';
import { expand } from '../read/expand.ts';
import { type OtlpEncoding, readExport } from '../read/otlp.ts';
import { exportMembers, type Signal } from '../read/otlp-messages.ts';
import { redactorFor } from '../secrets/redact.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { makeEntryState } from './entry-state.ts';
import { acceptance, refusal } from './export-answers.ts';
import { makeMetricState } from './metric-state.ts';
import { makeKeep } from './ours.ts';
import { readLimited } from './read-limited.ts';

/** What a receiver is made for. */
export interface ReceiverOptions {
  /** The address to which exporters add `/v1/metrics` and its like. */
  readonly url: string;
  /** What exporters have to send as bearer; anybody may export if absent. */
  readonly key?: string;
  /** Secrets of the run, also those it obtains on the way: no part of one is kept. */
  readonly secrets?: Secrets;
  /** Told of the bytes of each export, as sent and expanded, so that memory can be given back. */
  readonly onRead?: (bytes: number) => void;
  readonly limits?: Partial<ReceiverLimits>;
  /** A clock in milliseconds, for the pace; the process's own if absent. */
  readonly now?: () => number;
}

export interface ReceiverLimits {
  /** Bytes of one export as sent, and with its content coding undone. */
  readonly bodyBytes: number;
  readonly expandedBytes: number;
  /** Exports under way at once, and per second. */
  readonly atOnce: number;
  readonly perSecond: number;
  readonly series: number;
  /** Spans, and log records, of ours. */
  readonly entries: number;
  /** Characters kept of each signal. */
  readonly characters: number;
}

const usual: ReceiverLimits = {
  bodyBytes: 4 * 1_048_576,
  expandedBytes: 16 * 1_048_576,
  atOnce: 4,
  perSecond: 100,
  series: 5000,
  entries: 200,
  characters: 1_048_576,
};

/** Takes in what a platform exports over OTLP/HTTP. It has no port: whoever holds one hands requests over. */
export interface Receiver {
  /** Answers an export as OTLP describes it; never rejects. */
  accept(request: Request): Promise<Response>;
  /**
   * What was exported so far, for a look at `<url>/v1/<signal>`; undefined for any other address. Members `name` of the query
   * are the families of figures that are wanted, as Prometheus calls them; all if there are none.
   */
  look(url: string): object | undefined;
}

/** What became of the exports of one signal, beside what they held. */
interface Tally {
  exports: number;
  refused: { credential: number; unreadable: number; tooLarge: number; overload: number };
  fault?: string;
  /** Points or entries for which there was no room. */
  dropped: number;
}

const signals = ['metrics', 'traces', 'logs'] as const satisfies readonly Signal[];

export function makeReceiver(options: ReceiverOptions): Receiver {
  const limits = { ...usual, ...options.limits };
  const base = options.url.replace(/\/+$/, '');
  const root = new URL(base).pathname.replace(/\/+$/, '');
  const kept = makeKeep(redacting(options.secrets ?? new Map()));
  const metrics = makeMetricState({ series: limits.series, characters: limits.characters }, kept);
  const entryLimits = { entries: limits.entries, characters: limits.characters };
  const entries = {
    traces: makeEntryState('traces', entryLimits, kept),
    logs: makeEntryState('logs', entryLimits, kept),
  };
  const tallies = { metrics: makeTally(), traces: makeTally(), logs: makeTally() };
  const pace = makePace(limits.perSecond, options.now ?? (() => performance.now()));
  let underWay = 0;

  return { accept, look };

  async function accept(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    const signal = signals.find((one) => path === `${root}/v1/${one}`);
    if (!signal) return refusal(404, 'json', 'Exports go to /v1/metrics, /v1/traces or /v1/logs.');
    const { refused } = tallies[signal];
    const encoding = encodingOf(request.headers.get('content-type'));
    if (request.method !== 'POST')
      return refusal(405, encoding ?? 'json', 'An export is a POST.', { allow: 'POST' });
    if (options.key !== undefined && !isBearer(request.headers.get('authorization'), options.key)) {
      refused.credential += 1;
      const challenge = { 'www-authenticate': 'Bearer realm="otlp"' };
      return refusal(401, encoding ?? 'json', 'The key of this receiver is missing or wrong.', challenge);
    }
    if (!encoding)
      return refusal(415, 'json', 'Media types are application/x-protobuf and application/json.');
    if (underWay >= limits.atOnce || !pace()) {
      refused.overload += 1;
      return refusal(429, encoding, 'Too many exports at once.', { 'retry-after': '1' });
    }
    underWay += 1;
    try {
      return await take(signal, encoding, request);
    } catch {
      // The body broke off.
      refused.unreadable += 1;
      tallies[signal].fault = 'incomplete';
      return refusal(400, encoding, 'The body is incomplete.');
    } finally {
      underWay -= 1;
    }
  }

  async function take(signal: Signal, encoding: OtlpEncoding, request: Request): Promise<Response> {
    const tally = tallies[signal];
    const sent = await readLimited(request, limits.bodyBytes);
    const { bytes, cut, problem } = sent
      ? await expand(sent, [...request.headers], { bytes: limits.expandedBytes, codings: 1 })
      : { bytes: undefined, cut: 'bodyLimit', problem: undefined };
    options.onRead?.((sent?.byteLength ?? limits.bodyBytes) + (bytes?.byteLength ?? 0));
    if (!bytes || cut) {
      tally.refused.tooLarge += 1;
      return refusal(413, encoding, 'The export is too large; send smaller batches.');
    }
    const read = problem
      ? { fault: problem, where: 'content-encoding' }
      : readExport(signal, encoding, bytes);
    if ('fault' in read) {
      tally.refused.unreadable += 1;
      tally.fault = `${encoding}: ${read.fault} (${read.where})`;
      return refusal(problem === 'unknownCoding' ? 415 : 400, encoding, `Not readable: ${tally.fault}.`);
    }
    const dropped = signal === 'metrics' ? metrics.add(read.groups) : entries[signal].add(read.groups);
    tally.exports += 1;
    tally.dropped += dropped;
    return acceptance(signal, encoding, dropped);
  }

  function look(url: string): object | undefined {
    const [address = '', query] = url.split('?', 2);
    const signal = signals.find((one) => address === `${base}/v1/${one}`);
    if (!signal) return undefined;
    const names = new URLSearchParams(query).getAll('name');
    const isWanted = (name: string) => names.length === 0 || names.includes(name);
    const document = signal === 'metrics' ? metrics.document(isWanted) : entries[signal].document();
    const count = signal === 'metrics' ? {} : { entries: entries[signal].count };
    const receiver = { keyed: options.key !== undefined, ...tallies[signal], ...count };
    return { [exportMembers[signal].outer]: document, receiver };
  }
}

/** Takes the secrets out of a text that are known by then. */
function redacting(secrets: Secrets): (text: string) => string {
  let size = -1;
  let redactor = redactorFor([]);
  return (text) => {
    if (size !== secrets.size) {
      size = secrets.size;
      redactor = redactorFor([...secrets].map(([name, { value }]) => [name, value]));
    }
    return redactor.text(text);
  };
}

function makeTally(): Tally {
  return { exports: 0, refused: { credential: 0, unreadable: 0, tooLarge: 0, overload: 0 }, dropped: 0 };
}

function encodingOf(contentType: string | null): OtlpEncoding | undefined {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  return type === 'application/x-protobuf' || type === 'application/protobuf' ? 'protobuf' : undefined;
}

/** Compares digests, so that the time it takes says nothing of the key. */
function isBearer(authorization: string | null, key: string): boolean {
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const digest = (value: string) => createHash('sha256').update(value).digest('base64');
  return digest(bearer) === digest(key);
}

/** True as long as no more than `most` come within a second. */
function makePace(most: number, now: () => number): () => boolean {
  let second = -1;
  let count = 0;
  return () => {
    const current = Math.floor(now() / 1000);
    if (current !== second) {
      second = current;
      count = 0;
    }
    count += 1;
    return count <= most;
  };
}
