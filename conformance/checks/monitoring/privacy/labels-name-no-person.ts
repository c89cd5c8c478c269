import { defineCheck } from '../../../define-check.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { denotesPerson, isNobody, looksPersonal } from './person-labels.ts';

interface Label {
  readonly name: string;
  readonly values: string[];
  readonly metrics: Set<string>;
}

export default defineCheck({
  id: 'labels-name-no-person',
  verifies: 'MON-020',
  needs: ['metrics-second'],
  messages: {
    personLabel: {
      de: 'Das Merkmal {label} steht an {count} Messwerten, zum Beispiel an {metric}.',
      en: 'The label {label} stands at {count} figures, for example at {metric}.',
    },
    personValue: {
      de: 'Das Merkmal {label} enthält eine E-Mail-Adresse oder ein Token, zum Beispiel an {metric}.',
      en: 'The label {label} contains an e-mail address or a token, for example at {metric}.',
    },
  },
  // Each label once, with all its values: products put the same ones everywhere.
  over: ({ 'metrics-second': page }) => {
    const labels = new Map<string, Label>();
    for (const { name: metric, labels: own } of figuresOf(page).series)
      for (const [name, value] of own) {
        const label = labels.get(name) ?? { name, values: [], metrics: new Set<string>() };
        label.values.push(value);
        label.metrics.add(metric);
        labels.set(name, label);
      }
    return labels.values();
  },
  *run({ 'metrics-second': page }, { name: label, values, metrics }) {
    const [metric = ''] = metrics;
    const said = { evidence: page, where: `${metric}{${label}}` };
    if (denotesPerson(label) && !values.every(isNobody))
      yield { message: 'personLabel', data: { label, count: metrics.size, metric }, ...said };
    else if (values.some(looksPersonal)) yield { message: 'personValue', data: { label, metric }, ...said };
  },
});
