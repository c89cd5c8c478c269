import type { Surroundings } from './surroundings.ts';

/** How far a run is. */
export interface Progress {
  readonly done: number;
  /** Grows while the model list is not known yet. */
  readonly planned: number;
  /** What was sent last, already inert. */
  readonly last: string;
}

/** Shows progress on standard error. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';
const clearLine = '\r\u001b[2K';

/** One rewritten line on a terminal, plain lines elsewhere, nothing if quiet. */
export function displayFor(here: Surroundings, quiet: boolean): ProgressDisplay {
  if (quiet) return { show: () => {}, end: () => {} };
  return here.screen.interactive ? bar(here) : plainLines(here);
}

function bar(here: Surroundings): ProgressDisplay {
  let shown = false;
  // Also if something ends the process in between: a hidden cursor would outlive us.
  const restore = (): void => {
    if (shown) here.err(`${clearLine}${showCursor}`);
    shown = false;
  };
  process.once('exit', restore);
  return {
    show: (progress) => {
      here.err(
        `${shown ? '' : hideCursor}${clearLine}${barLine(progress, Math.min(80, here.screen.columns))}`,
      );
      shown = true;
    },
    end: () => {
      restore();
      process.off('exit', restore);
    },
  };
}

/** `████████░░░░ 12/43  chat-stream`, at most `columns` wide. */
export function barLine({ done, planned, last }: Progress, columns: number): string {
  const cells = 24;
  const full = planned === 0 ? 0 : Math.round((Math.min(done, planned) / planned) * cells);
  const counts = `${done}/${planned}`.padStart(7);
  const head = `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${counts}  `;
  // One column stays free: a full line makes some terminals wrap.
  const room = Math.max(0, columns - 1 - head.length);
  return `${head}${last.length > room ? `${last.slice(0, Math.max(0, room - 1))}…` : last}`.slice(
    0,
    columns - 1,
  );
}

/** A line for every tenth of the run keeps CI logs short and still shows life. */
function plainLines(here: Surroundings): ProgressDisplay {
  const de = here.lang === 'de';
  let tenth = 0;
  let sent = 0;
  return {
    show: ({ done, planned, last }) => {
      sent = done;
      const now = planned === 0 ? 0 : Math.floor((done / planned) * 10);
      if (now <= tenth) return;
      tenth = now;
      here.err(
        de ? `${done} von ${planned} Abrufen · ${last}\n` : `${done} of ${planned} requests · ${last}\n`,
      );
    },
    // Fewer than planned is usual: what is repeated at most 20 times ends earlier.
    end: () => here.err(de ? `${sent} Abrufe aufgezeichnet\n` : `${sent} requests recorded\n`),
  };
}
