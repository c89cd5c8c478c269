/** No document or token is longer, in bytes; what follows is not even read. */
const longest = 8 * 1024 * 1024;

/** What is piped into standard input, up to one byte beyond the limit, so that whoever reads it sees that it is too long. */
export async function standardInput(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  if (stream.isTTY) return new Uint8Array();
  const parts: Buffer[] = [];
  let total = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part as string | Uint8Array);
    parts.push(bytes);
    total += bytes.length;
    if (total > longest) break;
  }
  return Buffer.concat(parts).subarray(0, longest + 1);
}
