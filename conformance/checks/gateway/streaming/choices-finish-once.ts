import { defineCheck } from '../../../define-check.ts';
import { hasContent, partsOf } from '../chunks.ts';

export default defineCheck({
  id: 'choices-finish-once',
  verifies: 'GW-035',
  needs: ['chat-stream'],
  messages: {
    never: {
      de: 'Die Antwortalternative {choice} endet ohne finish_reason.',
      en: 'Choice {choice} ends without a finish_reason.',
    },
    repeatedly: {
      de: 'Die Antwortalternative {choice} nennt {times}-mal einen finish_reason.',
      en: 'Choice {choice} states a finish_reason {times} times.',
    },
    contentAfter: {
      de: 'Ereignis {event} bringt zur Antwortalternative {choice} noch Inhalt nach ihrem finish_reason.',
      en: 'Event {event} brings content of choice {choice} after its finish_reason.',
    },
  },
  over: ({ 'chat-stream': stream }) => Map.groupBy(partsOf(stream), (part) => part.index),
  *run({ 'chat-stream': stream }, [choice, parts]) {
    const ends = parts.filter((part) => part.finish !== undefined);
    const [end, second] = ends;
    if (!end) return yield { message: 'never', data: { choice }, evidence: stream };
    if (second)
      yield {
        message: 'repeatedly',
        data: { choice, times: ends.length },
        evidence: stream,
        where: `event ${second.event}`,
      };

    const late = parts.find((part) => part.event > end.event && hasContent(part));
    if (late)
      yield {
        message: 'contentAfter',
        data: { choice, event: late.event },
        evidence: stream,
        where: `event ${late.event}`,
      };
  },
});
