const longestStart = 'HTTP/1.1 100'.length;
const noBytes = Buffer.alloc(0);

/**
 * Makes a filter for the bytes of one answer that takes away interim answers with status 100 at its beginning.
 * RFC 9110, 15.2 wants a client to accept them unasked; undici breaks off the connection instead, and the platform
 * would be blamed for it.
 */
export function createContinueFilter(): (chunk: Buffer) => Buffer {
  let held: Buffer | undefined;
  let passing = false;

  return (chunk) => {
    if (passing) return chunk;
    let bytes = held === undefined ? chunk : Buffer.concat([held, chunk]);
    held = undefined;

    for (;;) {
      const start = bytes.toString('latin1', 0, longestStart);
      if (start.length < longestStart && mayBecomeContinue(start)) break;
      if (!/^HTTP\/1\.[01] 100$/.test(start)) {
        passing = true;
        return bytes;
      }
      const end = bytes.indexOf('\r\n\r\n');
      if (end === -1) break;
      bytes = bytes.subarray(end + 4);
    }
    held = bytes;
    return noBytes;
  };
}

function mayBecomeContinue(start: string): boolean {
  return 'HTTP/1.1 100'.startsWith(start) || 'HTTP/1.0 100'.startsWith(start);
}
