import type { Answered } from '../exchange.ts';
import type { Consumption } from './consumption.ts';
import { figuresOf, settingsOf } from './figures.ts';
import { type Selector, totalOf, withoutFailures } from './measure.ts';

/** What the figures say of model calls so far: tokens, and how many calls succeeded. */
export interface Totals extends Consumption {
  readonly calls: number;
}

/** The totals within the declared selector; of everybody if there is none, or none is wanted. */
function totalsOf(look: Answered, selector: Selector = settingsOf(look).selector): Totals {
  const figures = figuresOf(look);
  return {
    input: totalOf(figures, 'InputTokens', 'sum', selector),
    output: totalOf(figures, 'OutputTokens', 'sum', selector),
    calls: totalOf(withoutFailures(figures), 'CallDuration', 'count', selector),
  };
}

/** True if two looks in a row show the same. */
export function standStill(looks: readonly Answered[], selector?: Selector): boolean {
  const [before, after] = looks.slice(-2).map((look) => totalsOf(look, selector));
  if (!before || !after) return false;
  return before.input === after.input && before.output === after.output && before.calls === after.calls;
}

/** What was added between two looks. */
export function growthOf(before: Answered, after: Answered, selector?: Selector): Totals {
  const [from, to] = [totalsOf(before, selector), totalsOf(after, selector)];
  return { input: to.input - from.input, output: to.output - from.output, calls: to.calls - from.calls };
}

/**
 * True if nothing was added for as long as the platform may take to show a call. Two looks in a row that agree are not
 * enough: figures that are collected or exported every minute stand still in between, however much is going on.
 */
export function stoodStill(looks: readonly Answered[], lagSeconds: number, selector?: Selector): boolean {
  const last = looks.at(-1);
  if (!last) return false;
  const agreeing = looks.length - 1 - looks.findLastIndex((look) => !standStill([look, last], selector));
  const first = looks.at(-agreeing);
  return agreeing > 1 && first !== undefined && last.timing.start - first.timing.start >= lagSeconds * 1000;
}
