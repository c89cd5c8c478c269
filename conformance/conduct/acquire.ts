import { answeredOf } from '../answers.ts';
import type { Exchange } from '../exchange.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedInstance } from '../plan/plan-instances.ts';
import type { AccessFailure } from '../recording/run-record.ts';
import type { PrincipalName, RequestSpec } from '../request.ts';
import { shortestSecret } from '../secrets/secrets.ts';
import type { Access } from './access.ts';
import { failureOf } from './access-failure.ts';
import { SayingFault, say, type Talk } from './conversation.ts';
import { tokenRequests } from './wanted-tokens.ts';

/**
 * Obtains the tokens that planned probes need: one for each issuer, principal and resource. Each becomes a secret of the
 * instances that need it, bound to the origin of its resource.
 * @returns why the others could not be obtained
 * @throws {TransportMistake} if a token endpoint may not be contacted at all
 */
export async function acquireTokens(
  plan: Plan,
  issuers: readonly Access[],
  talk: Talk,
): Promise<AccessFailure[]> {
  takeGiven(plan, talk);
  const groups = tokenRequests(plan);
  const numbers = new Map<string, number>();
  const failures = await Promise.all(
    groups.map(async (group) => {
      const [first] = group;
      if (!first) return [];
      const { issuer: name, resource } = first.source;
      const { principal } = first;
      const base = `acquire.${principal}`;
      const number = (numbers.get(`${name}/${base}`) ?? 0) + 1;
      numbers.set(`${name}/${base}`, number);
      const issuer = plan.instances.find((one) => one.name === name);
      const access = issuers.find((one) => one.instance === name);
      if (!issuer || !access) return [];
      const exchange = number === 1 ? base : `${base}-${number}`;
      // Two tokens of one principal may come in any order; only the one for the issuer's own resource is the issuer's.
      const isIssuers = resource === issuer.identity?.resource;
      const keptAs = `${isIssuers ? name : first.consumer.name}.${principal}`;
      const obtained = await obtain({ issuer, access, principal, resource, name: exchange, keptAs }, talk);
      if (obtained.token !== undefined) {
        const { origin } = new URL(resource);
        for (const { consumer } of group)
          talk.keep(`${consumer.name}.${principal}`, { value: obtained.token, origin });
        return [];
      }
      return group.map(({ consumer }) => ({
        instance: consumer.name,
        credential: principal,
        kind: 'notAcquired' as const,
        issuer: name,
        ...obtained.why,
      }));
    }),
  );
  return failures.flat();
}

/** A token that stands beside the issuer serves the instance that it is for. */
function takeGiven(plan: Plan, talk: Talk): void {
  for (const { name, tokens } of plan.instances)
    for (const [principal, source] of Object.entries(tokens)) {
      const secret = source.kind === 'given' ? talk.secrets.get(`${source.issuer}.${principal}`) : undefined;
      if (secret) talk.keep(`${name}.${principal}`, secret);
    }
}

type Why = Pick<AccessFailure, 'exchange' | 'seen'>;

async function obtain(
  parts: {
    readonly issuer: PlannedInstance;
    readonly access: Access;
    readonly principal: PrincipalName;
    readonly resource: string;
    readonly name: string;
    readonly keptAs: string;
  },
  talk: Talk,
): Promise<{ readonly token: string; readonly why?: never } | { readonly token?: never; readonly why: Why }> {
  const { issuer, access, principal, resource, name, keptAs } = parts;
  const [closed] = access.failures;
  if (closed)
    return {
      why: { ...(closed.exchange !== undefined && { exchange: closed.exchange }), seen: closed.seen },
    };
  const url = metadataMember(access.exchanges ?? [], 'token_endpoint');
  if (url === undefined) return { why: { seen: 'token_endpoint' } };
  const spec: RequestSpec = {
    method: 'POST',
    path: '',
    url,
    authorization: { use: 'client', of: principal },
    body: { form: { grant_type: 'client_credentials', resource } },
  };
  let token: string | undefined;
  const read = (json: unknown) => {
    const value = textAt(json, 'access_token') ?? '';
    token = value.length >= shortestSecret ? value : undefined;
    return token;
  };
  const saying = {
    probe: 'acquire',
    name,
    instance: issuer,
    priority: 0,
    step: { acquires: { credential: principal, read } },
    keptAs,
  };
  try {
    const exchange = await say(saying, spec, talk);
    if (token !== undefined) return { token };
    return { why: whyNot(exchange, issuer) };
  } catch (error) {
    if (!(error instanceof SayingFault)) throw error;
    return { why: { seen: error.fault.seen ?? error.message } };
  }
}

function whyNot(exchange: Exchange | undefined, issuer: PlannedInstance): Why {
  if (!exchange) return { seen: 'aborted' };
  const { response } = exchange;
  const error = textAt(answeredOf(exchange)?.json, 'error');
  const status = response ? String(response.status) : undefined;
  const seen = failureOf(exchange, issuer, 'none')?.seen ?? status ?? exchange.end;
  return { exchange: exchange.id, seen: error === undefined ? seen : `${seen} ${error.slice(0, 100)}` };
}

/** A member of the issuer's description. */
export function metadataMember(exchanges: readonly Exchange[], member: string): string | undefined {
  for (const exchange of exchanges) {
    const answer = answeredOf(exchange);
    const value = answer?.response.status === 200 ? textAt(answer.json, member) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function textAt(json: unknown, member: string): string | undefined {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, member) : undefined;
  return typeof value === 'string' ? value : undefined;
}
