/** True if the text has the shape of a signed JWT in compact form (RFC 7519): three base64url parts. */
export function isSignedToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

/**
 * The same token with a signature that is well-formed but wrong: its first character, which carries six bits of the
 * first byte, is replaced, so that length, encoding and claims stay as they were.
 */
export function withWrongSignature(token: string): string {
  const end = token.lastIndexOf('.') + 1;
  const first = token[end] === 'A' ? 'Q' : 'A';
  return token.slice(0, end) + first + token.slice(end + 1);
}
