import type { Clock } from './clock.ts';

/** What an answer says about how the platform bears the load. */
export type Health = 'healthy' | 'overloaded' | 'unclear';

/** Decides when the next request may go out. */
export interface Pace {
  /** Waits for a turn; lower `priority` goes first. False if the run stopped meanwhile. */
  enter(priority: number): Promise<boolean>;
  /** Gives the turn back. `pauseMs` keeps everything back for that long. */
  leave(health: Health, pauseMs?: number): void;
  /** How many requests may be under way now. */
  readonly width: number;
}

interface Waiting {
  readonly priority: number;
  readonly enter: (entered: boolean) => void;
}

const initialWidth = 2;
/** How many requests more each healthy answer allows: the first three lead to the usual width of eight. */
const growth = 2;

/**
 * Begins with two requests at once, allows two more after each healthy answer up to `maxConnections`, and halves when
 * the platform says that it is too much. `maxRate` is the number of requests begun per second.
 */
export function makePace(options: {
  readonly maxConnections: number;
  readonly maxRate?: number | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}): Pace {
  const { clock, signal } = options;
  const interval = options.maxRate ? 1000 / options.maxRate : 0;
  const queue: Waiting[] = [];
  let width = Math.min(initialWidth, options.maxConnections);
  let active = 0;
  let notBefore = 0;
  let waiting = false;

  const letIn = () => {
    while (!signal.aborted && queue.length > 0 && active < width) {
      const rest = notBefore - clock.elapsed();
      if (rest > 0) return waitFor(rest);
      active += 1;
      notBefore = Math.max(notBefore, clock.elapsed() + interval);
      queue.shift()?.enter(true);
    }
  };
  const waitFor = (ms: number) => {
    if (waiting) return;
    waiting = true;
    void clock.wait(ms, signal).then(() => {
      waiting = false;
      letIn();
    });
  };
  const turnAway = () => {
    for (const { enter } of queue.splice(0)) enter(false);
  };
  signal.addEventListener('abort', turnAway, { once: true });

  return {
    enter: (priority) => {
      if (signal.aborted) return Promise.resolve(false);
      const entered = new Promise<boolean>((enter) => {
        const place = queue.findIndex((other) => other.priority > priority);
        queue.splice(place === -1 ? queue.length : place, 0, { priority, enter });
      });
      letIn();
      return entered;
    },
    leave: (health, pauseMs = 0) => {
      active -= 1;
      if (health === 'healthy') width = Math.min(width + growth, options.maxConnections);
      if (health === 'overloaded') width = Math.max(1, Math.floor(width / 2));
      if (pauseMs > 0) notBefore = Math.max(notBefore, clock.elapsed() + pauseMs);
      letIn();
    },
    get width() {
      return width;
    },
  };
}

/**
 * How long a Retry-After asks to wait, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3). Undefined if it is
 * neither. `now` is the wall clock in milliseconds.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value.trim()) * 1000;
  // Date.parse takes much more for a date ("-5"); an HTTP date begins with the name of a day.
  if (!/^\s*[A-Z][a-z]{2}/.test(value)) return undefined;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
