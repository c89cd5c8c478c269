import { serveByHand } from '../by-hand.ts';
import { litellm } from '../litellm/start.ts';
import { behindNginx } from '../nginx.ts';
import type { Target } from '../target.ts';

/** The product of the folder beside with a reverse proxy in front. */
export const litellmBehindNginx: Target = {
  name: 'litellm-behind-nginx',
  product: 'LiteLLM Proxy behind nginx',
  maker: 'LiteLLM',
  version: litellm.version,
  async start() {
    const gateway = await litellm.start();
    return behindNginx(gateway, gateway.environment.LITELLM_KEY ?? '', 'http://127.0.0.1:4001');
  },
};

if (import.meta.main) await serveByHand(litellmBehindNginx);
