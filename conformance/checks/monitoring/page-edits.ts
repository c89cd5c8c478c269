import type { Mutant } from '../../define-mutants.ts';
import { inTurn, withStatus, withText } from '../../edit.ts';
import type { Exchange } from '../../exchange.ts';

/** Small edits of recorded pages of figures, from which evidence mutants are made. */
type Edit = (exchange: Exchange) => Exchange;

/** Adds to the value of the first line of that name, or multiplies all of them. */
export function adding(name: string, amount: number): Edit {
  let isDone = false;
  return withLines(
    (line) => {
      if (isDone || !line.startsWith(`${name}{`) || !line.includes(selected)) return line;
      isDone = true;
      return changed(line, (value) => value + amount);
    },
    () => {
      isDone = false;
    },
  );
}

/** Changes the value of every line of that name. */
export function setting(name: string, change: (value: number) => number): Edit {
  return withLines((line) => (/^\w+/.exec(line)?.[0] === name ? changed(line, change) : line));
}

/** Leaves out every line that mentions the name. */
export function without(name: string): Edit {
  return withText((text) =>
    text
      .split('\n')
      .filter((line) => !line.includes(name))
      .join('\n'),
  );
}

export function replacing(part: string, by: string): Edit {
  return withText((text) => text.replaceAll(part, by));
}

/** The page is that of another process. */
export const ofAnotherProcess = setting('process_start_time_seconds', (value) => value + 7);

/** The operator has declared no selector. */
export const withoutSelector: Edit = (exchange) => ({
  ...exchange,
  observations: { monitoring: { source: 'exposition', selector: {}, lagSeconds: 0 } },
});

/** Edits only the first of several rounds. */
export function firstRound(edit: Edit): Edit {
  return (exchange) => (/~1$/.test(exchange.id) ? edit(exchange) : exchange);
}

/** The looks of the reconciliation in their order; what one counts wrongly, all later ones show. */
const looks = ['before', 'afterPlain', 'afterStreams', 'afterRefused'] as const;

type Look = (typeof looks)[number];

/** The edit for every look from this one on. */
export function since(first: Look, edit: Edit): NonNullable<Mutant['edit']> {
  return Object.fromEntries(
    looks.slice(looks.indexOf(first)).map((look) => [`metrics-reconciliation.${look}`, edit]),
  );
}

/** The label under which the reference platform counts our calls. */
const selected = 'tenant="musterland-amt-k"';

function withLines(edit: (line: string) => string, begin: () => void = () => undefined): Edit {
  return withText((text) => {
    begin();
    return text.split('\n').map(edit).join('\n');
  });
}

function changed(line: string, change: (value: number) => number): string {
  const gap = line.lastIndexOf(' ');
  return `${line.slice(0, gap)} ${change(Number(line.slice(gap)))}`;
}

const sameCalls = 'is judged by the same calls and pages';

/** Every requirement that the reconciliation shows. */
export const reconciled = Object.fromEntries(
  ['MON-009', 'MON-010', 'MON-011', 'MON-012', 'MON-015', 'MON-018', 'MON-019', 'MON-027'].map((id) => [
    id,
    sameCalls,
  ]),
);

/** A mutant that behaves wrongly is asked again, after the last look of the run it is compared with. */
export const askedAgain = { 'MON-004': 'compares the first page with one of an earlier run' };

/** Durations are compared only if nothing casts doubt on the pages. */
export const durationsDoubted = {
  'MON-018': 'compares durations only where nothing casts doubt on the pages',
};

/**
 * Circumstances in which a wrong figure proves nothing, whatever it is: `wrong` makes it wrong, `first` is the look after
 * the calls, `call` an exchange with one of them.
 */
export function doubts(first: Look, call: NonNullable<Mutant['edit']>, wrong: Edit): Mutant[] {
  const before = looks[looks.indexOf(first) - 1] ?? 'before';
  const inconclusive = { outcome: 'inconclusive', alsoRed: reconciled } as const;
  return [
    {
      title: 'counts under another tenant than the operator thinks',
      message: 'noneSelected',
      ...inconclusive,
      edit: since('before', replacing(selected, 'tenant="musterland-amt-z"')),
    },
    {
      title: 'fails to show the figures after the calls',
      message: 'unreadable',
      ...inconclusive,
      edit: since(first, withStatus(503)),
    },
    { title: 'does not answer the calls as expected', message: 'unusableCalls', ...inconclusive, edit: call },
    {
      title: 'counts wrongly, as it seems, but the page is that of another replica',
      message: 'otherProcess',
      ...inconclusive,
      edit: since(first, inTurn(wrong, ofAnotherProcess)),
    },
    {
      title: 'counts wrongly, as it seems, but does not say of which process the page is',
      message: 'otherProcess',
      ...inconclusive,
      edit: {
        ...since('before', without('process_start_time_seconds')),
        ...since(first, inTurn(wrong, without('process_start_time_seconds'))),
      },
    },
    {
      title: 'counts wrongly, as it seems, while others use the same selector',
      message: 'unquiet',
      ...inconclusive,
      edit: { [`metrics-reconciliation.${before}`]: firstRound(wrong), ...since(first, wrong) },
    },
  ];
}
