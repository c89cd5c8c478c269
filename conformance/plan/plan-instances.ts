import type { ClientSettings } from '../conduct/client-authentication.ts';
import type { Seen, SeenConnector } from '../conduct/seen.ts';
import { principalsOf, type TokenSource, tokenSourceOf } from '../conduct/token-supply.ts';
import type { InputName } from '../inputs.ts';
import type { EarlierRun } from '../read/earlier.ts';
import type { RecordedInstance } from '../recording/run-record.ts';
import type { Config, GatewayConfig } from '../release.ts';
import type { Instance, ModelRole, ModelRoleName, PrincipalName, RequestSpec } from '../request.ts';
import { isSecretHeader } from '../secrets/secret-headers.ts';
import { type ConfigEntry, entriesOf } from './config-entries.ts';
import { type OwnPart, ownPartOf } from './instance-settings.ts';
import { type LinkName, linkedInstances } from './linked.ts';
import { linkedEntries } from './linked-entries.ts';
import { settleRoles } from './model-roles.ts';

/** An instance as planned. */
export interface PlannedInstance extends Instance, Omit<RecordedInstance, keyof Instance> {
  /** Extra header fields that are no secret; the others are taken from the secrets when sending. */
  readonly plainHeaders: { readonly [name: string]: string };
  /** Roles whose model only the model list will tell; until then a stand-in plays them. */
  readonly undecided: readonly ModelRoleName[];
  /** Where the tokens of principals come from; absent for those without. */
  readonly tokens: { readonly [Principal in PrincipalName]?: TokenSource };
  /** Clients of an issuer with which tokens are obtained. */
  readonly clients: { readonly [Principal in PrincipalName]?: ClientSettings };
  readonly linked?: { readonly [Name in LinkName]?: PlannedInstance };
  readonly others?: readonly PlannedInstance[];
}

/** Inputs that are read off an entry's member of the same name. */
const keys = {
  gateway: ['key', 'restrictedKey', 'lowQuotaKey'],
  monitoring: ['key'],
} as const;

/** What a request shows where the model is not known yet. */
const undecidedModel: ModelRole = {
  id: '‹model from the list›',
  cap: 16,
  capParameter: 'max_tokens',
  from: 'models',
};

/** What instances are made from beside the configuration. */
export interface InstanceSources {
  /** The path below `/.well-known/` at which platforms describe themselves. */
  readonly suffix: string;
  /** Model roles that some declared feature needs. */
  readonly wanted: ReadonlySet<ModelRoleName>;
  /** What the access calls showed; absent before they are made. */
  readonly seen: Seen | undefined;
  /** What an earlier run saw of descriptors, if there was one to compare with. */
  readonly earlierRun?: EarlierRun;
}

/** The instances of a configuration; without model lists, wanted roles are played by a stand-in. */
export function planInstances(config: Config, sources: InstanceSources): PlannedInstance[] {
  const entries = entriesOf(config);
  return entries.map((one) => {
    const { url, settings, inputs } = ownPartOf(config, one, sources.suffix);
    const headers = 'headers' in one.entry ? (one.entry.headers ?? {}) : {};
    const { models, undecided } = modelsOf(one, sources);
    const tokens = tokensOf(config, one);
    const isCompared = one.interface === 'metadata' && sources.earlierRun !== undefined;
    return {
      interface: one.interface,
      name: one.name,
      url,
      ...withSeen(settings, sources.seen?.connectors.get(one.name)),
      models,
      inputs: [
        ...keyInputs(one),
        ...Object.keys(tokens).map((principal) => `${one.interface}.${principal}`),
        ...inputs,
        ...Object.keys(models).map((role) => `model.${role}`),
        ...linkedInputs(one, entries),
        ...gatewayRoles(one, entries, sources),
        ...(isCompared ? (['metadata.earlierRun'] as const) : []),
      ],
      ...(isCompared && { earlierRun: sources.earlierRun }),
      extraHeaders: Object.keys(headers),
      plainHeaders: Object.fromEntries(
        Object.entries(headers).filter(([header, value]) => !isSecretHeader(header, value)),
      ),
      undecided,
      tokens,
      clients: clientsOf(one),
    };
  });
}

/** The instance as probes see it while making requests. */
export function withLinked(
  instance: PlannedInstance,
  all: readonly PlannedInstance[],
  origins: readonly string[] = [],
): PlannedInstance {
  const others = all.filter(({ name }) => name !== instance.name);
  return { ...instance, linked: linkedInstances(instance, all), others, origins };
}

/** Where a request goes: the probe's own instance, or the one it names; undefined if there is none. */
export function addresseeOf({ to }: RequestSpec, instance: PlannedInstance): PlannedInstance | undefined {
  if (to === undefined) return instance;
  if (typeof to === 'string') return instance.linked?.[to];
  return instance.others?.find(({ name }) => name === to.name);
}

function keyInputs(one: ConfigEntry): string[] {
  if (one.interface !== 'gateway' && one.interface !== 'monitoring') return [];
  return keys[one.interface]
    .filter((key) => Reflect.get(one.entry, key) !== undefined)
    .map((key) => `${one.interface}.${key}`);
}

function tokensOf(config: Config, one: ConfigEntry): PlannedInstance['tokens'] {
  return Object.fromEntries(
    principalsOf[one.interface].flatMap((principal) => {
      const source = tokenSourceOf(config, one, principal);
      return source ? [[principal, source] as const] : [];
    }),
  );
}

function clientsOf(one: ConfigEntry): PlannedInstance['clients'] {
  if (one.interface !== 'identity') return {};
  return Object.fromEntries(
    Object.entries(one.entry.clients ?? {}).map(([principal, { id, method, privateKey, scope }]) => [
      principal,
      {
        id,
        method: method ?? (privateKey === undefined ? 'client_secret_basic' : 'private_key_jwt'),
        ...(scope !== undefined && { scope }),
      },
    ]),
  );
}

/** Models of the gateway that monitoring calls to see whether it counts. */
function gatewayRoles(
  one: ConfigEntry,
  entries: readonly ConfigEntry[],
  sources: InstanceSources,
): InputName[] {
  const linked = one.interface === 'monitoring' ? linkedEntries(one, entries).gateway : undefined;
  const gateway = entries.find(({ name }) => name === linked?.name);
  if (!gateway) return [];
  return (Object.keys(modelsOf(gateway, sources).models) as ModelRoleName[]).map(
    (role) => `model.${role}` as const,
  );
}

function linkedInputs(one: ConfigEntry, entries: readonly ConfigEntry[]): InputName[] {
  return (Object.keys(linkedEntries(one, entries)) as LinkName[]).map((name) => `linked.${name}` as const);
}

function modelsOf(
  one: ConfigEntry,
  { wanted, seen }: InstanceSources,
): Pick<PlannedInstance, 'models' | 'undecided'> {
  if (one.interface !== 'gateway') return { models: {}, undecided: [] };
  const list = seen?.lists.get(one.name);
  const settled = settleRoles(one.entry.models ?? {}, list ?? [], wanted);
  const undecided = list ? [] : [...wanted].filter((role) => !isDecided(one.entry, role));
  return {
    models: {
      ...settled,
      ...Object.fromEntries(undecided.map((role) => [role, settled[role] ?? undecidedModel])),
    },
    undecided,
  };
}

function withSeen(settings: OwnPart['settings'], seen: SeenConnector | undefined): OwnPart['settings'] {
  const { connector } = settings;
  return connector && seen ? { ...settings, connector: { ...connector, ...seen } } : settings;
}

function isDecided(gateway: GatewayConfig, role: ModelRoleName): boolean {
  return gateway.models?.[role] !== undefined;
}
