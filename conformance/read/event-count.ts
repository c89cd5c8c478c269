const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Most events of a stream that is judged: each takes a hundred times its size when read. A long answer has some thousand. */
export const mostEvents = 10_000;

/** True if a body, read as an event stream, has more than `most` blank lines, which end events. */
export function moreEventsThan(most: number, bytes: Uint8Array): boolean {
  if (bytes.length <= most) return false;
  let blanks = 0;
  let begins = true;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === lineFeed && bytes[at - 1] === carriageReturn) continue;
    const ends = byte === lineFeed || byte === carriageReturn;
    if (ends && begins) blanks += 1;
    if (blanks > most) return true;
    begins = ends;
  }
  return false;
}
