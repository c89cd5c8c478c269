import { serveByHand } from '../by-hand.ts';
import { startLitellm } from '../litellm-proxy.ts';
import type { Target } from '../target.ts';

const version = '1.109.1';

export const litellm: Target = {
  name: 'litellm',
  product: 'LiteLLM Proxy',
  maker: 'LiteLLM',
  version,
  start: () => startLitellm(version, new URL('.', import.meta.url)),
};

if (import.meta.main) await serveByHand(litellm);
