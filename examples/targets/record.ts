/**
 * Records products anew: `npm run targets [-- product…]` installs and starts each, runs the check against it and stores
 * recording and report in its folder. The tables in the READMEs stay hand-written; judged.test.ts says where they differ.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kit } from './kit.ts';
import { products } from './products.ts';
import type { Running, Target } from './target.ts';

/** What a run folder holds, and where we keep it. */
const kept = [
  ['run.json', 'recording/run.json'],
  ['exchanges.ndjson', 'recording/exchanges.ndjson'],
  ['report.json', 'report.json'],
  ['report.md', 'report.md'],
] as const;

/** Conformant, not conformant and incomplete are results; anything else is a fault of the run. */
const resultCodes = [0, 1, 2];

async function record(target: Target): Promise<void> {
  const folder = new URL(`${target.name}/`, import.meta.url);
  const running = await target.start();
  const work = await mkdtemp(join(tmpdir(), 'pruefstein-target-'));
  try {
    const config = join(work, 'pruefstein.yaml');
    await writeFile(config, await configFor(running, new URL('pruefstein.yaml', folder)));
    const run = join(work, 'run');
    const parameters = ['check', config, '--as', 'product', '--lang', 'en', '--format', 'md', '--out', run];
    const { code, output } = await kit(parameters, running.environment);
    if (code === null || !resultCodes.includes(code))
      throw new Error(`The check of ${target.name} ended with ${code}:\n${output}`);
    await mkdir(new URL('recording/', folder), { recursive: true });
    for (const [from, to] of kept) await copyFile(join(run, from), new URL(to, folder));
    console.log(`${target.product} ${target.version} (${target.name}): exit code ${code}\n${output}`);
  } finally {
    await running.stop();
    await rm(work, { recursive: true, force: true });
  }
}

/** The committed configuration with the addresses this start has. */
async function configFor(running: Running, file: URL): Promise<string> {
  let text = await readFile(file, 'utf8');
  for (const [usual, actual] of Object.entries(running.addresses)) text = text.replaceAll(usual, actual);
  return text;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !products.some((product) => product.name === name));
if (unknown.length > 0) {
  const names = products.map((product) => product.name).join(', ');
  console.error(`Unknown product: ${unknown.join(', ')}. Known are ${names}.`);
  process.exit(3);
}
for (const product of products) {
  if (wanted.length === 0 || wanted.includes(product.name)) await record(product);
}
