import { modelWith, type OfferedModel } from './gateway/models.ts';
import type { JsonObject } from './handler.ts';

/** Features of the standard that the platform offers. That it is reached over a network is for the kit to see. */
export const features = [
  'gateway.tools',
  'gateway.structuredOutput',
  'gateway.embeddings',
  'gateway.jwt',
  'gateway.tenants',
  'gateway.limits',
  'connectors.protected',
  'connectors.knowledge',
  'connectors.tenants',
  'identity.service',
  'identity.persons',
  'identity.resources',
  'identity.contextHeader',
] as const;

/** Who the platform says it is: an invented authority. */
export const about = {
  name: 'Referenzplattform Land Musterland',
  operator: 'Rechenzentrum Nord',
  product: 'pruefstein-reference-platform',
  version: '0.1.0',
} as const;

/** The document at `/.well-known/pruefstein`, by which the kit finds what there is to judge. */
export function descriptorOf(origin: string, models: readonly OfferedModel[]): JsonObject {
  const role = (ability: Parameters<typeof modelWith>[1]) => ({ id: modelWith(models, ability).id });
  return {
    release: '0.1',
    platform: about,
    features,
    gateways: [
      {
        name: 'gateway',
        url: `${origin}/v1`,
        models: {
          chat: role('chat'),
          tools: role('tools'),
          structuredOutput: role('structuredOutput'),
          embeddings: role('embeddings'),
        },
      },
    ],
  };
}
