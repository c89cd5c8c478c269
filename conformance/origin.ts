/**
 * The origin of an address that an answer points to; undefined if it is none. What holds a user or password is of no
 * origin that could be allowed: nobody but the operator says what is sent as credential.
 */
export function originOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed) return undefined;
  const isPlain = parsed.username === '' && parsed.password === '';
  return isPlain ? parsed.origin : `${parsed.protocol}//…@${parsed.host}`;
}
