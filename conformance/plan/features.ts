import type { FeatureOrigin, RecordedInstance, SettledFeature } from '../recording/run-record.ts';
import type { Catalogue, Config, InterfaceId } from '../release.ts';
import type { ModelRoleName } from '../request.ts';
import { entriesOf } from './config-entries.ts';
import { isDerivedOf } from './derived-features.ts';

/** Features that naming a model for a role declares. */
const featureOfRole: { readonly [Role in ModelRoleName]?: string } = {
  tools: 'gateway.tools',
  structuredOutput: 'gateway.structuredOutput',
  embeddings: 'gateway.embeddings',
};

/** Features that giving something declares, by interface and member of the configuration. */
const featureOfMember: { readonly [Interface in InterfaceId]: { readonly [member: string]: string } } = {
  gateway: { restrictedKey: 'gateway.tenants', lowQuotaKey: 'gateway.limits', token: 'gateway.jwt' },
  monitoring: { usageUrl: 'monitoring.usage' },
  connectors: { tokenB: 'connectors.tenants', queries: 'connectors.knowledge' },
  metadata: {},
  identity: {
    clients: 'identity.service',
    otherResource: 'identity.resources',
    contextHeader: 'identity.contextHeader',
  },
};

/** What features can come from. */
export interface FeatureSources {
  readonly config: Config;
  readonly flags: readonly string[];
  readonly descriptor: readonly string[];
  /** Roles the model lists show; empty before they are known. */
  readonly shown: ReadonlySet<ModelRoleName>;
}

/**
 * Which features are declared, and by whom. An explicit list (flag, configuration, descriptor) is final: what only
 * the model list shows is then noted, not judged. Without one, what the model list shows counts as declared.
 */
export function settleFeatures(catalogue: Catalogue, sources: FeatureSources): SettledFeature[] {
  const explicit =
    sources.flags.length > 0 || sources.config.features !== undefined || sources.descriptor.length > 0;
  const shown = new Set([...sources.shown].map((role) => featureOfRole[role]));
  return catalogue.features.map(({ id }) => {
    const from = originOf(id, sources);
    if (from) return { id, declared: true, from };
    if (!shown.has(id)) return { id, declared: false };
    return explicit ? { id, declared: false, seenIn: 'models' } : { id, declared: true, from: 'models' };
  });
}

function originOf(feature: string, sources: FeatureSources): FeatureOrigin | undefined {
  const { config, flags, descriptor } = sources;
  if (flags.includes(feature)) return 'flag';
  if (config.features?.includes(feature) || impliedFeatures(config).has(feature)) return 'config';
  return descriptor.includes(feature) ? 'descriptor' : undefined;
}

/** Whoever names a model for tool calls, or gives a key with a small quota, says that there is such a thing. */
function impliedFeatures(config: Config): Set<string> {
  const implied = new Set<string>();
  for (const { interface: id, entry } of entriesOf(config))
    for (const [member, feature] of Object.entries(featureOfMember[id]))
      if (Reflect.get(entry, member) !== undefined) implied.add(feature);
  for (const { models } of config.gateways ?? [])
    for (const [role, feature] of Object.entries(featureOfRole))
      if (models?.[role as ModelRoleName]) implied.add(feature);
  return implied;
}

/** The same with what follows from the instances; what is declared as well stays declared by whom it is. */
export function withDerived(
  features: readonly SettledFeature[],
  instances: readonly RecordedInstance[],
): SettledFeature[] {
  return features.map((feature) => {
    const { id, declared } = feature;
    if (declared || !instances.some((instance) => isDerivedOf(id, instance))) return feature;
    return { id, declared: true, from: 'derived' };
  });
}

/** Roles that declared features ask for, and chat, which every gateway has. */
export function rolesFor(features: readonly SettledFeature[]): Set<ModelRoleName> {
  const declared = new Set(features.filter((feature) => feature.declared).map(({ id }) => id));
  const roles = Object.entries(featureOfRole)
    .filter(([, feature]) => declared.has(feature))
    .map(([role]) => role as ModelRoleName);
  return new Set(['chat', ...roles]);
}
