import { readJson } from '../read/json.ts';
import { decodeUtf8 } from '../read/utf8.ts';

/** A JSON object as it stands in a token. */
export interface Members {
  readonly [name: string]: unknown;
}

/** A signed JWT in compact form (RFC 7515, 7519), taken apart; nothing in it is verified. */
export interface DecodedToken {
  readonly header: Members;
  readonly claims: Members;
  /** What the signature is over: both first parts, as sent. */
  readonly signingInput: string;
  readonly signature: Uint8Array;
}

/** Why a text is no signed JWT; `part` says where. */
export type TokenProblem = {
  readonly code: 'notThreeParts' | 'notBase64url' | 'notUtf8' | 'notJson' | 'notAnObject' | 'duplicateMember';
  readonly part?: 'header' | 'claims' | 'signature';
};

export type TokenRead = { readonly token: DecodedToken } | { readonly problem: TokenProblem };

/** True if the text has the shape of a signed JWT in compact form (RFC 7519): three base64url parts. */
export function isSignedToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

/**
 * Takes a signed JWT apart, strictly: base64url without padding and without stray bits (RFC 7515, appendix C), header
 * and claims each one JSON object in UTF-8 whose members have different names (RFC 7519, section 4). An empty signature
 * is taken as it is, since `alg: none` has one.
 */
export function decodeToken(text: string): TokenRead {
  const parts = text.split('.');
  const [first, second, third] = parts;
  if (parts.length !== 3 || first === undefined || second === undefined || third === undefined)
    return { problem: { code: 'notThreeParts' } };
  const header = objectOf(first, 'header');
  if ('problem' in header) return header;
  const claims = objectOf(second, 'claims');
  if ('problem' in claims) return claims;
  const signature = base64urlBytes(third);
  if (!signature) return { problem: { code: 'notBase64url', part: 'signature' } };
  return {
    token: { header: header.members, claims: claims.members, signingInput: `${first}.${second}`, signature },
  };
}

function objectOf(
  text: string,
  part: 'header' | 'claims',
): { readonly members: Members } | { readonly problem: TokenProblem } {
  const bytes = base64urlBytes(text);
  if (!bytes) return { problem: { code: 'notBase64url', part } };
  const decoded = decodeUtf8(bytes);
  if ('invalidAt' in decoded) return { problem: { code: 'notUtf8', part } };
  const read = readJson(decoded.text);
  if ('problem' in read) return { problem: { code: 'notJson', part } };
  if (read.notes.length > 0) return { problem: { code: 'duplicateMember', part } };
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: { code: 'notAnObject', part } };
  return { members: { ...value } };
}

/** The bytes, or undefined if the text is not the one base64url form of them. */
function base64urlBytes(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
