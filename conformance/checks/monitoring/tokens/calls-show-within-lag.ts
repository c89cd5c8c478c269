import { defineCheck } from '../../../define-check.ts';
import { figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { nameIn } from '../../../metrics/measure.ts';
import { growthOf } from '../../../metrics/totals.ts';
import { allSucceeded, doubted, doubtMessages, doubtOf } from '../growth.ts';

const counted = ['InputTokens', 'OutputTokens', 'CallDuration'] as const;

export default defineCheck({
  id: 'calls-show-within-lag',
  verifies: 'MON-027',
  needs: [
    'metrics-reconciliation.before',
    'metrics-reconciliation.plain',
    'metrics-reconciliation.plainAgain',
    'metrics-reconciliation.afterPlain',
  ],
  messages: {
    ...doubtMessages,
    noFigures: {
      de: 'Die Messwerte zeigen keine der Familien über Modellaufrufe; wie bald Aufrufe zu sehen sind, zeigt sich nicht.',
      en: 'The figures show none of the families on model calls; how soon calls are seen does not show.',
    },
    notVisible: {
      de: 'Nach {seconds} s war von den Aufrufen in den Messwerten noch nichts zu sehen.',
      en: 'After {seconds} s nothing of the calls was to be seen in the figures.',
    },
  },
  *run(evidence) {
    const calls = [evidence['metrics-reconciliation.plain'], evidence['metrics-reconciliation.plainAgain']];
    const before = evidence['metrics-reconciliation.before'];
    const after = evidence['metrics-reconciliation.afterPlain'];
    const [from, last] = [before.at(-1), after.at(-1)];
    if (!from || !last) return;
    if (!allSucceeded(calls)) return yield doubted('unusableCalls', last);
    const shows = after.some((look) => Object.values(growthOf(from, look)).some((grown) => grown > 0));
    const doubt = doubtOf({ before, calls, after });
    if (shows && doubt !== 'unreadable') return;
    if (doubt) return yield doubted(doubt, last);
    if (!counted.some((metric) => nameIn(figuresOf(last), metric)))
      return yield { kind: 'inconclusive', message: 'noFigures', evidence: last };
    yield { message: 'notVisible', data: { seconds: settingsOf(last).lagSeconds }, evidence: last };
  },
});
