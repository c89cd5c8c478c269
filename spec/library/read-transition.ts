import type { Mistake } from './mistake.ts';
import type { Transition } from './row.ts';
import { type Fields, isFields } from './values.ts';

/** Reads the tolerated legacy form of a row and its last day. */
export function readTransition({ transition }: Fields, mistakes: Mistake[]): Transition | undefined {
  if (transition === undefined) return undefined;
  if (!isTransition(transition)) {
    mistakes.push({ code: 'malformed-transition', at: ['transition'] });
    return undefined;
  }
  const { until, accepts } = transition;
  if (isDay(until)) return { until, accepts };
  mistakes.push({
    code: 'malformed-transition',
    messageId: 'until',
    format: { until },
    at: ['transition', 'until'],
  });
  return undefined;
}

function isTransition(value: unknown): value is Transition {
  return (
    isFields(value) &&
    typeof value.until === 'string' &&
    typeof value.accepts === 'string' &&
    value.accepts !== '' &&
    Object.keys(value).length === 2
  );
}

/** True for a day that exists, written YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
