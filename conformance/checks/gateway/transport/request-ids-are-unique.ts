import { defineCheck } from '../../../define-check.ts';
import { headerValue } from '../../../exchange.ts';

export default defineCheck({
  id: 'request-ids-are-unique',
  verifies: 'GW-082',
  needs: ['every-answer'],
  messages: {
    missing: {
      de: 'Der Antwort fehlt eine Kennung im Feld x-request-id.',
      en: 'The answer carries no id in the field x-request-id.',
    },
    repeated: {
      de: 'Die Kennung {id} steht auf {times} Antworten.',
      en: 'The id {id} stands on {times} answers.',
    },
  },
  /** By id. A single answer cannot show that ids differ. */
  over: ({ 'every-answer': answers }) =>
    answers.length < 2
      ? []
      : Map.groupBy(answers, ({ response }) => headerValue(response.headers, 'x-request-id')?.trim() ?? ''),
  *run(_, [id, answers]) {
    const [, again] = answers;
    if (id === '')
      for (const answer of answers) yield { message: 'missing', evidence: answer, where: 'x-request-id' };
    else if (again)
      yield {
        message: 'repeated',
        data: { id, times: answers.length },
        evidence: again,
        where: 'x-request-id',
      };
  },
});
