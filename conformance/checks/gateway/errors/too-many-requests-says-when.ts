import { defineCheck } from '../../../define-check.ts';
import { headerValue } from '../../../exchange.ts';

const seconds = /^\d+$/;
/** The three forms of an HTTP date (RFC 9110, 5.6.7), by their beginnings. */
const date = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? /;

export default defineCheck({
  id: 'too-many-requests-says-when',
  verifies: 'GW-080',
  needs: ['burst'],
  messages: {
    missing: {
      de: 'Die Antwort 429 enthält kein Feld Retry-After.',
      en: 'The answer 429 carries no field Retry-After.',
    },
    unreadable: {
      de: 'Das Feld Retry-After der Antwort 429 enthält weder Sekunden noch ein HTTP-Datum.',
      en: 'The field Retry-After of the answer 429 contains neither seconds nor an HTTP date.',
    },
  },
  over: ({ burst }) => burst.filter((answer) => answer.response.status === 429),
  *run(_, answer) {
    const value = headerValue(answer.response.headers, 'retry-after')?.trim();
    const finding = { evidence: answer, where: 'retry-after' };
    if (value === undefined) yield { message: 'missing', ...finding };
    else if (!seconds.test(value) && !(date.test(value) && !Number.isNaN(Date.parse(value))))
      yield { message: 'unreadable', ...finding, seen: value };
  },
});
