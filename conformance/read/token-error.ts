import type { Answered } from '../exchange.ts';
import { memberOf } from './members.ts';

/** Errors of RFC 6749, section 5.2 and 4.1.2.1, that speak of the client and its rights, not of the request. */
const ofTheClient: readonly unknown[] = [
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'access_denied',
];

/** Status and error with which a token endpoint refuses a client; undefined if it refuses nothing, or something else. */
export function clientRefusal(answer: Answered | undefined): string | undefined {
  if (!answer || ![400, 401, 403].includes(answer.response.status)) return undefined;
  const error = memberOf(answer.json, 'error');
  return ofTheClient.includes(error) ? `${answer.response.status} ${error}` : undefined;
}
