import { constants, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { land, platformClaims } from './clients.ts';
import type { PrivateKey } from './keys.ts';

/** The header field in which a service says for whom it asks. */
export const contextHeader = 'x-user-context';

/** Type of the token in it: other than an access token's, so that neither can be taken for the other. */
export const contextType = 'user-context+jwt';

/** Life of a user context, in seconds. */
const contextLife = 300;

/** A signed user context of an invented person in tenant B, who may use all models but the restricted one. */
export function issueContext(issuer: string, audience: string, key: PrivateKey): string {
  const iat = Math.floor(Date.now() / 1000);
  const header = { alg: key.alg, typ: contextType, kid: key.kid };
  const claims = {
    iss: issuer,
    aud: audience,
    sub: 'p-7YqZ3kNw',
    client_id: 'fachverfahren',
    scope: 'gateway:use',
    iat,
    exp: iat + contextLife,
    jti: randomUUID(),
    [platformClaims.land]: land,
    [platformClaims.tenant]: 'musterland-amt-b',
    [platformClaims.subjectType]: 'person',
  };
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${input}.${signatureOf(input, key).toString('base64url')}`;
}

function signatureOf(input: string, jwk: PrivateKey): Buffer {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const bytes = Buffer.from(input);
  if (jwk.alg === 'ES256') return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
  const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING } = constants;
  if (jwk.alg === 'RS256') return sign('sha256', bytes, { key, padding: RSA_PKCS1_PADDING });
  return sign('sha256', bytes, { key, padding: RSA_PKCS1_PSS_PADDING, saltLength: 32 });
}
