import { defineCheck } from '../../../define-check.ts';
import { headerValues } from '../../../exchange.ts';
import { namesBearer } from '../../../read/challenge.ts';

export default defineCheck({
  id: 'challenge-names-bearer',
  verifies: 'GW-005',
  needs: ['no-token.missing', 'garbage-token.garbage'],
  messages: {
    missing: {
      de: 'Die Antwort 401 enthält kein Feld WWW-Authenticate.',
      en: 'The answer 401 carries no field WWW-Authenticate.',
    },
    otherScheme: {
      de: 'Das Feld WWW-Authenticate nennt das Verfahren Bearer nicht.',
      en: 'The field WWW-Authenticate does not name the scheme Bearer.',
    },
  },
  over: ({ 'no-token.missing': missing, 'garbage-token.garbage': garbage }) =>
    [missing, garbage].filter((answer) => answer.response.status === 401),
  *run(_, answer) {
    const challenges = headerValues(answer.response.headers, 'www-authenticate');
    const finding = { evidence: answer, where: 'www-authenticate', expected: 'Bearer' };
    if (challenges.length === 0) yield { message: 'missing', ...finding };
    else if (!namesBearer(answer.response.headers))
      yield { message: 'otherScheme', ...finding, seen: challenges.join(', ') };
  },
});
