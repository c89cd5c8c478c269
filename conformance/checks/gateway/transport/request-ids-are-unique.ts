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
    tooFew: {
      de: 'Mit weniger als zwei Antworten lässt sich nicht sagen, ob Kennungen eindeutig sind.',
      en: 'With fewer than two answers nothing can be said about ids being unique.',
    },
  },
  over: ({ 'every-answer': answers }) =>
    Map.groupBy(answers, (answer) => headerValue(answer.response.headers, 'x-request-id')?.trim() ?? ''),
  *run({ 'every-answer': all }, [id, answers]) {
    const [first, again] = answers;
    if (first && all.length < 2) yield { kind: 'inconclusive', message: 'tooFew', evidence: first };
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
