import { mount as connectorMount } from './connectors/connectors.ts';
import type { ConnectorKeys } from './connectors/principals.ts';
import { about, features } from './descriptor.ts';
import type { Keys } from './gateway/access.ts';
import { type Ability, modelWith, type OfferedModel } from './gateway/models.ts';
import type { Identity } from './identity/identity.ts';
import { type IdentityEntry, identityEntry } from './identity/kit-entry.ts';
import type { MonitoringEntry } from './monitoring/kit-entry.ts';

/** A role's model as a configuration of the kit names it. */
interface ModelEntry {
  id: string;
  capParameter?: 'max_tokens';
}

/** The configuration with which the kit judges this platform; the shape is that of the kit's config schema. */
export interface KitConfig {
  release: '0.1';
  platform: { name: string; operator: string; product: string; version: string };
  environment: 'test';
  features: string[];
  gateways: {
    url: string;
    key: string;
    restrictedKey: string;
    lowQuotaKey: string;
    token?: string;
    models: {
      chat: ModelEntry;
      tools: ModelEntry;
      structuredOutput: ModelEntry;
      embeddings: ModelEntry;
      forbidden: ModelEntry;
    };
  }[];
  monitoring: MonitoringEntry[];
  connectors: {
    url: string;
    token: string;
    tokenB: string;
    lowToken: string;
    samples: { tool: string; arguments: Record<string, unknown> }[];
    queries: string[];
    foreignId: string;
  }[];
  metadata: { url: string }[];
  identity: IdentityEntry[];
  attestations: { requirement: string; role: string; date: string; reference: string }[];
}

/** Writes the configuration; secrets stand in it as they are. Without a token the feature gateway.jwt is left out. */
export function kitConfig(
  origin: string,
  keys: Keys,
  connectorKeys: ConnectorKeys,
  models: readonly OfferedModel[],
  identity: Pick<Identity, 'issuer' | 'resource' | 'otherResource' | 'clients' | 'issueContext'>,
  monitoring: MonitoringEntry[],
  token: string | undefined,
): KitConfig {
  const role = (ability: Ability): ModelEntry => ({
    id: modelWith(models, ability).id,
    capParameter: 'max_tokens',
  });
  return {
    release: '0.1',
    platform: { ...about },
    environment: 'test',
    features: features.filter((feature) => feature !== 'gateway.jwt' || token !== undefined),
    gateways: [
      {
        url: `${origin}/v1`,
        ...keys,
        ...(token === undefined ? {} : { token }),
        models: {
          chat: role('chat'),
          tools: role('tools'),
          structuredOutput: role('structuredOutput'),
          embeddings: { id: modelWith(models, 'embeddings').id },
          forbidden: { id: restrictedModel(models).id, capParameter: 'max_tokens' },
        },
      },
    ],
    monitoring,
    connectors: [
      {
        url: origin + connectorMount,
        ...connectorKeys,
        samples: [{ tool: 'frist_berechnen', arguments: { datum: '2026-11-23', tage: 14 } }],
        queries: ['Bauantrag', 'Bauaufsicht'],
        foreignId: 'b-0815',
      },
    ],
    metadata: [{ url: origin }],
    identity: [identityEntry(identity)],
    attestations: [
      {
        requirement: 'GW-042',
        role: 'Betriebsleitung, Rechenzentrum Nord',
        date: '2026-11-02',
        reference: 'examples/reference-platform/gateway/event-stream.test.ts',
      },
    ],
  };
}

function restrictedModel(models: readonly OfferedModel[]): OfferedModel {
  const found = models.find((model) => model.restricted);
  if (!found) throw new Error('No model is restricted.');
  return found;
}
