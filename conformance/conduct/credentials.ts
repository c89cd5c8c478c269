import type { Authorization } from '../request.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { isSignedToken } from '../tokens/decode.ts';
import { forgeToken } from '../tokens/forge.ts';

/** A credential was to be used in a way that is never allowed; always a mistake of the kit or its caller. */
export class CredentialMistake extends Error {
  override readonly name = 'CredentialMistake';
}

/** A credential that can be used, but not as a probe wants it. */
export class UnfitCredential extends Error {
  override readonly name = 'UnfitCredential';
  /** Name of the credential. */
  readonly credential: string;
  readonly why: 'notForgeable' | 'otherOrigin';

  constructor(credential: string, why: UnfitCredential['why'], detail: string) {
    super(`${credential} ${detail}`);
    this.credential = credential;
    this.why = why;
  }
}

/** What is sent as credential, and under which name the evidence shows it. */
export interface Bearer {
  readonly value: string;
  /** Absent for what is no secret. */
  readonly secretName?: string;
}

/** What a credential may be made from beside the secrets. */
export interface CredentialSources {
  /** The instance whose credential is used if the request's own has none of that name. */
  readonly fallback?: string;
  /** Key set of the issuer, for forgeries that need it. */
  readonly keySet?: unknown;
}

/**
 * The credential for one request, or undefined if it goes without.
 * @throws {CredentialMistake} if the credential is missing, or bound to another origin than the request's
 * @throws {UnfitCredential} if it is no token that can be forged in the wanted way
 */
export function bearerFor(
  authorization: Authorization | undefined,
  instance: string,
  url: string,
  secrets: Secrets,
  { fallback, keySet }: CredentialSources = {},
): Bearer | undefined {
  const wanted = authorization ?? ({ use: 'key' } as const);
  if (wanted.use === 'none') return undefined;
  if (wanted.use === 'literal') return { value: wanted.bearer };
  if (wanted.use === 'client') throw new CredentialMistake('a client is no bearer');
  const credential = wanted.use === 'forged' ? wanted.of : wanted.use;
  const own = `${instance}.${credential}`;
  const name = fallback !== undefined && !secrets.has(own) ? `${fallback}.${credential}` : own;
  const value = secretFor(name, url, secrets);
  if (wanted.use !== 'forged') return { value, secretName: name };
  const forged = isSignedToken(value) ? forgeToken(value, wanted.how, keySet) : undefined;
  if (forged === undefined) throw new UnfitCredential(name, 'notForgeable', `cannot be made ${wanted.how}`);
  return { value: forged, secretName: `${name}.${wanted.how}` };
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
