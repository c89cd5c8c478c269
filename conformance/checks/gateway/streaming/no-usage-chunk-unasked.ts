import { defineCheck } from '../../../define-check.ts';
import { entriesOf } from '../../../read/members.ts';
import { chunksOf, endMark, eventsOf, hasContent, partsOf } from '../chunks.ts';
import { usageOf } from '../usage.ts';

export default defineCheck({
  id: 'no-usage-chunk-unasked',
  verifies: 'GW-037',
  needs: ['chat-stream-plain'],
  messages: {
    unasked: {
      de: 'Ereignis {event} gibt nur den Verbrauch an, obwohl er nicht verlangt war.',
      en: 'Event {event} states nothing but usage although it was not asked for.',
    },
    noStream: {
      de: 'Die Antwort (Status {status}) ist kein zu Ende geführter Ereignisstrom mit Inhalt; ob ihm eine Verbrauchsangabe fehlt, bleibt offen.',
      en: 'The answer (status {status}) is no finished event stream with content, so the absence of usage means nothing.',
    },
  },
  *run({ 'chat-stream-plain': stream }) {
    const unasked = chunksOf(stream).filter(
      ({ json }) => usageOf(json) && entriesOf(json.choices).length === 0,
    );
    for (const { event } of unasked)
      yield { message: 'unasked', data: { event }, evidence: stream, where: `event ${event}` };

    const { status } = stream.response;
    const finished = eventsOf(stream).events.at(-1)?.data === endMark;
    const spoke = partsOf(stream).some((part) => hasContent(part) || part.finish !== undefined);
    if (status !== 200 || !finished || !spoke)
      yield { kind: 'inconclusive', message: 'noStream', data: { status }, evidence: stream };
  },
});
