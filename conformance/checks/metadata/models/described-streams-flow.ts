import { defineCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';
import { entriesOf, isText, memberOf, parsed } from '../../../read/members.ts';
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
    tooShort: {
      de: 'Die Antwort von {id} bestand aus einem einzigen Wort; ob längere in mehreren Ereignissen kommen, zeigt sich nicht.',
      en: 'The answer of {id} was a single word; whether longer ones come in several events does not show.',
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
      // The mark of the end says nothing of the answer: all of it may have come at once.
      const said = readEventStream(body).events.filter(({ data }) => data !== '' && data !== '[DONE]');
      const count = said.length;
      if (count === 1 && said.every(({ data }) => isOneWord(data)))
        yield { kind: 'inconclusive', message: 'tooShort', data: { id }, evidence: answer };
      else if (count < fewest)
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

/** True for an event whose text is one word: a server may well say that at once. */
function isOneWord(data: string): boolean {
  const [choice] = entriesOf(memberOf(parsed(data), 'choices'));
  const text = memberOf(memberOf(choice, 'delta'), 'content');
  return isText(text) && !/\S\s+\S/.test(text);
}
