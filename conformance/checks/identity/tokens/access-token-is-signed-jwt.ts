import { defineCheck } from '../../../define-check.ts';
import { memberOf } from '../../../read/members.ts';
import { tokenOf } from '../facts.ts';

export default defineCheck({
  id: 'access-token-is-signed-jwt',
  verifies: 'IAM-108',
  needs: ['access-token.facts'],
  messages: {
    unreadable: {
      de: 'Das Token ist kein signiertes JWT: {problem} ({part}).',
      en: 'The token is no signed JWT: {problem} ({part}).',
    },
    noToken: {
      de: 'Es war kein Token zur Hand.',
      en: 'No token was at hand.',
    },
  },
  *run({ 'access-token.facts': answer }) {
    if (tokenOf(answer)) return;
    const problem = answer.observations?.problem;
    if (problem === undefined) return yield { kind: 'inconclusive', message: 'noToken', evidence: answer };
    const data = {
      problem: String(memberOf(problem, 'code')),
      part: String(memberOf(problem, 'part') ?? 'token'),
    };
    yield { message: 'unreadable', data, evidence: answer };
  },
});
