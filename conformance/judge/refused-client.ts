import { answeredOf } from '../answers.ts';
import type { Exchange } from '../exchange.ts';
import type { Kit } from '../kit.ts';
import { stepOf } from '../needs.ts';
import { memberOf } from '../read/members.ts';
import { clientRefusal } from '../read/token-error.ts';
import type { RecordingIndex } from '../recording/recording-index.ts';
import { type Judgement, withoutEvidence } from './outcomes.ts';

/**
 * What an issuer's refusal of our client means. As long as that client never got a token, its secret or its scope may be
 * wrong, as an access key may be: that lies in the environment. Undefined if the answer is to be judged.
 */
export function refusedClient(
  kit: Kit,
  index: RecordingIndex,
  instance: string,
  exchange: Exchange,
): Judgement | undefined {
  const seen = isAsked(kit, exchange) ? clientRefusal(answeredOf(exchange)) : undefined;
  if (seen === undefined) return undefined;
  const isKnown = index.all(instance).some((one) => isAsked(kit, one) && broughtToken(one));
  if (isKnown) return undefined;
  const failure = {
    instance,
    issuer: instance,
    credential: 'token',
    kind: 'notAcquired' as const,
    exchange: exchange.id,
    seen,
  };
  return { ...withoutEvidence('blocked', { kind: 'environment', failure }), exchanges: [exchange.id] };
}

/** True for requests for a token with the client of the first principal, be they a probe's or the run's own. */
function isAsked(kit: Kit, { name }: Exchange): boolean {
  return /^acquire\.token(-\d+)?$/.test(name) || stepOf(kit, name)?.acquires !== undefined;
}

function broughtToken(exchange: Exchange): boolean {
  const answer = answeredOf(exchange);
  return answer?.response.status === 200 && typeof memberOf(answer.json, 'access_token') === 'string';
}
