import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { durationMs } from '../../../metrics/consumption.ts';
import { figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { nameIn, totalOf, withoutFailures } from '../../../metrics/measure.ts';
import { growthOf } from '../../../metrics/totals.ts';
import { doubted, doubtMessages, doubtOf, edgesOf } from '../growth.ts';

/** What clocks may differ by: a share of the time, and milliseconds for their grain. */
const tolerance = { share: 1.05, ms: 10 };

export default defineCheck({
  id: 'durations-fit-our-clock',
  verifies: 'MON-018',
  needs: [
    'metrics-reconciliation.before',
    'metrics-reconciliation.plain',
    'metrics-reconciliation.plainAgain',
    'metrics-reconciliation.stream',
    'metrics-reconciliation.streamPlain',
    'metrics-reconciliation.afterStreams',
  ],
  messages: {
    ...doubtMessages,
    otherCount: {
      de: 'Das Histogramm enthält {grown} statt {expected} Aufrufe; ihre Dauer lässt sich nicht vergleichen.',
      en: 'The histogram contains {grown} instead of {expected} calls; their duration cannot be compared.',
    },
    tooLong: {
      de: 'Die Aufrufe dauerten nach {metric} zusammen {seconds} s, nach unserer Uhr höchstens {measured} s; vermutlich ist die Einheit keine Sekunde.',
      en: 'By {metric} the calls took {seconds} s together, by our clock {measured} s at most; presumably the unit is no second.',
    },
    noTime: {
      de: 'Die Summe von {metric} wuchs bei {expected} Aufrufen nicht.',
      en: 'The sum of {metric} did not grow with {expected} calls.',
    },
  },
  *run(evidence) {
    const calls = [
      evidence['metrics-reconciliation.plain'],
      evidence['metrics-reconciliation.plainAgain'],
      evidence['metrics-reconciliation.stream'],
      evidence['metrics-reconciliation.streamPlain'],
    ];
    const window = {
      before: evidence['metrics-reconciliation.before'],
      calls,
      after: evidence['metrics-reconciliation.afterStreams'],
    };
    const last = window.after.at(-1);
    const edges = edgesOf(window);
    if (!last || !edges) return;
    const inconclusive = { kind: 'inconclusive', evidence: last } as const;
    const doubt = doubtOf(window);
    if (doubt) return yield doubted(doubt, last);
    const grown = growthOf(...edges).calls;
    if (grown !== calls.length)
      return yield { ...inconclusive, message: 'otherCount', data: { grown, expected: calls.length } };

    const seconds = timeIn(edges[1]) - timeIn(edges[0]);
    const measured = (sum(calls.map(durationMs)) * tolerance.share + tolerance.ms) / 1000;
    const metric = nameIn(figuresOf(last), 'CallDuration')?.name ?? 'CallDuration';
    if (!(seconds > 0)) yield { message: 'noTime', data: { metric, expected: grown }, evidence: last };
    if (seconds > measured)
      yield {
        message: 'tooLong',
        data: { metric, seconds: rounded(seconds), measured: rounded(measured) },
        evidence: last,
        where: metric,
      };
  },
});

/** Sum of the durations of successful calls so far, as the figures give it. */
function timeIn(look: Answered): number {
  return totalOf(withoutFailures(figuresOf(look)), 'CallDuration', 'sum', settingsOf(look).selector);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function rounded(seconds: number): number {
  return Number(seconds.toPrecision(3));
}
