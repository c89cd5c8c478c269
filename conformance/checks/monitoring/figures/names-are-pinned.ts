import { defineCheck } from '../../../define-check.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { nameIn, seriesOf } from '../../../metrics/measure.ts';
import { labelsOf, type MetricId, namesOf } from '../../../metrics/names.ts';

const metrics: readonly MetricId[] = ['InputTokens', 'OutputTokens', 'CallDuration'];
/** Names that moved; those of other families are other legal ways to write the pinned ones. */
const old = 'otel-1.41';

export default defineCheck({
  id: 'names-are-pinned',
  verifies: 'MON-104',
  needs: ['metrics-second'],
  messages: {
    oldName: {
      de: 'Die Messwerte heißen {name}, in dieser Fassung {pinned}.',
      en: 'The figures are called {name}, in this release {pinned}.',
    },
  },
  over: ({ 'metrics-second': page }) =>
    metrics.flatMap((metric) => {
      const name = nameIn(figuresOf(page), metric);
      return name ? [{ metric, name }] : [];
    }),
  *run({ 'metrics-second': page }, { metric, name }) {
    const says = { message: 'oldName', evidence: page, where: name.name, legacy: old } as const;
    if (name.family === old)
      yield { ...says, data: { name: name.name, pinned: namesOf(metric)[0]?.name ?? metric } };
    const series = seriesOf(figuresOf(page), name, 'count', {});
    for (const { name: pinned, aliases } of labelsOf(metric))
      for (const alias of aliases)
        if (series.some(({ labels }) => labels.has(alias.name) && !labels.has(pinned)))
          yield { ...says, data: { name: alias.name, pinned } };
  },
});
