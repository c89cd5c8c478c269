import { defineCheck } from '../../../define-check.ts';
import { isText } from '../../../read/members.ts';
import { partsOf } from '../chunks.ts';

export default defineCheck({
  id: 'role-comes-first',
  verifies: 'GW-034',
  needs: ['chat-stream'],
  messages: {
    noRole: {
      de: 'Ereignis {event} bringt Inhalt, ohne dass zuvor oder zugleich delta.role „assistant“ angegeben ist.',
      en: 'Event {event} brings content although delta.role "assistant" was stated neither before nor with it.',
    },
  },
  /** Choices that bring text: a model may have none to say. */
  over: ({ 'chat-stream': stream }) =>
    [...Map.groupBy(partsOf(stream), (part) => part.index).values()].filter((parts) =>
      parts.some((part) => isText(part.delta.content)),
    ),
  *run({ 'chat-stream': stream }, parts) {
    const speaks = parts.findIndex((part) => part.delta.role === 'assistant');
    const content = parts.findIndex((part) => isText(part.delta.content));
    const event = parts[content]?.event ?? 0;
    if (speaks === -1 || speaks > content)
      yield { message: 'noRole', data: { event }, evidence: stream, where: `event ${event}` };
  },
});
