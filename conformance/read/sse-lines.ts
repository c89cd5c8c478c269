const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const noBytes = new Uint8Array();

export interface LineSplitter {
  /** Takes the next bytes; the offset of the line under way if it has grown beyond the limit. */
  push(bytes: Uint8Array, ms: number | undefined): number | undefined;
  /** The offset behind the last byte, and the bytes of a line without an end. */
  end(): { readonly offset: number; readonly unfinished: Uint8Array };
}

/**
 * Splits bytes into lines that end in CR LF, LF or CR, however the bytes are cut into pieces. A lone CR ends its line at
 * once, and an LF that follows in the next piece belongs to it. Bytes of UTF-8 characters are never CR or LF.
 */
export function createLineSplitter(
  maxLineBytes: number,
  takeLine: (line: Uint8Array, offset: number, ms: number | undefined) => void,
): LineSplitter {
  let pieces: Uint8Array[] = [];
  let pending = 0;
  let total = 0;
  let afterReturn = false;

  function finishLine(tail: Uint8Array, end: number, ms: number | undefined): void {
    const line = pieces.length === 0 ? tail : joined([...pieces, tail]);
    pieces = [];
    pending = 0;
    takeLine(line, end - line.length, ms);
  }

  return {
    push(bytes, ms) {
      let start = 0;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === lineFeed && afterReturn) {
          start = at + 1;
        } else if (byte === lineFeed || byte === carriageReturn) {
          finishLine(bytes.subarray(start, at), total + at, ms);
          start = at + 1;
        }
        afterReturn = byte === carriageReturn;
      }
      total += bytes.length;
      if (start < bytes.length) {
        pieces.push(bytes.subarray(start));
        pending += bytes.length - start;
      }
      return pending > maxLineBytes ? total - pending : undefined;
    },
    end: () => ({ offset: total, unfinished: pieces.length === 0 ? noBytes : joined(pieces) }),
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
