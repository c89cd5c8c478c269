import { defineCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';
import { isObject, parsed, shown } from '../../../read/members.ts';
import { isEventStream } from '../answers.ts';
import { endMark, eventsOf } from '../chunks.ts';

export default defineCheck({
  id: 'stream-is-framed',
  verifies: 'GW-031',
  needs: ['chat-stream'],
  messages: {
    wrongStatus: {
      de: 'Die Anfrage nach einem Ereignisstrom wurde mit {status} statt mit 200 beantwortet.',
      en: 'The request for an event stream was answered with {status} instead of 200.',
    },
    wrongMediaType: {
      de: 'Der Ereignisstrom hat den Medientyp „{type}“ statt text/event-stream.',
      en: 'The event stream has the media type "{type}" instead of text/event-stream.',
    },
    notUtf8: {
      de: 'Der Ereignisstrom enthält Bytes, die kein gültiges UTF-8 sind.',
      en: 'The event stream contains bytes that are not valid UTF-8.',
    },
    notAnObject: {
      de: 'Die Daten von Ereignis {event} sind weder ein JSON-Objekt noch die Endmarke [DONE].',
      en: 'The data of event {event} are neither a JSON object nor the end mark [DONE].',
    },
    noEnd: {
      de: 'Der Ereignisstrom endet nach {events} Ereignissen ohne die Endmarke [DONE].',
      en: 'The event stream ends after {events} events without the end mark [DONE].',
    },
    afterEnd: {
      de: 'Nach der Endmarke [DONE] folgt Ereignis {event}.',
      en: 'Event {event} follows after the end mark [DONE].',
    },
  },
  *run({ 'chat-stream': stream }) {
    const { status, headers, body } = stream.response;
    if (status !== 200) return yield { message: 'wrongStatus', data: { status }, evidence: stream };
    const type = mediaType(headers);
    if (!isEventStream(stream))
      return yield { message: 'wrongMediaType', data: { type }, evidence: stream, where: 'content-type' };
    if (body.base64 !== undefined) return yield { message: 'notUtf8', evidence: stream };

    const { events, rest } = eventsOf(stream);
    const texts = events.map(({ data }) => data);
    const end = texts.indexOf(endMark);
    const chunks = end === -1 ? texts : texts.slice(0, end);
    for (const [at, text] of chunks.entries())
      if (!isObject(parsed(text)))
        yield {
          message: 'notAnObject',
          data: { event: at + 1 },
          evidence: stream,
          where: `event ${at + 1}`,
          seen: shown(text),
        };

    if (end === -1) yield { message: 'noEnd', data: { events: texts.length }, evidence: stream };
    else if (end < texts.length - 1 || rest?.data !== undefined)
      yield { message: 'afterEnd', data: { event: end + 2 }, evidence: stream, where: `event ${end + 2}` };
  },
});
