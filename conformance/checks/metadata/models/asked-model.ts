import type { Answered } from '../../../exchange.ts';
import { isText, memberOf, parsed } from '../../../read/members.ts';

/** The model that our request named. */
export function askedModel({ request }: Answered): string {
  const model = memberOf(parsed(request.body?.text), 'model');
  return isText(model) ? model : '–';
}
