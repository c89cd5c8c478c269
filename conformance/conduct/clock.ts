import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the conductor needs it; tests give one that does not pass by itself. */
export interface Clock {
  /** Milliseconds that only grow; the zero is arbitrary. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds, or at once when the signal aborts; it never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  elapsed: () => performance.now(),
  wait: (ms, signal) =>
    sleep(ms, undefined, { signal }).catch(() => {
      // Aborted: the waiter looks at the signal itself.
    }),
};
