import { defineCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';
import { readEventStream } from '../../../read/sse.ts';
import { askedModel } from './asked-model.ts';

const fewest = 2;

export default defineCheck({
  id: 'described-streams-flow',
  verifies: 'META-019',
  needs: ['linked-capabilities.entry', 'linked-capabilities.stream'],
  messages: {
    refused: {
      de: 'Zu {id} ist Streaming beschrieben; die Anfrage danach wurde mit {status} beantwortet.',
      en: '{id} is described as streaming; the request for an event stream was answered with {status}.',
    },
    noStream: {
      de: 'Zu {id} ist Streaming beschrieben, die Antwort kam aber als „{type}“.',
      en: '{id} is described as streaming but answered as "{type}".',
    },
    tooFew: {
      de: 'Zu {id} ist Streaming beschrieben; die Antwort enthielt {count} Ereignisse.',
      en: '{id} is described as streaming; the event stream held {count} events.',
    },
    none: {
      de: 'Das Gateway listet kein betriebenes Chat-Modell für alle Mandanten auf, zu dem Streaming beschrieben ist.',
      en: 'The gateway lists no chat model in operation for all tenants that is described as streaming.',
    },
  },
  *run(evidence) {
    const [answer] = evidence['linked-capabilities.stream'];
    if (!answer) {
      yield { kind: 'note', message: 'none', evidence: evidence['linked-capabilities.entry'] };
      return;
    }
    const id = askedModel(answer);
    const { status, headers, body } = answer.response;
    const type = mediaType(headers);
    if (status !== 200)
      yield { message: 'refused', data: { id, status }, evidence: answer, seen: String(status) };
    else if (type !== 'text/event-stream')
      yield {
        message: 'noStream',
        data: { id, type },
        evidence: answer,
        expected: 'text/event-stream',
        seen: type,
      };
    else {
      const count = readEventStream(body).events.length;
      if (count < fewest)
        yield {
          message: 'tooFew',
          data: { id, count },
          evidence: answer,
          expected: '≥ 2',
          seen: String(count),
        };
    }
  },
});
