import { defineRejectionCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';
import { isEventStream, isJsonType } from '../answers.ts';
import { hasContent, partsOf } from '../chunks.ts';

export default defineRejectionCheck({
  id: 'early-fault-is-no-stream',
  verifies: 'GW-039',
  probe: 'stream-unknown-model',
  cases: ['unknown'],
  messages: {
    streamed: {
      de: 'Der Fehler wurde als Ereignisstrom mit Status {status} gemeldet statt als JSON-Antwort mit 4xx.',
      en: 'The fault was reported as an event stream with status {status} instead of as a JSON answer with 4xx.',
    },
    wrongStatus: {
      de: 'Der Fehler wurde mit {status} statt mit 4xx beantwortet.',
      en: 'The fault was answered with {status} instead of 4xx.',
    },
    notJson: {
      de: 'Die Fehlerantwort hat den Medientyp „{type}“ statt application/json.',
      en: 'The fault was answered with the media type "{type}" instead of application/json.',
    },
    generated: {
      de: 'Das unbekannte Modell hat Text geliefert; es gab also keinen Fehler, der vor der Erzeugung zu melden war.',
      en: 'The unknown model brought text, so there was no fault to be reported before generation.',
    },
  },
  *judge(answer) {
    const { status, headers } = answer.response;
    const type = mediaType(headers);
    if (isEventStream(answer)) {
      if (partsOf(answer).some(hasContent))
        return yield { kind: 'inconclusive', message: 'generated', evidence: answer };
      return yield { message: 'streamed', data: { status }, evidence: answer };
    }
    if (status < 400 || status > 499)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '4xx',
        seen: String(status),
      };
    else if (!isJsonType(type))
      yield { message: 'notJson', data: { type }, evidence: answer, where: 'content-type' };
  },
});
