import { defineCheck } from '../../../define-check.ts';
import { type Figures, figuresOf } from '../../../metrics/figures.ts';
import { processesOf } from '../../../metrics/measure.ts';
import { seriesName } from '../../../read/exposition-structure.ts';
import type { Series } from '../../../read/query-vector.ts';

export default defineCheck({
  id: 'counters-do-not-fall',
  verifies: 'MON-004',
  needs: ['metrics', 'metrics-second'],
  messages: {
    fell: {
      de: 'Der Zähler {series} fiel von {before} auf {after}.',
      en: 'The counter {series} fell from {before} to {after}.',
    },
    otherProcess: {
      de: 'Ein Zähler fiel; die Messwerte stammen aber nicht erkennbar vom selben Prozess (process_start_time_seconds oder target_info).',
      en: 'A counter fell, but the figures are not recognisably from the same process (process_start_time_seconds or target_info).',
    },
  },
  over: ({ metrics, 'metrics-second': page }) => laterWithEarlier(figuresOf(metrics), figuresOf(page)),
  *run({ metrics, 'metrics-second': page }, { series, before, after }) {
    if (!(after < before)) return;
    const [then, now] = [metrics, page].map((look) => processesOf(figuresOf(look)));
    if (then === '' || then !== now) {
      yield { kind: 'inconclusive', message: 'otherProcess', evidence: page };
      return;
    }
    yield { message: 'fell', data: { series, before, after }, evidence: page, where: series };
  },
});

/** The counters of the second look, each with what the first one showed; a new one says nothing about falling. */
function laterWithEarlier(first: Figures, second: Figures) {
  const earlier = countersOf(first);
  return [...countersOf(second)].map(([series, { value: after }]) => ({
    series,
    before: earlier.get(series)?.value ?? after,
    after,
  }));
}

/** Everything that can only grow: counters, and of histograms the buckets and the count. */
function countersOf({ families, series }: Figures): Map<string, Series> {
  const counters =
    families.length > 0
      ? families.flatMap(({ type, samples }) => {
          if (type === 'counter') return samples.filter(({ name }) => !name.endsWith('_created'));
          return type === 'histogram' ? samples.filter(({ name }) => /_(?:bucket|count)$/.test(name)) : [];
        })
      : series.filter(({ name }) => /_(?:total|count)$/.test(name));
  return new Map(counters.map((one) => [seriesName(one.name, one.labels), one]));
}
