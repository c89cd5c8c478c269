import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { processesOf } from '../../../metrics/measure.ts';
import { growthOf } from '../../../metrics/totals.ts';

/** Of ten different values sent, so many new ones of one label are no coincidence. */
const many = 6;

/** What all values that we send have in common. */
const ours = 'pruefstein-';

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
      de: 'Das Merkmal {label} von {metric} bekam {added} neue Werte; sie können von anderen Aufrufern oder einem anderen Prozess stammen.',
      en: 'The label {label} of {metric} gained {added} new values; they may be of other callers or of another process.',
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
    if (!visible || looks.some((look) => !figuresOf(look).isReadable))
      return yield { kind: 'inconclusive', message: 'nothingVisible', evidence: last };
    const sure = isSelected(last) && isOneProcess(looks);
    const known = valuesIn(before);
    for (const [key, values] of valuesIn(last)) {
      const added = [...values].filter((value) => !known.get(key)?.has(value));
      const literal = added.filter((value) => value.includes(ours));
      if (added.length < many) continue;
      const [metric = '', label = ''] = key.split(' ');
      const data = { label, metric, added: added.length };
      const said = { evidence: last, where: `${metric}{${label}}` };
      yield sure || literal.length >= many
        ? { message: 'seriesPerValue', data: { ...data, sent }, ...said }
        : { kind: 'inconclusive', message: 'perhapsOthers', data, ...said };
    }
  },
});

function isSelected(look: Answered): boolean {
  return Object.keys(settingsOf(look).selector).length > 0;
}

function isOneProcess(looks: readonly Answered[]): boolean {
  const processes = new Set(looks.map((look) => processesOf(figuresOf(look))));
  return processes.size === 1 && !processes.has('');
}

/** The values of each label of each metric: all within the selector, elsewhere those that we have sent. */
function valuesIn(look: Answered): Map<string, Set<string>> {
  const selector = Object.entries(settingsOf(look).selector);
  const values = new Map<string, Set<string>>();
  for (const { name, labels } of figuresOf(look).series) {
    const isWithin = selector.every(([label, value]) => labels.get(label) === value);
    for (const [label, value] of labels) {
      if (label === 'le' || !(isWithin || value.includes(ours))) continue;
      const key = `${name} ${label}`;
      const own = values.get(key) ?? new Set();
      values.set(key, own.add(value));
    }
  }
  return values;
}
