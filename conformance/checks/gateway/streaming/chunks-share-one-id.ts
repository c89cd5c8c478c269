import { defineCheck } from '../../../define-check.ts';
import { isText, shown } from '../../../read/members.ts';
import { chunksOf } from '../chunks.ts';

export default defineCheck({
  id: 'chunks-share-one-id',
  verifies: 'GW-032',
  needs: ['chat-stream'],
  messages: {
    noId: {
      de: 'Ereignis {event} trägt keine Kennung (id).',
      en: 'Event {event} carries no id.',
    },
    otherId: {
      de: 'Ereignis {event} trägt eine andere Kennung (id) als das erste.',
      en: 'Event {event} carries an id other than that of the first one.',
    },
    otherObject: {
      de: 'In Ereignis {event} ist object nicht „chat.completion.chunk“.',
      en: 'In event {event}, object is not "chat.completion.chunk".',
    },
  },
  over: ({ 'chat-stream': stream }) => {
    const chunks = chunksOf(stream);
    const first = chunks.find(({ json }) => isText(json.id))?.json.id;
    return chunks.map((chunk) => ({ ...chunk, first }));
  },
  *run({ 'chat-stream': stream }, { event, json, first }) {
    const finding = { data: { event }, evidence: stream, where: `event ${event}` };
    const { id, object } = json;
    if (!isText(id)) yield { message: 'noId', ...finding, seen: shown(id) };
    else if (id !== first) yield { message: 'otherId', ...finding, expected: shown(first), seen: shown(id) };
    if (object !== 'chat.completion.chunk') yield { message: 'otherObject', ...finding, seen: shown(object) };
  },
});
