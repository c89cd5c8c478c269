import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { addsUp, countNames, isCount, usageOf } from '../usage.ts';

export default defineCheck({
  id: 'usage-adds-up',
  verifies: 'GW-021',
  needs: ['chat'],
  messages: {
    missing: {
      de: 'Die Antwort gibt keinen Verbrauch an (usage).',
      en: 'The answer states no usage.',
    },
    notACount: {
      de: 'usage.{member} ist keine nichtnegative ganze Zahl.',
      en: 'usage.{member} is not a non-negative integer.',
    },
    wrongSum: {
      de: 'usage.total_tokens ist nicht die Summe aus prompt_tokens und completion_tokens.',
      en: 'usage.total_tokens is not the sum of prompt_tokens and completion_tokens.',
    },
  },
  *run({ chat }) {
    const usage = usageOf(chat.json);
    if (!usage) return yield { message: 'missing', evidence: chat, where: '/usage' };

    const wrong = countNames.filter((member) => !isCount(usage[member]));
    for (const member of wrong)
      yield {
        message: 'notACount',
        data: { member },
        evidence: chat,
        where: `/usage/${member}`,
        seen: shown(usage[member]),
      };
    if (wrong.length === 0 && !addsUp(usage))
      yield { message: 'wrongSum', evidence: chat, where: '/usage', seen: shown(usage) };
  },
});
