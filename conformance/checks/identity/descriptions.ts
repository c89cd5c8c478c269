import type { Answered } from '../../exchange.ts';
import { entriesOf, isObject, type JsonObject, memberOf } from '../../read/members.ts';

/** A description of the issuer that was served. */
export interface Description {
  readonly answer: Answered;
  readonly members: JsonObject;
}

/** The descriptions among the answers; an address without one is no fault, a page in its place neither. */
export function descriptionsIn(answers: readonly Answered[]): Description[] {
  return answers.flatMap((answer) => {
    const { json, response } = answer;
    return response.status === 200 && isObject(json) ? [{ answer, members: json }] : [];
  });
}

/** The texts in a list of the description; undefined if it has no such list. */
export function listedIn({ members }: Description, name: string): string[] | undefined {
  const list = memberOf(members, name);
  return Array.isArray(list) ? entriesOf(list).filter((entry) => typeof entry === 'string') : undefined;
}
