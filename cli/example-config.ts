import { catalogue } from '../conformance/index.ts';
import type { Config } from '../schemas/0.1/types/config.ts';

/** A platform that offers and gives everything, to show what each probe would send. It is never contacted. */
export const exampleConfig: Config = {
  environment: 'test',
  consent: { writes: true, hostile: true },
  features: catalogue.features.filter(({ derived }) => !derived).map(({ id }) => id),
  gateways: [
    {
      url: 'https://ki.example/v1',
      key: 'example',
      restrictedKey: 'example',
      lowQuotaKey: 'example',
      token: 'example',
      models: {
        chat: { id: 'modell-a' },
        tools: { id: 'modell-a' },
        structuredOutput: { id: 'modell-a' },
        embeddings: { id: 'modell-b' },
        forbidden: { id: 'modell-c' },
      },
    },
  ],
  monitoring: [
    {
      url: 'https://ki.example/metrics',
      key: 'example',
      selector: { tenant: 'nord' },
      usageUrl: 'https://ki.example/usage',
    },
  ],
  connectors: [
    {
      url: 'https://ki.example/mcp',
      token: 'example',
      tokenB: 'example',
      lowToken: 'example',
      samples: [{ tool: 'werkzeug', arguments: {} }],
      queries: ['Bauantrag'],
      foreignId: 'dokument-b',
    },
  ],
  metadata: [{ url: 'https://ki.example' }],
  identity: [
    {
      issuer: 'https://idp.example',
      resource: 'https://ki.example/v1',
      otherResource: 'https://ki.example/mcp',
      token: 'example',
      tokenB: 'example',
      lowToken: 'example',
      clients: {
        token: { id: 'client-a', secret: 'example' },
        tokenB: { id: 'client-b', secret: 'example' },
        lowToken: { id: 'client-c', secret: 'example' },
      },
      contextHeader: 'x-user-context',
      contextToken: 'example',
    },
  ],
};
