import { defineCheck } from '../../../define-check.ts';
import { headerValue, mediaType } from '../../../exchange.ts';
import { isEventStream, isJsonType } from '../answers.ts';

const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i;
const unicode = ['utf-8', 'utf8', 'us-ascii'];

export default defineCheck({
  id: 'answers-are-utf8-json',
  verifies: 'GW-001',
  needs: ['every-answer'],
  messages: {
    wrongMediaType: {
      de: 'Die Antwort hat den Medientyp „{type}“ statt application/json.',
      en: 'The answer has the media type "{type}" instead of application/json.',
    },
    wrongCharset: {
      de: 'Die Antwort ist mit dem Zeichensatz {charset} statt UTF-8 ausgezeichnet.',
      en: 'The answer is labelled with the character set {charset} instead of UTF-8.',
    },
    notUtf8: {
      de: 'Die Antwort enthält Bytes, die kein gültiges UTF-8 sind.',
      en: 'The answer contains bytes that are not valid UTF-8.',
    },
    notJson: {
      de: 'Die Antwort ist als JSON ausgezeichnet, aber kein gültiges JSON.',
      en: 'The answer is labelled as JSON but is not valid JSON.',
    },
  },
  over: ({ 'every-answer': answers }) => answers.filter((answer) => !isEventStream(answer)),
  *run(_, answer) {
    const { headers, status, body } = answer.response;
    const type = mediaType(headers);
    if (type !== 'application/json' && !(status >= 400 && isJsonType(type)))
      return yield { message: 'wrongMediaType', data: { type }, evidence: answer, where: 'content-type' };

    const label = charset.exec(headerValue(headers, 'content-type') ?? '')?.[1];
    if (label !== undefined && !unicode.includes(label.toLowerCase()))
      yield { message: 'wrongCharset', data: { charset: label }, evidence: answer, where: 'content-type' };

    if (body.base64 !== undefined) yield { message: 'notUtf8', evidence: answer };
    else if (answer.json === undefined) yield { message: 'notJson', evidence: answer };
  },
});
