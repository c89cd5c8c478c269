import type { InputName } from '../inputs.ts';
import type { Config } from '../release.ts';
import type { Instance, PrincipalName } from '../request.ts';
import { type ConfigEntry, entriesOf, resourceOf } from './config-entries.ts';
import { linkedEntries } from './linked-entries.ts';

type EntryOf<Interface extends ConfigEntry['interface']> = Extract<
  ConfigEntry,
  { readonly interface: Interface }
>;

type Entry<Interface extends ConfigEntry['interface']> = EntryOf<Interface>['entry'];

/** What only instances of one interface have, and the inputs that this brings beside credentials. */
export interface OwnPart {
  readonly url: string;
  readonly settings: Pick<Instance, 'monitoring' | 'connector' | 'identity'>;
  readonly inputs: readonly InputName[];
}

/** The principals for whom tokens are obtained or given. */
export const principals = ['token', 'tokenB', 'lowToken'] as const satisfies readonly PrincipalName[];

/** The inputs that a client of the issuer is, by principal. */
const clientInputs = { token: 'client', tokenB: 'clientB', lowToken: 'lowClient' } as const;

/** Address, settings and inputs of an entry; `suffix` is where platforms describe themselves. */
export function ownPartOf(config: Config, one: ConfigEntry, suffix: string): OwnPart {
  switch (one.interface) {
    case 'gateway':
      return { url: withoutSlash(one.entry.url), settings: {}, inputs: [] };
    case 'monitoring':
      return monitoringPart(config, one);
    case 'connectors':
      return connectorPart(one.entry);
    case 'metadata':
      return { url: descriptorUrl(one.entry.url, suffix), settings: {}, inputs: [] };
    case 'identity':
      return identityPart(config, one.entry);
  }
}

function monitoringPart(config: Config, one: EntryOf<'monitoring'>): OwnPart {
  const { entry } = one;
  const { source = 'exposition', selector = {}, lagSeconds = 60, usageUrl, gateway } = entry;
  // Our own receiver has no probes; those of the platform are where the gateway is that exports to it.
  const besides = source === 'otlp' ? linkedEntries(one, entriesOf(config)).gateway?.url : entry.url;
  const origin = besides === undefined ? undefined : new URL(besides).origin;
  const liveUrl = entry.liveUrl ?? (origin && `${origin}/livez`);
  const readyUrl = entry.readyUrl ?? (origin && `${origin}/readyz`);
  const monitoring = {
    source,
    selector,
    lagSeconds,
    ...(liveUrl !== undefined && { liveUrl }),
    ...(readyUrl !== undefined && { readyUrl }),
    ...(usageUrl !== undefined && { usageUrl }),
    ...(gateway !== undefined && { gateway }),
  };
  return {
    url: source === 'exposition' ? entry.url : withoutSlash(entry.url),
    settings: { monitoring },
    inputs: present({
      'monitoring.liveUrl': liveUrl !== undefined,
      'monitoring.readyUrl': readyUrl !== undefined,
      'monitoring.usageUrl': usageUrl !== undefined,
    }),
  };
}

function connectorPart({ url, samples = [], queries = [], foreignId }: Entry<'connectors'>): OwnPart {
  const connector = {
    samples: samples.map((sample) => ({ tool: sample.tool, arguments: sample.arguments ?? {} })),
    queries,
    ...(foreignId !== undefined && { foreignId }),
  };
  const inputs = {
    'connectors.samples': samples.length > 0,
    'connectors.queries': queries.length > 0,
    'connectors.foreignId': foreignId !== undefined,
  };
  return { url, settings: { connector }, inputs: present(inputs) };
}

function identityPart(config: Config, entry: Entry<'identity'>): OwnPart {
  const { otherResource, claimMap = {}, contextHeader, clients = {} } = entry;
  const resource = resourceOf(config, entry);
  const identity = {
    ...(resource !== undefined && { resource }),
    ...(otherResource !== undefined && { otherResource }),
    clients: Object.fromEntries(
      principals.flatMap((principal) => {
        const client = clients[principal];
        return client ? [[principal, client.id] as const] : [];
      }),
    ),
    scopes: Object.fromEntries(
      principals.flatMap((principal) => {
        const scope = clients[principal]?.scope;
        return scope === undefined ? [] : [[principal, scope] as const];
      }),
    ),
    claimMap,
    ...(contextHeader !== undefined && { contextHeader }),
  };
  const given = principals.flatMap((principal) =>
    clients[principal] ? [`identity.${clientInputs[principal]}` as const] : [],
  );
  const inputs = {
    'identity.resource': resource !== undefined,
    'identity.otherResource': otherResource !== undefined,
    'identity.contextToken': entry.contextToken !== undefined,
  };
  // An issuer identifier is compared character by character, so nothing of it is changed.
  return { url: entry.issuer, settings: { identity }, inputs: [...given, ...present(inputs)] };
}

function present<Name extends InputName>(inputs: { readonly [Input in Name]: boolean }): Name[] {
  return (Object.keys(inputs) as Name[]).filter((name) => inputs[name]);
}

/** A platform's own address is completed by the path at which platforms describe themselves. */
function descriptorUrl(url: string, suffix: string): string {
  const { origin, pathname } = new URL(url);
  return pathname === '/' ? `${origin}/.well-known/${suffix}` : url;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
