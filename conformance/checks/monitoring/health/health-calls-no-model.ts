import { defineCheck } from '../../../define-check.ts';
import { figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { nameIn, processesOf } from '../../../metrics/measure.ts';
import { growthOf, standStill, stoodStill } from '../../../metrics/totals.ts';

/** Of everybody: a platform's own calls lie in nobody's selector. */
const everybody = {};

export default defineCheck({
  id: 'health-calls-no-model',
  verifies: 'MON-034',
  needs: [
    'readiness-inference.before',
    'readiness-inference.live',
    'readiness-inference.ready',
    'readiness-inference.after',
  ],
  messages: {
    modelCalled: {
      de: 'Während {probes} Prüfungen kamen {calls} Modellaufrufe und {tokens} Token hinzu, ohne dass davor etwas lief.',
      en: 'During {probes} probes, {calls} model calls and {tokens} tokens were added, with nothing running before.',
    },
    otherTraffic: {
      de: 'Während der Prüfungen kamen {calls} Modellaufrufe hinzu; sie können von anderen stammen.',
      en: 'During the probes {calls} model calls were added; they may be of others.',
    },
    noCounters: {
      de: 'Die Messwerte zeigen keine Modellaufrufe; ob die Prüfungen welche auslösen, zeigt sich nicht.',
      en: 'The figures show no model calls; whether the probes cause any does not show.',
    },
  },
  *run(evidence) {
    const before = evidence['readiness-inference.before'];
    const after = evidence['readiness-inference.after'];
    const rounds = Math.min(
      evidence['readiness-inference.live'].length,
      evidence['readiness-inference.ready'].length,
    );
    const [from, first, last] = [before.at(-1), after[0], after.at(-1)];
    if (!from || !first || !last) return;
    const { lagSeconds } = settingsOf(first);
    // Where a call shows at once, later looks only show whether anybody else is at work.
    const to = lagSeconds === 0 ? first : last;
    const inconclusive = { kind: 'inconclusive', evidence: to } as const;
    const figures = figuresOf(to);
    const counted = nameIn(figures, 'CallDuration') ?? nameIn(figures, 'InputTokens');
    if (!counted || !figuresOf(from).isReadable || !figures.isReadable)
      return yield { ...inconclusive, message: 'noCounters' };
    const grown = growthOf(from, to, everybody);
    const { calls, input, output } = grown;
    // Fewer calls than probes of either kind cannot come from every probe; without calls to count, tokens tell.
    const added = nameIn(figures, 'CallDuration') ? calls : input + output;
    if (added < rounds) return;
    const quiet =
      stoodStill(before, lagSeconds, everybody) &&
      (lagSeconds > 0 || standStill([first, last], everybody)) &&
      processesOf(figuresOf(from)) === processesOf(figures);
    if (!quiet) return yield { ...inconclusive, message: 'otherTraffic', data: { calls } };
    yield {
      message: 'modelCalled',
      data: { probes: 2 * rounds, calls, tokens: input + output },
      evidence: to,
    };
  },
});
