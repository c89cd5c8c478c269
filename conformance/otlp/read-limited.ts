/** The whole body of a request; undefined if it is longer than `most` bytes. */
export async function readLimited(request: Request, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(value);
  }
  const whole = Buffer.concat(parts, length);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
}
