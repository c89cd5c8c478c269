import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { entriesOf, memberOf } from '../../../read/members.ts';

const isAccepted = ({ response }: Answered) => response.status >= 200 && response.status < 300;

/** What an answer shows of the caller's rights: whether it was accepted, and which models it lists. */
function effectOf(answer: Answered): string {
  const ids = entriesOf(memberOf(answer.json, 'data')).map((model) => String(memberOf(model, 'id')));
  return JSON.stringify([answer.response.status, ids.toSorted()]);
}

export default defineCheck({
  id: 'forged-context-has-no-effect',
  verifies: 'IAM-037',
  needs: [
    'user-context.alone',
    'user-context.genuine',
    'user-context.wrongSignature',
    'user-context.algNone',
    'user-context.payloadChanged',
  ],
  messages: {
    effective: {
      de: 'Ein gefälschter Nutzerkontext ({forgery}) wirkte wie der echte.',
      en: 'A forged user context ({forgery}) had the effect of the genuine one.',
    },
    serverError: {
      de: 'Ein gefälschter Nutzerkontext ({forgery}) führte zu einem Fehler der Plattform ({status}).',
      en: 'A forged user context ({forgery}) led to a fault of the platform ({status}).',
    },
    controlRefused: {
      de: 'Der Aufruf {control} wurde mit {status} beantwortet; aus dem Übrigen folgt daher nichts.',
      en: 'The call {control} was answered with {status}, so nothing follows from the rest.',
    },
    noEffect: {
      de: 'Auch der echte Nutzerkontext wirkt nicht sichtbar; ob der gefälschte ({forgery}) gilt, ist nicht zu sehen.',
      en: 'The genuine user context has no visible effect either; whether the forged one ({forgery}) counts cannot be seen.',
    },
  },
  *run(evidence) {
    const alone = evidence['user-context.alone'];
    const genuine = evidence['user-context.genuine'];
    for (const [control, answer] of Object.entries({ alone, genuine }))
      if (!isAccepted(answer))
        return yield {
          kind: 'inconclusive',
          message: 'controlRefused',
          data: { control, status: answer.response.status },
          evidence: answer,
        };
    for (const forgery of ['wrongSignature', 'algNone', 'payloadChanged'] as const) {
      const answer = evidence[`user-context.${forgery}`];
      const { status } = answer.response;
      if (status >= 500) yield { message: 'serverError', data: { forgery, status }, evidence: answer };
      else if (!isAccepted(answer)) continue;
      else if (effectOf(genuine) === effectOf(alone))
        yield { kind: 'inconclusive', message: 'noEffect', data: { forgery }, evidence: answer };
      else if (effectOf(answer) !== effectOf(alone))
        yield { message: 'effective', data: { forgery }, evidence: answer };
    }
  },
});
