import { join } from 'node:path';
import { aimock } from './aimock/start.ts';
import { installFromPip } from './install.ts';
import { freePort, launch } from './process.ts';
import type { Running } from './target.ts';

/** A test key for a process on this machine; it opens nothing else. */
const masterKey = 'sk-litellm-loopback-only';

/**
 * Starts a LiteLLM proxy from the folder's `requirements.txt` and `config.yaml`: master key, no database, aimock as
 * upstream of every model that the proxy cannot answer by itself.
 * @param set another configuration, and the environment it speaks of.
 */
export async function startLitellm(
  version: string,
  folder: URL,
  set: { readonly config?: URL; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Running> {
  const upstream = await aimock.start();
  try {
    const programs = await installFromPip(`litellm-${version}`, folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const config = (set.config ?? new URL('config.yaml', folder)).pathname;
    const { stop } = await launch({
      command: join(programs, 'litellm'),
      arguments: ['--config', config, '--host', '127.0.0.1', '--port', String(port)],
      environment: {
        ...set.environment,
        LITELLM_MASTER_KEY: masterKey,
        AIMOCK_URL: upstream.url,
        AIMOCK_KEY: upstream.environment.AIMOCK_KEY ?? '',
        // Without these it asks the network for a price list and reports its start to its maker.
        LITELLM_LOCAL_MODEL_COST_MAP: 'True',
        LITELLM_TELEMETRY: 'False',
      },
      readyAt: `${origin}/health/liveliness`,
    });
    return {
      url: `${origin}/v1`,
      environment: { LITELLM_KEY: masterKey },
      addresses: { 'http://127.0.0.1:4000': origin },
      stop: async () => {
        await stop();
        await upstream.stop();
      },
    };
  } catch (error) {
    await upstream.stop();
    throw error;
  }
}
