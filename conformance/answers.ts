import type { Answered, Exchange, StoredBody } from './exchange.ts';
import { mediaType } from './exchange.ts';
import { type JsonRead, readJson } from './read/json.ts';
import { storedBytes } from './read/stored-bytes.ts';

/** Many checks look at one body; it is read once. Bodies are never changed in place. */
const readBodies = new WeakMap<StoredBody, JsonRead>();

/** Bodies above so many bytes take many times their size when read, so only the last few are kept. */
const large = 16_384;
const keptLarge = 4;
const largeBodies: StoredBody[] = [];

/** The body of an answer, read strictly as JSON. */
export function jsonOf(body: StoredBody): JsonRead {
  const known = readBodies.get(body);
  if (known) return known;
  const read = readJson(body.text ?? storedBytes(body));
  readBodies.set(body, read);
  if (body.bytes > large && largeBodies.push(body) > keptLarge) {
    const oldest = largeBodies.shift();
    if (oldest) readBodies.delete(oldest);
  }
  return read;
}

/** Many checks look at one exchange, which is never changed in place. */
const known = new WeakMap<Exchange, Answered>();

/**
 * The exchange as checks get it, or undefined if no whole answer came. The JSON is read when it is first asked for; it
 * is `undefined` for an event stream and for what is no JSON.
 */
export function answeredOf(exchange: Exchange): Answered | undefined {
  const { response } = exchange;
  if (!response || exchange.end !== 'complete') return undefined;
  const before = known.get(exchange);
  if (before) return before;
  const answered = {
    ...exchange,
    response,
    get json() {
      if (mediaType(response.headers) === 'text/event-stream') return undefined;
      const read = jsonOf(response.body);
      return 'value' in read ? read.value : undefined;
    },
  };
  known.set(exchange, answered);
  return answered;
}
