import type { Exchange } from '../exchange.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { CredentialName } from '../request.ts';
import { SayingFault, say, type Talk } from './conversation.ts';

/**
 * The access call of a gateway with one credential: the list of models. The main key's is the probe `models` itself.
 * @throws {TransportMistake | CredentialMistake} if it may not be sent at all
 */
export async function callWith(
  credential: CredentialName,
  instance: PlannedInstance,
  talk: Talk,
): Promise<Exchange | undefined> {
  const own = { probe: 'models', name: 'models' };
  const other = { probe: 'access', name: `access.${credential}` };
  const saying = { ...(credential === 'key' ? own : other), instance, priority: 0, step: {} };
  try {
    return await say(saying, { method: 'GET', path: '/models', authorization: { use: credential } }, talk);
  } catch (error) {
    throw error instanceof SayingFault ? error.cause : error;
  }
}
