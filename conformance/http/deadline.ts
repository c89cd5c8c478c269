import type { Deadlines } from '../transport.ts';

/** The part of an exchange a time limit is for, and at once the name of what ran out. */
export type Phase = 'connect' | 'firstByte' | 'idle';

export interface Deadline {
  /** Begins a phase now. */
  enter(phase: Phase): void;
  /** Begins the current phase anew: something arrived. */
  touch(): void;
  clear(): void;
}

/**
 * One timer for the four limits of an exchange. `expire` is called at most once, with the limit that ran out.
 * `now` is the monotonic clock in milliseconds.
 */
export function startDeadline(
  limits: Deadlines,
  now: () => number,
  expire: (ran: Phase | 'total', phase: Phase) => void,
): Deadline {
  const end = now() + limits.total;
  let phase: Phase = 'connect';
  let phaseEnd = now() + limits.connect;
  let timer = setTimeout(ring, Math.min(limits.connect, limits.total));
  let immediate: NodeJS.Immediate | undefined;

  function due(): number {
    return Math.min(phaseEnd, end);
  }

  function rearm(): void {
    timer = setTimeout(ring, Math.max(1, due() - now()));
  }

  // The timer rings for the earliest limit it was set for; most often something has arrived since.
  function ring() {
    if (due() - now() >= 1) return rearm();
    // If the process was busy, what arrived meanwhile still waits to be read, and timers come first in Node's loop.
    // A slow judge must not make a punctual platform late: read once more, then decide.
    immediate = setImmediate(() => {
      if (due() - now() >= 1) return rearm();
      expire(end <= phaseEnd ? 'total' : phase, phase);
    });
  }

  return {
    enter(next) {
      const earlier = due();
      phase = next;
      phaseEnd = now() + limits[next];
      if (due() < earlier) {
        clearTimeout(timer);
        rearm();
      }
    },
    touch() {
      phaseEnd = now() + limits[phase];
    },
    clear() {
      clearTimeout(timer);
      clearImmediate(immediate);
    },
  };
}
