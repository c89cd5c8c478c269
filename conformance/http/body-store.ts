/** Beyond this many separate arrivals an answer is a drip meant to fill memory; a model's answer has some thousand. */
const maxParts = 20_000;

export interface BodyStore {
  /**
   * Keeps a piece of a body. `arrival` is the milliseconds since the request was sent; pieces of one network read
   * have one arrival. False if a limit is reached: what fits is kept.
   */
  add(piece: Buffer, arrival: number, newRead: boolean): boolean;
  /** What is kept, in memory of its own. */
  bytes(): Uint8Array;
  readonly parts: readonly (readonly [offset: number, ms: number])[];
}

/** Collects a body of at most `limit` bytes in memory proportional to what arrived, however small its pieces are. */
export function createBodyStore(limit: number): BodyStore {
  const parts: (readonly [number, number])[] = [];
  // The first piece is kept as it came, most bodies have no second; then one growing block, since a view for each
  // of a million one-byte chunks would cost a hundred times its content.
  let first: Buffer | undefined;
  let block: Buffer | undefined;
  let length = 0;

  function append(piece: Buffer): void {
    if (first === undefined) {
      first = piece;
    } else {
      const larger = grown(block ?? first, length, length + piece.length, limit);
      // Given back at once: the collector knows too late how much it could free.
      // Not the first piece, which lies in memory that others use.
      if (block !== undefined && block !== first && larger !== block) release(block);
      block = larger;
      piece.copy(block, length);
    }
    length += piece.length;
  }

  return {
    add(piece, arrival, newRead) {
      const fitting = length + piece.length <= limit ? piece : piece.subarray(0, limit - length);
      if (newRead || parts.length === 0) {
        if (parts.length >= maxParts) return false;
        if (fitting.length > 0) parts.push([length, arrival]);
      }
      append(fitting);
      return fitting.length === piece.length;
    },
    bytes() {
      // A copy lets go of the network buffer, which also holds the head, and of the block's unused end.
      return new Uint8Array((block ?? first ?? Buffer.alloc(0)).subarray(0, length));
    },
    parts,
  };
}

/** The block if it has room for `needed` bytes, else a larger one; doubling keeps the copying proportional. */
function grown(block: Buffer, used: number, needed: number, limit: number): Buffer {
  if (block.length >= needed) return block;
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(limit, Math.max(4_096, needed * 2))));
  block.copy(larger, 0, 0, used);
  return larger;
}

function release({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
