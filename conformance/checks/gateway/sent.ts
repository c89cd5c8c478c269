import type { Exchange } from '../../exchange.ts';
import { parsed } from '../../read/members.ts';

/** The JSON body that our request carried: checks read what was asked from the recording, not from the probe. */
export function sentJson(exchange: Exchange): unknown {
  return parsed(exchange.request.body?.text);
}
