import type { Answered } from '../exchange.ts';
import { entriesOf, isText, memberOf } from './members.ts';

/** The ids that the gateway lists; undefined if its answer is no list. The gateway's own rows judge it. */
export function listedIds(answer: Answered): string[] | undefined {
  const data = memberOf(answer.json, 'data');
  if (answer.response.status !== 200 || !Array.isArray(data)) return undefined;
  return entriesOf(data)
    .map((model) => memberOf(model, 'id'))
    .filter(isText);
}
