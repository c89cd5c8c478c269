import {
  type ClientFacts,
  type ClientLine,
  type ClientRun,
  clientFacts,
  type Probe,
} from '../define-probe.ts';
import type { Exchange, Json } from '../exchange.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import { redactFacts } from '../secrets/redact.ts';
import { NotSent, responseOf, specOf } from './client-line.ts';
import { SayingFault, say, type Talk } from './conversation.ts';

/** Why a client was stopped by us; `silence`: everything was answered, and it still waited. */
type Held = 'requests' | 'time' | 'silence' | 'address';

/** How many times the limit of a single plain call a conversation may take. */
const patience = 6;

/**
 * Lets a client that is not ours speak to an instance. Each of its requests goes the way of all others: paced, bounded,
 * recorded, redacted. The last exchange is written at the end, with what was seen of the client beside it.
 * @throws {SayingFault} if a request may not be sent, or whoever drives the client fails
 */
export async function letSpeak(
  client: ClientRun,
  { id: probe }: Probe,
  instance: PlannedInstance,
  priority: number,
  talk: Talk,
): Promise<void> {
  const { most } = client;
  const stop = new AbortController();
  const over = AbortSignal.any([stop.signal, talk.signal]);
  const last = lastHeldBack(talk);
  const pending = new Set<Promise<unknown>>();
  let rounds = 0;
  let held: Held | undefined;
  let fault: SayingFault | undefined;

  const hold = (why: Held) => {
    held ??= why;
    stop.abort();
  };
  const carry = async (url: string | URL, init?: Parameters<ClientLine['fetch']>[1]): Promise<Response> => {
    over.throwIfAborted();
    const spec = specOf(url, init, instance);
    if (rounds === most) {
      hold('requests');
      over.throwIfAborted();
    }
    rounds += 1;
    let raw: Exchange | undefined;
    const onRaw = (exchange: Exchange) => {
      raw = exchange;
    };
    const saying = {
      probe,
      name: probe,
      instance,
      priority,
      step: { repeat: { times: most } },
      round: rounds,
    };
    await say({ ...saying, onRaw }, spec, last.talk);
    return responseOf(raw);
  };
  const line: ClientLine = {
    signal: over,
    fetch: async (url, init) => {
      const answer = carry(url, init).catch((error: unknown) => {
        if (error instanceof NotSent && error.why === 'address') hold('address');
        if (error instanceof SayingFault) fault ??= error;
        throw error;
      });
      const watched = answer.finally(() => pending.delete(watched));
      pending.add(watched);
      // A client that gives up a request need not wait for it; it is recorded all the same.
      return await untilAborted(watched, init?.signal);
    },
  };

  const watch = watchOver({ talk, over, pending, begun: () => rounds, hold });
  try {
    const facts = await client.converse(instance, line);
    stop.abort();
    await Promise.allSettled(pending);
    if (fault) throw fault;
    if (talk.signal.aborted || !facts) return last.write();
    if (rounds === 0) throw new SayingFault(probe, new Error('the client sent nothing'));
    last.write({ ...facts, ...(held && { held }) });
  } catch (error) {
    last.write();
    throw error instanceof SayingFault ? error : new SayingFault(probe, error);
  } finally {
    stop.abort();
    await watch;
  }
}

/** Stops a client that waits for nothing that is under way, and one that goes on and on. */
async function watchOver(conversation: {
  readonly talk: Talk;
  readonly over: AbortSignal;
  readonly pending: ReadonlySet<unknown>;
  readonly begun: () => number;
  readonly hold: (why: Held) => void;
}): Promise<void> {
  const { talk, over, pending, begun, hold } = conversation;
  const { clock, limits } = talk;
  const tick = (limits.plainSeconds * 1000) / 4;
  const end = clock.elapsed() + limits.plainSeconds * 1000 * patience;
  let seen = 0;
  // Counted in several ticks, so that a machine that slept does not take its own pause for the platform's silence.
  let silent = 0;
  while (!over.aborted) {
    await clock.wait(tick, over);
    if (over.aborted) return;
    const isSilent = pending.size === 0 && begun() > 0 && begun() === seen;
    silent = isSilent ? silent + 1 : 0;
    seen = begun();
    if (silent >= 4) hold('silence');
    else if (clock.elapsed() >= end) hold('time');
  }
}

/** Keeps back the exchange that came last until another one comes, so that facts can be put beside the very last. */
function lastHeldBack(talk: Talk) {
  let last: Exchange | undefined;
  const put = (exchange: Exchange | undefined) => {
    if (exchange) talk.record(exchange);
  };
  return {
    talk: {
      ...talk,
      record: (exchange: Exchange) => {
        put(last);
        last = exchange;
      },
    },
    write(facts?: ClientFacts) {
      const shown = facts && bounded(redactFacts(facts, talk.redactor));
      put(last && shown ? { ...last, observations: { [clientFacts]: shown } } : last);
      last = undefined;
    },
  };
}

/** Longest text and longest list among facts: an error may quote a whole answer. */
const longest = { text: 300, list: 100 } as const;

function bounded(value: Json): Json {
  if (typeof value === 'string') return value.slice(0, longest.text);
  if (Array.isArray(value)) return value.slice(0, longest.list).map((item: Json) => bounded(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bounded(item)]));
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
