import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { growthOf } from '../../../metrics/totals.ts';

const canary = /pruefstein-kanarie-[0-9a-f]+/g;

export default defineCheck({
  id: 'canaries-stay-out',
  verifies: 'MON-021',
  needs: ['metrics-canaries.before', 'metrics-canaries.call', 'metrics-canaries.after'],
  messages: {
    canarySeen: {
      de: 'In den Messwerten steht „{canary}“, das nur in unseren Aufrufen vorkam.',
      en: 'The figures contain "{canary}", which occurred in our calls only.',
    },
    nothingVisible: {
      de: 'Von den Aufrufen war in den Messwerten nichts zu sehen; dass auch die Kennzeichen fehlen, beweist nichts.',
      en: 'Nothing of the calls was to be seen in the figures; that the marks are missing as well proves nothing.',
    },
  },
  over: ({ 'metrics-canaries.call': calls }) => new Set(calls.flatMap(canariesIn)),
  *run({ 'metrics-canaries.before': before, 'metrics-canaries.after': looks }, mark) {
    const seen = looks.find((look) => (look.response.body.text ?? '').toLowerCase().includes(mark));
    if (seen) return yield { message: 'canarySeen', data: { canary: mark }, evidence: seen };
    const last = looks.at(-1);
    if (!last) return;
    const visible = looks.some(
      (look) =>
        figuresOf(look).isReadable && Object.values(growthOf(before, look)).some((grown) => grown > 0),
    );
    if (!visible) yield { kind: 'inconclusive', message: 'nothingVisible', evidence: last };
  },
});

/** The marks that a call carried. */
function canariesIn({ request }: Answered): readonly string[] {
  return request.body?.text?.match(canary) ?? [];
}
