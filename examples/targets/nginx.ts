import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, launch } from './process.ts';
import type { Running } from './target.ts';

const run = promisify(execFile);
const program = 'nginx';
/** As Debian ships it. */
const nginxVersion = '1.22.1';

/** Keys for a process on this machine; they open nothing else. */
const keys = { FULL_KEY: 'nginx-full-loopback-only', QUOTA_KEY: 'nginx-quota-loopback-only' };

/** Puts nginx with `gateway.nginx.conf` in front of a running gateway that takes `upstreamKey`. */
export async function behindNginx(gateway: Running, upstreamKey: string, usual: string): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'pruefstein-nginx-'));
  const stopOthers = async () => {
    await gateway.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await demandVersion();
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const values = {
      FOLDER: folder,
      PORT: String(port),
      UPSTREAM_KEY: upstreamKey,
      UPSTREAM: new URL(gateway.url).host,
      ...keys,
    };
    const file = join(folder, 'nginx.conf');
    await writeFile(file, await configuration(values));
    const { stop } = await launch({
      command: program,
      arguments: ['-e', 'stderr', '-p', folder, '-c', file],
      readyAt: `${origin}/v1/models`,
    });
    return {
      url: `${origin}/v1`,
      environment: { GATEWAY_KEY: keys.FULL_KEY, QUOTA_KEY: keys.QUOTA_KEY },
      addresses: { [usual]: origin },
      stop: async () => {
        await stop();
        await stopOthers();
      },
    };
  } catch (error) {
    await stopOthers();
    throw error;
  }
}

async function configuration(values: Readonly<Record<string, string>>): Promise<string> {
  let text = await readFile(new URL('gateway.nginx.conf', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(values))
    text = text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), value);
  return text;
}

/** The recording names the version, so another one must not make it. */
async function demandVersion(): Promise<void> {
  const { stderr } = await run(program, ['-v']).catch((cause: unknown) => {
    throw new Error('nginx was not found: install the Debian package "nginx-light".', { cause });
  });
  if (!stderr.includes(`nginx/${nginxVersion}`))
    throw new Error(`This is not nginx ${nginxVersion}: ${stderr}`);
}
