import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { chunksOf } from '../chunks.ts';
import { addsUp, usageOf } from '../usage.ts';

export default defineCheck({
  id: 'usage-chunk-comes-last',
  verifies: 'GW-036',
  needs: ['chat-stream'],
  messages: {
    none: {
      de: 'Der Verbrauch wurde verlangt (include_usage), aber kein Ereignis gibt ihn an.',
      en: 'Usage was asked for (include_usage), but no event states it.',
    },
    several: {
      de: '{times} Ereignisse geben einen Verbrauch an; verlangt ist genau eines.',
      en: '{times} events state usage; exactly one is required.',
    },
    notLast: {
      de: 'Der Verbrauch steht in Ereignis {event} und nicht im letzten Ereignis vor [DONE].',
      en: 'Usage stands in event {event} and not in the last event before [DONE].',
    },
    withChoices: {
      de: 'Im Ereignis mit dem Verbrauch ist choices keine leere Liste.',
      en: 'In the event that states usage, choices is not an empty array.',
    },
    wrongSum: {
      de: 'Der Verbrauch ist keine Summe nichtnegativer ganzer Zahlen: total_tokens = prompt_tokens + completion_tokens gilt nicht.',
      en: 'Usage is no sum of non-negative integers: total_tokens = prompt_tokens + completion_tokens does not hold.',
    },
  },
  *run({ 'chat-stream': stream }) {
    const chunks = chunksOf(stream);
    const stating = chunks.filter(({ json }) => usageOf(json));
    const last = stating.at(-1);
    if (!last) return yield { message: 'none', evidence: stream };
    if (stating.length > 1)
      yield { message: 'several', data: { times: stating.length }, evidence: stream, expected: '1' };

    const { event, json } = last;
    const finding = { evidence: stream, where: `event ${event}` };
    const { choices } = json;
    if (event !== chunks.at(-1)?.event) yield { message: 'notLast', data: { event }, ...finding };
    if (!Array.isArray(choices) || choices.length > 0)
      yield { message: 'withChoices', ...finding, expected: '[]', seen: shown(choices) };
    const usage = usageOf(json);
    if (usage && !addsUp(usage)) yield { message: 'wrongSum', ...finding, seen: shown(usage) };
  },
});
