import { defineCheck } from '../../../define-check.ts';
import { figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { nameIn, seriesOf, withoutFailures } from '../../../metrics/measure.ts';
import { labelsOf, type MetricId } from '../../../metrics/names.ts';
import { memberOf, parsed, shown } from '../../../read/members.ts';
import { allSucceeded, doubtMessages } from '../growth.ts';

const metrics: readonly MetricId[] = ['InputTokens', 'OutputTokens', 'CallDuration'];

export default defineCheck({
  id: 'calls-carry-their-labels',
  verifies: 'MON-019',
  needs: ['metrics-reconciliation.plain', 'metrics-reconciliation.afterStreams'],
  messages: {
    unusableCalls: doubtMessages.unusableCalls,
    labelMissing: {
      de: 'Eine Reihe von {metric} trägt kein Merkmal {label}.',
      en: 'A series of {metric} carries no label {label}.',
    },
    otherModel: {
      de: 'Keine Reihe von {metric} nennt das Modell so wie der Aufruf ({model}).',
      en: 'No series of {metric} names the model as the call does ({model}).',
    },
  },
  over: ({ 'metrics-reconciliation.afterStreams': looks }) => {
    const last = looks.at(-1);
    if (!last) return [];
    const figures = withoutFailures(figuresOf(last));
    return metrics.flatMap((metric) => {
      const name = nameIn(figures, metric);
      const series = name ? seriesOf(figures, name, 'count', settingsOf(last).selector) : [];
      return name && series.length > 0 ? [{ metric, name: name.name, series, last }] : [];
    });
  },
  *run({ 'metrics-reconciliation.plain': call }, { metric, name, series, last }) {
    for (const label of labelsOf(metric).filter(({ required }) => required)) {
      const names = [label.name, ...label.aliases.map((alias) => alias.name)];
      if (series.some(({ labels }) => names.every((one) => (labels.get(one) ?? '') === '')))
        yield {
          message: 'labelMissing',
          data: { metric: name, label: label.name },
          evidence: last,
          where: name,
        };
    }
    const model = memberOf(parsed(call.request.body?.text), 'model');
    const named = series.flatMap(({ labels }) => labels.get('gen_ai_request_model') ?? []);
    // Without the label at all, that is said above.
    if (named.length === 0 || named.includes(String(model))) return;
    if (!allSucceeded([call])) yield { kind: 'inconclusive', message: 'unusableCalls', evidence: last };
    else
      yield {
        message: 'otherModel',
        data: { metric: name, model: String(model) },
        evidence: last,
        where: name,
        seen: shown(named[0]),
      };
  },
});
