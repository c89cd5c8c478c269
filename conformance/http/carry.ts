import type { HeaderLines } from '../exchange.ts';
import type { WireRequest, WireResult } from '../transport.ts';
import { type AnswerLimits, createAnswerRecorder } from './answer-recorder.ts';
import { type Phase, startDeadline } from './deadline.ts';
import type { Line } from './line.ts';
import { TransportMistake } from './mistake.ts';
import { type Ending, endingOf, errorCode } from './problem.ts';

/** A request as it goes to the parser: names and values of the headers alternating. */
export interface Message {
  readonly request: WireRequest;
  readonly path: string;
  readonly headers: readonly string[];
  /** The host of the URL, whatever a Host header says. */
  readonly host: string;
}

export interface Carried {
  /** Rejects with a `TransportMistake` only. */
  readonly result: Promise<WireResult>;
  /** Ends the exchange now, as aborted; what has arrived is kept. */
  stop(): void;
}

/** Sends one request over a line and records what happens. `now` is milliseconds since the transport's creation. */
export function carry(line: Line, message: Message, limits: AnswerLimits, now: () => number): Carried {
  const { request } = message;
  const start = now();
  const recorder = createAnswerRecorder(limits);
  const { promise, resolve, reject } = Promise.withResolvers<WireResult>();
  let sentHead = '';
  let connectedAt: number | undefined;
  let sentAt: number | undefined;
  let firstByteAt: number | undefined;
  let reused = false;
  let settled = false;

  const deadline = startDeadline(request.deadlines, now, expire);

  function expire(ran: Phase | 'total', phase: Phase): void {
    // Not having reached anybody is no lateness of an answer.
    settle({ end: phase === 'connect' ? 'connectFailed' : 'timedOut', problem: `${ran}Timeout` });
  }

  function release(): boolean {
    if (settled) return false;
    settled = true;
    deadline.clear();
    line.user = undefined;
    return true;
  }

  function settle(ending: Ending): void {
    if (!release()) return;
    const end = now();
    // What broke off may have bytes of this answer still to come.
    if (ending.end !== 'complete') void line.destroy();
    const answer = recorder.answer();
    const remoteAddress = line.remoteAddress();
    const tls = line.tls();
    const since = (at: number) => round(at - start);
    resolve({
      sentHeaders: sentLines(sentHead),
      ...(answer === undefined ? {} : { answer }),
      ...ending,
      timing: {
        start: round(start),
        ...(connectedAt === undefined ? {} : { connected: since(connectedAt) }),
        ...(sentAt === undefined ? {} : { sent: since(sentAt) }),
        ...(firstByteAt === undefined ? {} : { firstByte: since(firstByteAt) }),
        end: since(end),
      },
      connection: {
        number: line.number(),
        reused,
        ...(remoteAddress === undefined ? {} : { remoteAddress }),
        ...(tls === undefined ? {} : { tls }),
      },
    });
  }

  line.user = {
    connected() {
      connectedAt = now();
    },
    wrote(chunk) {
      if (typeof chunk === 'string') sentHead += chunk;
    },
    arrived(chunk) {
      firstByteAt ??= now();
      deadline.enter('idle');
      const passed = recorder.arrived(chunk);
      if (typeof passed !== 'string') return passed;
      settle({ end: 'limit', problem: passed });
      return null;
    },
  };

  line.client.dispatch(
    {
      method: request.method,
      path: message.path,
      headers: message.headers,
      body: request.body ?? null,
      blocking: false,
      // undici closes the connection after HEAD unless told not to.
      reset: request.method === 'HEAD' ? false : null,
      // undici would take it from a Host header and connect anew whenever that changes.
      servername: message.host,
    },
    {
      onRequestStart() {
        deadline.enter('firstByte');
      },
      onRequestSent() {
        sentAt = now();
        reused = line.served > 0;
        line.served += 1;
        deadline.enter('firstByte');
      },
      onResponseStart(controller, status) {
        recorder.head(status, controller.rawHeaders ?? []);
      },
      onResponseData(_, chunk) {
        const overflow = recorder.piece(chunk, round(now() - (sentAt ?? start)));
        if (overflow !== undefined) settle({ end: 'limit', problem: overflow });
      },
      onResponseEnd(controller) {
        recorder.end(controller.rawTrailers ?? []);
        // After the parser has seen the rest of this read: bytes after an answer's end make it break the connection.
        queueMicrotask(() => {
          const surplus = line.error()?.message === 'bad response';
          settle(surplus ? { end: 'malformed', problem: 'surplusBytes' } : { end: 'complete' });
        });
      },
      onResponseError(_, error) {
        if (!isRefusedArgument(error)) return settle(endingOf(error, line.firstError(), recorder.seen));
        if (!release()) return;
        void line.destroy();
        reject(new TransportMistake('badRequest', error.message));
      },
    },
  );

  return { result: promise, stop: () => settle({ end: 'aborted' }) };
}

function isRefusedArgument(error: Error): boolean {
  return /^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT_LENGTH_MISMATCH)$/.test(errorCode(error));
}

/** A secret of the proxy, not of the run: no redaction knows it. */
const ownSecret = 'proxy-authorization';

function sentLines(head: string): HeaderLines {
  const lines: (readonly [string, string])[] = [];
  for (const text of head.split('\r\n').slice(1)) {
    if (text === '') break;
    const colon = text.indexOf(':');
    const name = text.slice(0, colon);
    lines.push([name, name === ownSecret ? '‹secret:proxy›' : text.slice(colon + 2)]);
  }
  return lines;
}

// Hundredths: finer than any network, and short in the recording.
function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
