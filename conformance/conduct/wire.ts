import { randomUUID } from 'node:crypto';
import { kitIdentity } from '../kit.ts';
import { originOf } from '../origin.ts';
import { deadlinesFor, type Limits } from '../plan/limits.ts';
import { addresseeOf, type PlannedInstance } from '../plan/plan-instances.ts';
import { authorizationOf, bodyText, bodyType } from '../plan/plan-requests.ts';
import type { Authorization, RequestSpec } from '../request.ts';
import { headerSecretName } from '../secrets/secret-places.ts';
import type { Secret, Secrets } from '../secrets/secrets.ts';
import type { WireRequest } from '../transport.ts';
import { clientOf, proveClient } from './client-authentication.ts';
import { bearerFor, CredentialMistake, secretFor, UnfitCredential } from './credentials.ts';

/** Labels every request as ours. */
export const userAgent = `${kitIdentity.name}/${kitIdentity.version} (conformance check)`;

/** The header field that carries the run's id, so that operators find our requests in their logs. */
export const runHeader = 'x-pruefstein-run';

/** What all requests of a run share. */
export interface WireContext {
  readonly runId: string;
  readonly secrets: Secrets;
  readonly limits: Limits;
  readonly now: () => Date;
  /** Makes a secret of what was made for one request: forged tokens, assertions. */
  readonly keep: (name: string, secret: Secret) => void;
  /** Origins that may be contacted at all. */
  readonly origins: ReadonlySet<string>;
  /** An issuer's key set by the name of its instance, if it was read. */
  readonly keySet: (issuer: string) => unknown;
}

/** An answer pointed to an address that may not be contacted. */
export class ForeignAddress extends Error {
  override readonly name = 'ForeignAddress';
  /** The origin, or the address itself if it is none. */
  readonly seen: string;

  constructor(url: string) {
    const seen = originOf(url) ?? url.slice(0, 200);
    super(`${seen} is not among the allowed origins`);
    this.seen = seen;
  }
}

/** The instance a request goes to: the probe's own, or one it names. */
export function targetOf(spec: RequestSpec, instance: PlannedInstance): PlannedInstance {
  const target = addresseeOf(spec, instance);
  if (!target) throw new CredentialMistake(`there is no ${JSON.stringify(spec.to)} to send to`);
  return target;
}

/**
 * The request as it goes over the wire, secrets included. Later lines of the same field replace earlier ones, so a
 * probe's own header field wins over ours; the credential is the probe's alone.
 * @throws {CredentialMistake | UnfitCredential} if a credential may not be sent there, or not as the probe wants it
 * @throws {ForeignAddress} if it would go to an origin that is not allowed
 */
export function wireRequest(
  spec: RequestSpec,
  instance: PlannedInstance,
  context: WireContext,
  fresh: boolean,
): WireRequest {
  const target = targetOf(spec, instance);
  const url = spec.url ?? target.url + spec.path;
  const origin = originOf(url);
  if (spec.url !== undefined && (origin === undefined || !context.origins.has(origin)))
    throw new ForeignAddress(url);
  const isOwnOrigin = origin === new URL(target.url).origin;
  const fields = new Map<string, string>([
    ['user-agent', userAgent],
    [runHeader, context.runId],
    ['accept', 'application/json'],
  ]);
  // What the operator configured for one address is for that one's origin only.
  if (isOwnOrigin)
    for (const header of target.extraHeaders) fields.set(header.toLowerCase(), headerValueFor(header));
  fields.delete('authorization');
  const authorization = spec.authorization ?? authorizationOf(spec, target);
  const proof = authorization.use === 'client' ? clientProof(authorization) : undefined;
  const text = bodyText(withForm(spec, proof?.form), (credential) => {
    const bearer = credentialFor({ use: credential });
    return bearer ?? '';
  });
  const type = bodyType(spec);
  if (type !== undefined) fields.set('content-type', type);
  const bearer = proof ? proof.header : credentialFor(authorization);
  if (bearer !== undefined) fields.set('authorization', proof ? bearer : `Bearer ${bearer}`);
  const second = spec.credentialHeader;
  const secondValue = second && credentialFor(second.authorization);
  if (second && secondValue !== undefined) fields.set(second.name.toLowerCase(), secondValue);
  for (const [name, value] of Object.entries(spec.headers ?? {})) fields.set(name.toLowerCase(), value);
  return {
    method: spec.method,
    url,
    headers: [...fields],
    ...(text !== undefined && { body: Buffer.from(text) }),
    deadlines: deadlinesFor(spec.pace, context.limits),
    ...(fresh && { fresh }),
  };

  function headerValueFor(header: string): string {
    return (
      target.plainHeaders[header] ?? secretFor(headerSecretName(target.name, header), url, context.secrets)
    );
  }

  function credentialFor(wanted: Authorization): string | undefined {
    const sources = { fallback: instance.name, keySet: context.keySet(instance.name) };
    const bearer = bound(() => bearerFor(wanted, target.name, url, context.secrets, sources));
    if (bearer?.secretName !== undefined && origin !== undefined)
      context.keep(bearer.secretName, { value: bearer.value, origin });
    return bearer?.value;
  }

  function clientProof({ of }: Extract<Authorization, { use: 'client' }>) {
    const client = clientOf(target.clients, of);
    const parts = { client, principal: of, instance: target.name, issuer: target.url };
    const proof = bound(() =>
      proveClient({ ...parts, now: context.now(), id: randomUUID() }, url, context.secrets),
    );
    for (const [name, value] of proof.made) context.keep(name, { value, origin: new URL(url).origin });
    const scope = client.scope === undefined ? {} : { scope: client.scope };
    return { ...proof, form: { ...scope, ...proof.form } };
  }

  /** That another address than the probe's own has another origin than a credential is no mistake of the kit. */
  function bound<T>(make: () => T): T {
    try {
      return make();
    } catch (error) {
      if ((spec.url ?? spec.to) !== undefined && error instanceof CredentialMistake)
        throw new UnfitCredential(origin ?? url, 'otherOrigin', 'gets no credential of ours');
      throw error;
    }
  }
}

/** A form as the probe wants it, completed by what proves the client. */
function withForm(spec: RequestSpec, proof: { readonly [name: string]: string } = {}): RequestSpec {
  if (!spec.body || !('form' in spec.body)) return spec;
  return { ...spec, body: { form: { ...proof, ...spec.body.form } } };
}
