import type { Authorization } from './request.ts';
import type { Secrets } from './secrets.ts';
import { isSignedToken } from './tokens/decode.ts';
import { withWrongSignature } from './tokens/forge.ts';

/** A credential was to be used in a way that is never allowed; always a mistake of the kit or its caller. */
export class CredentialMistake extends Error {
  override readonly name = 'CredentialMistake';
}

/** What is sent as credential, and under which name the evidence shows it. */
export interface Bearer {
  readonly value: string;
  /** Absent for what is no secret. */
  readonly secretName?: string;
}

/**
 * The credential for one request, or undefined if it goes without.
 * @throws {CredentialMistake} if the credential is missing, or bound to another origin than the request's
 */
export function bearerFor(
  authorization: Authorization | undefined,
  instance: string,
  url: string,
  secrets: Secrets,
): Bearer | undefined {
  const wanted = authorization ?? ({ use: 'key' } as const);
  if (wanted.use === 'none') return undefined;
  if (wanted.use === 'literal') return { value: wanted.bearer };
  if (wanted.use === 'client') throw new CredentialMistake('client authentication is not carried out here');
  const name = `${instance}.${wanted.use === 'forged' ? wanted.of : wanted.use}`;
  const value = secretFor(name, url, secrets);
  if (wanted.use !== 'forged') return { value, secretName: name };
  if (!isSignedToken(value)) throw new CredentialMistake(`${name} is no signed token`);
  if (wanted.how !== 'wrongSignature') throw new CredentialMistake(`no way to make ${wanted.how} of ${name}`);
  return { value: withWrongSignature(value), secretName: `${name}.${wanted.how}` };
}

/**
 * The value of a secret for a request to `url`.
 * @throws {CredentialMistake} if there is none, or it belongs to another origin
 */
export function secretFor(name: string, url: string, secrets: Secrets): string {
  const secret = secrets.get(name);
  if (!secret) throw new CredentialMistake(`${name} is not at hand`);
  const { origin } = new URL(url);
  if (origin !== secret.origin)
    throw new CredentialMistake(`${name} is bound to ${secret.origin} and is not sent to ${origin}`);
  return secret.value;
}
