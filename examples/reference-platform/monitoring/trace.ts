import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request says of the trace it belongs to (W3C Trace Context). */
export interface Trace {
  readonly traceId: string;
  /** The caller's span. */
  readonly spanId: string;
}

const current = new AsyncLocalStorage<Trace | undefined>();

/** Answers a request within the trace that its caller named, if the header field is valid. */
export function withinTrace<T>(traceparent: string | null, answer: () => T): T {
  const [, traceId, spanId] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/.exec(traceparent ?? '') ?? [];
  const isValid = traceId && spanId && !/^0+$/.test(traceId) && !/^0+$/.test(spanId);
  return current.run(isValid ? { traceId, spanId } : undefined, answer);
}

/** The trace of the request that is being answered. */
export function currentTrace(): Trace | undefined {
  return current.getStore();
}
