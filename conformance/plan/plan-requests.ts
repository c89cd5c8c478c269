import { type Probe, timesOf } from '../define-probe.ts';
import { namedSteps } from '../needs.ts';
import type { Authorization, CredentialName, RequestSpec } from '../request.ts';
import { defaultAuthorization } from './default-authorization.ts';
import { addresseeOf, type PlannedInstance } from './plan-instances.ts';

/** One request as it will be sent, as far as it is known beforehand; no secrets. */
export interface PlannedRequest {
  /** Name of the exchange. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  /** The request body as text. */
  readonly body?: string;
  /** Name of the credential, or what stands in its place. */
  readonly credential: string;
  /** How often it is sent at most. */
  readonly times: number;
  /** Upper estimate of model tokens each time. */
  readonly tokens: number;
  /** Set if it can only be made from an earlier answer; the other members are then empty. */
  readonly dependsOnAnswer?: true;
  /** Set if a client that is not ours makes it; method and body are then empty. */
  readonly madeByClient?: true;
  /** Set if it is answered by our own receiver: what the platform exported until then. */
  readonly ofReceiver?: true;
}

/** The requests of a probe in their order. */
export function requestsOf(probe: Probe, instance: PlannedInstance): PlannedRequest[] {
  return namedSteps(probe).flatMap(([name, step]) => {
    const times = timesOf(step, instance);
    if (step.client) return step.client.wanted(instance) ? byClient(name, times, instance) : [];
    if (times === 0) return [];
    try {
      const spec = step.request(instance, {}, 1);
      return spec ? planned(name, times, spec, instance) : [];
    } catch {
      // A step that reads an earlier answer finds none here; what it will send cannot be shown.
      return { name, method: '', url: instance.url, credential: '', times, tokens: 0, dependsOnAnswer: true };
    }
  });
}

function byClient(name: string, times: number, instance: PlannedInstance): PlannedRequest {
  const credential = credentialName(defaultAuthorization(instance));
  return { name, method: '', url: instance.url, credential, times, tokens: 0, madeByClient: true };
}

function planned(name: string, times: number, spec: RequestSpec, instance: PlannedInstance): PlannedRequest {
  const body = bodyText(spec, (credential) => `‹${credential}›`);
  const target = addresseeOf(spec, instance);
  if (!target) throw new Error(`There is no ${JSON.stringify(spec.to)}.`);
  return {
    name,
    method: spec.method,
    url: spec.url ?? target.url + spec.path,
    ...(body !== undefined && { body }),
    credential: credentialName(spec.authorization ?? authorizationOf(spec, target)),
    times,
    tokens: spec.tokens ?? 0,
    ...(isOfReceiver(spec, target) && { ofReceiver: true as const }),
  };
}

function isOfReceiver({ url }: RequestSpec, { monitoring }: PlannedInstance): boolean {
  return url === undefined && monitoring?.source === 'otlp';
}

/**
 * The body of a request as text; our own JSON is compact. Secrets of a form are put in by `secret`; as planned, their
 * names stand in their place.
 */
export function bodyText(
  { body }: RequestSpec,
  secret: (credential: CredentialName) => string = (credential) => `‹secret:${credential}›`,
): string | undefined {
  if (!body) return undefined;
  if ('text' in body) return body.text;
  if ('json' in body) return JSON.stringify(body.json);
  const values = Object.entries(body.form).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : secret(value.secret),
  ]);
  return new URLSearchParams(values).toString();
}

/** The media type that goes with the body. */
export function bodyType({ body }: RequestSpec): string | undefined {
  if (!body) return undefined;
  if ('text' in body) return body.mediaType;
  return 'json' in body ? 'application/json' : 'application/x-www-form-urlencoded';
}

/** What a request goes with if its probe says nothing; another origin than the instance's gets nothing. */
export function authorizationOf({ url }: RequestSpec, target: PlannedInstance): Authorization {
  const isOwnOrigin = url === undefined || URL.parse(url)?.origin === new URL(target.url).origin;
  return isOwnOrigin ? defaultAuthorization(target) : { use: 'none' };
}

function credentialName(authorization: Authorization): string {
  if (authorization.use === 'literal') return `literal ${authorization.bearer}`;
  if (authorization.use === 'client') return `client ${authorization.of}`;
  if (authorization.use === 'forged') return `${authorization.of} (${authorization.how})`;
  return authorization.use;
}
