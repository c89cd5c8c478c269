/**
 * `npm run targets [-- product…]` installs and starts products, runs the check against each and stores recording and
 * report in its folder. `npm run targets -- --judge` starts nothing: it judges the stored recordings again. What is to be
 * explained in the READMEs stays hand-written; judged.test.ts says where it no longer fits.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kit } from './kit.ts';
import { renewPages } from './pages.ts';
import { products } from './products.ts';
import type { Running, Target } from './target.ts';

/** Conformant, not conformant and incomplete are results; anything else is a fault of the run. */
const resultCodes: readonly (number | null)[] = [0, 1, 2];
const asWritten = ['--lang', 'en', '--format', 'md'] as const;
const recordings = ['run.json', 'exchanges.ndjson'] as const;
const reports = ['report.json', 'report.md'] as const;

function folderOf(target: Target): URL {
  return new URL(`${target.name}/`, import.meta.url);
}

async function record(target: Target, work: string): Promise<string> {
  const folder = folderOf(target);
  const running = await target.start();
  try {
    const config = join(work, 'pruefstein.yaml');
    await writeFile(config, await configFor(running, new URL('pruefstein.yaml', folder)));
    const run = join(work, 'run');
    const parameters = ['check', config, '--as', 'product', ...asWritten, '--out', run];
    const output = await result(parameters, running.environment);
    await mkdir(new URL('recording/', folder), { recursive: true });
    for (const file of recordings) await copyFile(join(run, file), new URL(`recording/${file}`, folder));
    for (const file of reports) await copyFile(join(run, file), new URL(file, folder));
    return output;
  } finally {
    await running.stop();
  }
}

async function judgeAgain(target: Target, work: string): Promise<string> {
  const folder = folderOf(target);
  const out = join(work, 'reports');
  const recording = new URL('recording', folder).pathname;
  const output = await result(['judge', recording, ...asWritten, '--out', out]);
  for (const file of reports) await copyFile(join(out, file), new URL(file, folder));
  return output;
}

async function result(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, output } = await kit(parameters, environment);
  if (!resultCodes.includes(code))
    throw new Error(`pruefstein ${parameters[0]} ended with ${code}:\n${output}`);
  return output;
}

/** The committed configuration with the addresses this start has. */
async function configFor(running: Running, file: URL): Promise<string> {
  let text = await readFile(file, 'utf8');
  for (const [usual, actual] of Object.entries(running.addresses)) text = text.replaceAll(usual, actual);
  return text;
}

const parameters = process.argv.slice(2);
const act = parameters.includes('--judge') ? judgeAgain : record;
const wanted = parameters.filter((parameter) => parameter !== '--judge');
const unknown = wanted.filter((name) => !products.some((product) => product.name === name));
if (unknown.length > 0) {
  const names = products.map((product) => product.name).join(', ');
  console.error(`Unknown product: ${unknown.join(', ')}. Known are ${names}.`);
  process.exit(3);
}
for (const product of products) {
  if (wanted.length > 0 && !wanted.includes(product.name)) continue;
  const work = await mkdtemp(join(tmpdir(), 'pruefstein-target-'));
  try {
    console.log(`== ${product.product} ${product.version}\n${await act(product, work)}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
await renewPages();
