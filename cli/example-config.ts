import { catalogue } from '../conformance/index.ts';
import type { Config } from '../schemas/0.1/types/config.ts';

/** A platform that offers and gives everything, to show what each probe would send. It is never contacted. */
export const exampleConfig: Config = {
  environment: 'test',
  consent: { writes: true, hostile: true },
  features: catalogue.features.map(({ id }) => id).filter((id) => id !== 'gateway.network'),
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
};
