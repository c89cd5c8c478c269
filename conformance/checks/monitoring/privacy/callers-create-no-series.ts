import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { areReadable, figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { growthOf } from '../../../metrics/totals.ts';

/** Of ten different values sent, so many new ones of one label are no coincidence. */
const many = 6;

export default defineCheck({
  id: 'callers-create-no-series',
  verifies: 'MON-022',
  needs: [
    'metrics-canaries.before',
    'metrics-canaries.call',
    'metrics-canaries.unknown',
    'metrics-canaries.after',
  ],
  messages: {
    seriesPerValue: {
      de: 'Das Merkmal {label} von {metric} bekam durch {sent} Aufrufe {added} neue Werte.',
      en: 'The label {label} of {metric} gained {added} new values by {sent} calls.',
    },
    perhapsOthers: {
      de: 'Das Merkmal {label} von {metric} bekam {added} neue Werte; ohne erklärte Auswahl können sie von anderen stammen.',
      en: 'The label {label} of {metric} gained {added} new values; without a declared selector they may be of others.',
    },
    nothingVisible: {
      de: 'Von den Aufrufen war in den Messwerten nichts zu sehen; ob sie Reihen anlegen, zeigt sich nicht.',
      en: 'Nothing of the calls was to be seen in the figures; whether they create series does not show.',
    },
  },
  *run(evidence) {
    const before = evidence['metrics-canaries.before'];
    const last = evidence['metrics-canaries.after'].at(-1);
    const sent = evidence['metrics-canaries.call'].length;
    if (!last) return;
    const looks = [before, last];
    const visible = Object.values(growthOf(before, last)).some((grown) => grown > 0);
    if (!visible || looks.some((look) => !areReadable(figuresOf(look))))
      return yield { kind: 'inconclusive', message: 'nothingVisible', evidence: last };
    const known = valuesIn(before);
    for (const [key, values] of valuesIn(last)) {
      const added = [...values].filter((value) => !known.get(key)?.has(value));
      if (added.length < many) continue;
      const [metric = '', label = ''] = key.split(' ');
      const ours = isSelected(last) || added.some((value) => value.includes('pruefstein-'));
      const said = { evidence: last, where: `${metric}{${label}}` };
      yield ours
        ? { message: 'seriesPerValue', data: { label, metric, sent, added: added.length }, ...said }
        : {
            kind: 'inconclusive',
            message: 'perhapsOthers',
            data: { label, metric, added: added.length },
            ...said,
          };
    }
  },
});

function isSelected(look: Answered): boolean {
  return Object.keys(settingsOf(look).selector).length > 0;
}

/** The values of each label of each metric; of series that the selector does not exclude. */
function valuesIn(look: Answered): Map<string, Set<string>> {
  const { selector } = settingsOf(look);
  const values = new Map<string, Set<string>>();
  for (const { name, labels } of figuresOf(look).series) {
    if (Object.entries(selector).some(([label, value]) => (labels.get(label) ?? value) !== value)) continue;
    for (const [label, value] of labels) {
      const key = `${name} ${label}`;
      const own = values.get(key) ?? new Set();
      if (label !== 'le') values.set(key, own.add(value));
    }
  }
  return values;
}
