import { createHash, randomBytes } from 'node:crypto';
import type { TokenClaims } from '../identity/verify.ts';
import { Fault } from './fault.ts';
import type { Quota } from './quota.ts';

/** The opaque keys of a platform. */
export interface Keys {
  /** Full rights. */
  readonly key: string;
  /** No right to the restricted model. */
  readonly restrictedKey: string;
  /** Full rights, a handful of calls. */
  readonly lowQuotaKey: string;
}

/** Who calls, and what the caller may do. */
export interface Caller {
  /** The client or key holder, as figures and reports name it: never a person. */
  readonly tenant: string;
  readonly mayChat: boolean;
  readonly mayUseRestricted: boolean;
}

/** Fresh keys; those in `given` are kept. */
export function createKeys(given: Partial<Keys>): Keys {
  const fresh = (name: string) => `pst-${name}-${randomBytes(24).toString('base64url')}`;
  return {
    key: given.key ?? fresh('full'),
    restrictedKey: given.restrictedKey ?? fresh('restricted'),
    lowQuotaKey: given.lowQuotaKey ?? fresh('quota'),
  };
}

/** The tenants that the opaque keys belong to. */
export const tenantOfKey = {
  key: 'musterland-amt-k',
  restrictedKey: 'musterland-amt-r',
  lowQuotaKey: 'musterland-amt-q',
} as const satisfies { readonly [Key in keyof Keys]: string };

/** Finds out who sends an Authorization header and, beside it, a user context; throws 401 or 429. */
export type Access = (authorization: string | null, context: string | null) => Promise<Caller>;

/** How signed tokens are verified; undefined is given for one that is not valid. */
export interface Verifiers {
  verify(token: string): Promise<TokenClaims | undefined>;
  verifyContext(token: string): Promise<TokenClaims | undefined>;
}

/** Opaque keys are looked up, JWTs are verified. A user context only ever narrows what the caller may do. */
export function createAccess(keys: Keys, quota: Quota, { verify, verifyContext }: Verifiers): Access {
  const digests = new Map(
    (['key', 'restrictedKey', 'lowQuotaKey'] as const).map((name) => [digest(keys[name]), name]),
  );

  return async (authorization, context) => {
    const caller = await callerWith(authorization);
    if (context === null) return caller;
    const user = callerOf(await verifyContext(context));
    return {
      tenant: caller.tenant,
      mayChat: caller.mayChat && user.mayChat,
      mayUseRestricted: caller.mayUseRestricted && user.mayUseRestricted,
    };
  };

  async function callerWith(authorization: string | null): Promise<Caller> {
    const bearer = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
    if (bearer === undefined) {
      if (authorization === null) throw missing();
      throw invalid();
    }
    // By digest, so that the time of the look-up tells nothing about the keys.
    const name = digests.get(digest(bearer));
    if (name === undefined) return callerOf(await verify(bearer));
    if (name === 'lowQuotaKey') spend(quota);
    return { tenant: tenantOfKey[name], mayChat: true, mayUseRestricted: name !== 'restrictedKey' };
  }
}

function callerOf(claims: TokenClaims | undefined): Caller {
  if (!claims) throw invalid();
  return {
    tenant: claims.clientId,
    mayChat: claims.scopes.includes('gateway:use'),
    mayUseRestricted: claims.scopes.includes('gateway:restricted'),
  };
}

/** Throws 403 unless the caller may run models; listing them needs no more than being known. */
export function demandUse(caller: Caller): void {
  if (caller.mayChat) return;
  throw new Fault('insufficientScope', 'The token lacks the scope gateway:use.', {
    headers: { 'www-authenticate': `${challenge}, error="insufficient_scope", scope="gateway:use"` },
  });
}

const challenge = 'Bearer realm="gateway"';

/** RFC 6750, 3.1: who sends no credential is told no error code. */
function missing(): Fault {
  return new Fault('missingCredential', 'Send an access key or token: Authorization: Bearer …', {
    headers: { 'www-authenticate': challenge },
  });
}

function invalid(): Fault {
  return new Fault('invalidCredential', 'The access key or token is not valid.', {
    headers: { 'www-authenticate': `${challenge}, error="invalid_token"` },
  });
}

function spend(quota: Quota): void {
  const seconds = quota.take();
  if (seconds > 0)
    throw new Fault('rateLimited', 'The quota of this key is used up for now.', {
      headers: { 'retry-after': String(seconds) },
    });
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64');
}
