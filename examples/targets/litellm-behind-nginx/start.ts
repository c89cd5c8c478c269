import { serveByHand } from '../by-hand.ts';
import { litellm } from '../litellm/start.ts';
import { startLitellm } from '../litellm-proxy.ts';
import { llamaCpp } from '../llama-cpp/start.ts';
import { behindNginx } from '../nginx.ts';
import type { Running, Target } from '../target.ts';

/** The proxy of the folder beside between a reverse proxy in front and a real engine behind it. */
export const litellmBehindNginx: Target = {
  name: 'litellm-behind-nginx',
  product: 'LiteLLM Proxy behind nginx',
  maker: 'LiteLLM',
  version: litellm.version,
  async start(): Promise<Running> {
    const engine = await llamaCpp.start();
    try {
      const gateway = await startLitellm(litellm.version, new URL('../litellm/', import.meta.url), {
        config: new URL('config.yaml', import.meta.url),
        environment: { ...engine.environment, LLAMA_URL: engine.url },
      });
      const stop = async () => {
        await gateway.stop();
        await engine.stop();
      };
      const key = gateway.environment.LITELLM_KEY ?? '';
      return await behindNginx({ ...gateway, stop }, key, 'http://127.0.0.1:4001');
    } catch (error) {
      await engine.stop();
      throw error;
    }
  },
};

if (import.meta.main) await serveByHand(litellmBehindNginx);
