import { serveByHand } from '../by-hand.ts';
import { startLitellm } from '../litellm-proxy.ts';
import type { Target } from '../target.ts';

const version = '1.74.15.post2';

export const litellm174: Target = {
  name: 'litellm-1.74',
  product: 'LiteLLM Proxy',
  maker: 'LiteLLM',
  version,
  start: () => startLitellm(version, new URL('.', import.meta.url)),
};

if (import.meta.main) await serveByHand(litellm174);
