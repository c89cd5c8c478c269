import { bearerFor, secretFor } from './credentials.ts';
import { kitIdentity } from './kit.ts';
import { deadlinesFor, type Limits } from './limits.ts';
import type { PlannedInstance } from './plan-instances.ts';
import { bodyText, bodyType } from './plan-requests.ts';
import type { RequestSpec } from './request.ts';
import { headerSecretName } from './secret-places.ts';
import type { Secrets } from './secrets.ts';
import type { WireRequest } from './transport.ts';

/** Labels every request as ours. */
export const userAgent = `${kitIdentity.name}/${kitIdentity.version} (conformance check)`;

/** The header field that carries the run's id, so that operators find our requests in their logs. */
export const runHeader = 'x-pruefstein-run';

/** What all requests of a run share. */
export interface WireContext {
  readonly runId: string;
  readonly secrets: Secrets;
  readonly limits: Limits;
}

/**
 * The request as it goes over the wire, secrets included. Later lines of the same field replace earlier ones, so a
 * probe's own header field wins over ours; the credential is the probe's alone.
 * @throws {CredentialMistake} if a credential may not be sent there
 */
export function wireRequest(
  spec: RequestSpec,
  instance: PlannedInstance,
  context: WireContext,
  fresh: boolean,
): WireRequest {
  const url = instance.url + spec.path;
  const fields = new Map<string, string>([
    ['user-agent', userAgent],
    [runHeader, context.runId],
    ['accept', 'application/json'],
  ]);
  for (const header of instance.extraHeaders) fields.set(header.toLowerCase(), headerValueFor(header));
  fields.delete('authorization');
  const text = bodyText(spec, (credential) =>
    secretFor(`${instance.name}.${credential}`, url, context.secrets),
  );
  const type = bodyType(spec);
  if (type !== undefined) fields.set('content-type', type);
  const bearer = bearerFor(spec.authorization, instance.name, url, context.secrets);
  if (bearer) fields.set('authorization', `Bearer ${bearer.value}`);
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
      instance.plainHeaders[header] ??
      secretFor(headerSecretName(instance.name, header), url, context.secrets)
    );
  }
}
