import { defineCheck } from '../../../define-check.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { denotesPerson, looksPersonal } from './person-labels.ts';

export default defineCheck({
  id: 'labels-name-no-person',
  verifies: 'MON-020',
  needs: ['metrics-second'],
  messages: {
    personLabel: {
      de: 'Messwerte {metric} tragen das Merkmal {label}.',
      en: 'Figures {metric} carry the label {label}.',
    },
    personValue: {
      de: 'Das Merkmal {label} von {metric} enthält eine E-Mail-Adresse oder ein Token.',
      en: 'The label {label} of {metric} contains an e-mail address or a token.',
    },
  },
  // Each label of each metric once, with all its values.
  over: ({ 'metrics-second': page }) => {
    const labels = new Map<string, { metric: string; label: string; values: string[] }>();
    for (const series of figuresOf(page).series)
      for (const [label, value] of series.labels) {
        const key = `${series.name} ${label}`;
        const known = labels.get(key) ?? { metric: series.name, label, values: [] };
        known.values.push(value);
        labels.set(key, known);
      }
    return labels.values();
  },
  *run({ 'metrics-second': page }, { metric, label, values }) {
    const said = { data: { metric, label }, evidence: page, where: `${metric}{${label}}` };
    // An empty value is none: some exporters write every label on every series.
    if (denotesPerson(label) && values.some((value) => value !== ''))
      yield { message: 'personLabel', ...said };
    else if (values.some(looksPersonal)) yield { message: 'personValue', ...said };
  },
});
