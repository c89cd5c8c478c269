import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'low-rights-are-403',
  verifies: 'IAM-029',
  probe: 'low-rights',
  cases: ['lowToken'],
  messages: {
    otherAudience: {
      de: 'Das Token mit wenigen Rechten ist nicht für das Gateway ausgestellt (aud) und wäre schon deshalb abzuweisen; eines für das Gateway angeben oder unter identity.resource das Gateway nennen.',
      en: 'The token of few rights is not issued for the gateway (aud) and would have to be refused for that alone; give one for the gateway, or name the gateway under identity.resource.',
    },
    wrongStatus: {
      de: 'Ein Modellaufruf mit einem gültigen Token ohne ausreichende Rechte wurde mit {status} statt mit 403 beantwortet.',
      en: 'A model call with a valid token without sufficient rights was answered with {status} instead of 403.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status === 401 && answer.observations?.shared === false)
      return yield { kind: 'inconclusive', message: 'otherAudience', evidence: answer };
    if (status !== 403)
      yield {
        message: 'wrongStatus',
        data: { status },
        evidence: answer,
        expected: '403',
        seen: String(status),
      };
  },
});
