import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { listen } from '../../reference-platform/index.ts';
import { serveByHand } from '../by-hand.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const run = promisify(execFile);
const version = '2.42.0';
const program = 'prometheus';

/** Keys for processes on this machine; they open nothing else. */
const keys = {
  key: 'pst-full-loopback-only',
  restrictedKey: 'pst-restricted-loopback-only',
  lowQuotaKey: 'pst-quota-loopback-only',
};
const scrapeKey = 'pst-scrape-loopback-only';

/** Prometheus, as Debian ships it, scrapes the reference platform once a second; its query interface is what is judged. */
export const prometheus: Target = {
  name: 'prometheus',
  product: 'Prometheus in front of the reference platform',
  interface: 'monitoring',
  version,
  ends: 0,
  async start(): Promise<Running> {
    await demandVersion();
    const platform = await listen({ keys, scrapeKey });
    const data = await mkdtemp(join(tmpdir(), 'pruefstein-prometheus-'));
    const stopOthers = async () => {
      await platform.close();
      await rm(data, { recursive: true, force: true });
    };
    try {
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const config = join(data, 'prometheus.yml');
      await writeFile(config, configuration(new URL(platform.url).host));
      const { stop } = await launch({
        command: program,
        arguments: [
          `--config.file=${config}`,
          `--storage.tsdb.path=${join(data, 'tsdb')}`,
          `--web.listen-address=127.0.0.1:${port}`,
        ],
        readyAt: `${origin}/-/ready`,
      });
      await firstScrape(origin);
      return {
        url: origin,
        environment: { KI_KEY: keys.key },
        addresses: { 'http://127.0.0.1:9090': origin, 'http://127.0.0.1:8787': platform.url },
        stop: async () => {
          await stop();
          await stopOthers();
        },
      };
    } catch (error) {
      await stopOthers();
      throw error;
    }
  },
};

function configuration(host: string): string {
  return [
    'global: { scrape_interval: 1s, scrape_timeout: 1s }',
    'scrape_configs:',
    '  - job_name: gateway',
    `    authorization: { credentials: ${scrapeKey} }`,
    `    static_configs: [{ targets: ["${host}"] }]`,
    '',
  ].join('\n');
}

/** Prometheus waits a few seconds before it scrapes for the first time; ten times that is a fault. */
async function firstScrape(origin: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  const query = `${origin}/api/v1/query?query=${encodeURIComponent('up == 1')}`;
  for (;;) {
    const { data }: { data: { result: unknown[] } } = JSON.parse(await (await fetch(query)).text());
    if (data.result.length > 0) return;
    if (performance.now() > deadline) throw new Error('Prometheus did not scrape the platform.');
    await pause(200);
  }
}

/** The recording names the version, so another one must not make it. */
async function demandVersion(): Promise<void> {
  const { stdout, stderr } = await run(program, ['--version']).catch((cause: unknown) => {
    throw new Error('Prometheus was not found: install the Debian package "prometheus".', { cause });
  });
  if (!`${stdout}${stderr}`.includes(`version ${version}`))
    throw new Error(`This Prometheus is not ${version}: ${stdout.split('\n', 1)[0]}`);
}

if (import.meta.main) await serveByHand(prometheus);
