import { featureOfEra } from './connector-eras.ts';
import { isLoopbackHost } from './http/addresses.ts';
import type { McpEra } from './read/mcp.ts';
import type { Catalogue, Config } from './release.ts';
import type { ModelRoleName } from './request.ts';
import type { FeatureOrigin, SettledFeature } from './run-record.ts';

/** Features that naming a model for a role declares. */
const featureOfRole: { readonly [Role in ModelRoleName]?: string } = {
  tools: 'gateway.tools',
  structuredOutput: 'gateway.structuredOutput',
  embeddings: 'gateway.embeddings',
};

/** Features that giving a credential declares. */
const featureOfCredential = {
  restrictedKey: 'gateway.tenants',
  lowQuotaKey: 'gateway.limits',
  token: 'gateway.jwt',
} as const;

/** What features can come from. */
export interface FeatureSources {
  readonly config: Config;
  readonly flags: readonly string[];
  readonly descriptor: readonly string[];
  /** Roles the model lists show; empty before they are known. */
  readonly shown: ReadonlySet<ModelRoleName>;
  /** Generations of MCP that some connector speaks; absent before that is known, then both are possible. */
  readonly eras?: ReadonlySet<McpEra>;
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
  if (feature === 'gateway.network')
    return (config.gateways ?? []).some(({ url }) => isNetworked(url)) ? 'derived' : undefined;
  for (const era of ['modern', 'legacy'] as const)
    if (feature === featureOfEra[era])
      return config.connectors && (sources.eras?.has(era) ?? true) ? 'derived' : undefined;
  if (flags.includes(feature)) return 'flag';
  if (config.features?.includes(feature) || impliedFeatures(config).has(feature)) return 'config';
  return descriptor.includes(feature) ? 'descriptor' : undefined;
}

/** Whoever names a model for tool calls, or gives a key with a small quota, says that there is such a thing. */
function impliedFeatures(config: Config): Set<string> {
  const implied = new Set<string>();
  for (const gateway of config.gateways ?? []) {
    for (const [role, feature] of Object.entries(featureOfRole))
      if (gateway.models?.[role as ModelRoleName]) implied.add(feature);
    for (const [credential, feature] of Object.entries(featureOfCredential))
      if (gateway[credential as keyof typeof featureOfCredential]) implied.add(feature);
  }
  return implied;
}

/** True unless the URL leads to this very machine: there, TLS can neither be demanded nor judged. */
export function isNetworked(url: string): boolean {
  return !isLoopbackHost(new URL(url).hostname);
}

/** Roles that declared features ask for, and chat, which every gateway has. */
export function rolesFor(features: readonly SettledFeature[]): Set<ModelRoleName> {
  const declared = new Set(features.filter((feature) => feature.declared).map(({ id }) => id));
  const roles = Object.entries(featureOfRole)
    .filter(([, feature]) => declared.has(feature))
    .map(([role]) => role as ModelRoleName);
  return new Set(['chat', ...roles]);
}
