/**
 * `npm run bench`: one run, medians, ratios. `--gate` makes it fail beyond the limits of `limits.ts`, `--rounds N` sets
 * the number of rounds (15), `--validate` measures that command alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limits } from './limits.ts';
import { type PlatformProcess, startPlatform } from './platform-process.ts';
import { requestsOf } from './recorded-requests.ts';
import { alternate, median, processorMsOf, runNode } from './run-process.ts';
import { validateAgainstReading, type Writing, writeThousand } from './validate.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const cli = join(root, 'dist/bin/main.js');
const bare = join(here, 'bare.mjs');
const folder = mkdtempSync(join(tmpdir(), 'pruefstein-bench-'));
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 15;
const gate = process.argv.includes('--gate');
const onlyValidate = process.argv.includes('--validate');

/** A line of the table. */
interface Row {
  readonly what: string;
  readonly ours: string;
  readonly other: string;
  readonly value: number;
  readonly unit: '×' | ' MB' | ' ms';
  readonly limit?: { readonly aim: number; readonly limit: number };
}

let runs = 0;

/** A check of the platform as a user runs it: HTML, JSON, terminal. Every run has a folder of its own. */
async function check(config: string, platform: PlatformProcess, witness?: string): Promise<number> {
  await platform.reset();
  const out = join(folder, `run-${runs++}`);
  const before = witness === undefined ? [] : ['--import', join(here, 'witness.mjs')];
  const args = [...before, cli, 'check', config, '--out', out];
  return (await runNode(args, witness === undefined ? {} : { BENCH_WITNESS: witness })).milliseconds;
}

async function checkAgainstBare(latencyMs: number): Promise<{ rows: Row[]; requests: number }> {
  const platform = await startPlatform(latencyMs);
  try {
    const config = join(folder, `config-${latencyMs}.json`);
    writeFileSync(config, JSON.stringify(platform.config), { mode: 0o600 });
    await check(config, platform);
    const recorded = readFileSync(join(folder, `run-${runs - 1}`, 'exchanges.ndjson'), 'utf8');
    const sent = requestsOf(recorded, platform.config);
    const requests = join(folder, `requests-${latencyMs}.json`);
    writeFileSync(requests, JSON.stringify(sent), { mode: 0o600 });
    const { one, other, ratio } = await alternate(
      rounds,
      () => check(config, platform),
      async () => {
        await platform.reset();
        return (await runNode([bare, requests], {})).milliseconds;
      },
    );
    const name = latencyMs === 0 ? 'check / bare undici' : `check / bare undici, ${latencyMs} ms per answer`;
    const limit = latencyMs === 0 ? limits.check : limits.checkWithLatency;
    const rows: Row[] = [{ what: name, ours: ms(one), other: ms(other), value: ratio, unit: '×', limit }];
    if (latencyMs === 0) {
      rows.push(await processorTime(config, requests, platform), await peak(config, platform));
      await whereTimeGoes(config, platform);
    }
    return { rows, requests: sent.requests.length };
  } finally {
    await platform.stop();
  }
}

/** Processor time of all threads: what other work on the machine distorts less than the time that passes. */
async function processorTime(config: string, requests: string, platform: PlatformProcess): Promise<Row> {
  const { one, other, ratio } = await alternate(
    rounds,
    async () => {
      await platform.reset();
      return await processorMsOf([cli, 'check', config, '--out', join(folder, `run-${runs++}`)]);
    },
    async () => {
      await platform.reset();
      return await processorMsOf([bare, requests]);
    },
  );
  const what = 'check / bare undici, processor time';
  return { what, ours: ms(one), other: ms(other), value: ratio, unit: '×', limit: limits.processorTime };
}

async function peak(config: string, platform: PlatformProcess): Promise<Row> {
  const peaks: number[] = [];
  for (let round = 0; round < 5; round++) {
    const witness = join(folder, 'witness.json');
    await check(config, platform, witness);
    peaks.push((JSON.parse(readFileSync(witness, 'utf8')) as { maxRss: number }).maxRss / 1024);
  }
  const value = median(peaks);
  return {
    what: 'check, peak memory',
    ours: mb(value),
    other: '',
    value,
    unit: ' MB',
    limit: limits.peakMegabytes,
  };
}

/** Prints the phases of one check: the marks the command sets, medians of five runs. */
async function whereTimeGoes(config: string, platform: PlatformProcess): Promise<void> {
  const seen = new Map<string, number[]>();
  for (let round = 0; round < 5; round++) {
    const witness = join(folder, 'witness.json');
    await check(config, platform, witness);
    const { marks, ended } = JSON.parse(readFileSync(witness, 'utf8')) as {
      marks: [string, number][];
      ended: number;
    };
    let before = 0;
    for (const [name, at] of [...marks, ['exit', ended] as [string, number]]) {
      seen.set(name, [...(seen.get(name) ?? []), at - before]);
      before = at;
    }
  }
  const phases = [...seen].map(([name, times]) => `${name} ${median(times).toFixed(0)}`);
  process.stdout.write(
    `Where a check's time goes (ms, from the start of the process): ${phases.join(' · ')}\n`,
  );
}

async function version(): Promise<Row> {
  const { one, other, ratio } = await alternate(
    rounds * 2,
    async () => (await runNode([cli, '--version'], {})).milliseconds,
    async () => (await runNode(['-e', '0'], {})).milliseconds,
  );
  return {
    what: '--version / node -e 0',
    ours: ms(one),
    other: ms(other),
    value: ratio,
    unit: '×',
    limit: limits.version,
  };
}

/** Judges a recording of at least 1,000 exchanges: as many gateways as it takes, all of them the same platform. */
async function judge(perGateway: number): Promise<Row> {
  const platform = await startPlatform(0);
  try {
    const [gateway] = platform.config.gateways ?? [];
    const { lowQuotaKey: _, ...rest } = gateway ?? { url: '' };
    const gateways = Array.from({ length: Math.ceil(1_000 / (perGateway - 8)) }, (_, index) => ({
      ...rest,
      name: `gateway-${index + 1}`,
    }));
    const config = join(folder, 'config-many.json');
    writeFileSync(config, JSON.stringify({ ...platform.config, gateways }), { mode: 0o600 });
    await check(config, platform);
    const run = join(folder, `run-${runs - 1}`);
    const lines = readFileSync(join(run, 'exchanges.ndjson'), 'utf8').trimEnd().split('\n').length;
    const times: number[] = [];
    for (let round = 0; round < 7; round++) times.push((await runNode([cli, 'judge', run], {})).milliseconds);
    const value = median(times);
    return { what: `judge ${lines} exchanges`, ours: ms(value), other: '', value, unit: ' ms' };
  } finally {
    await platform.stop();
  }
}

/** A thousand descriptors, against only reading them with the YAML library. */
async function validate(writing: Writing, yaml: string): Promise<Row> {
  const corpus = writeThousand(folder, writing);
  const reading = join(here, 'reading.mjs');
  const { one, other, ratio } = await validateAgainstReading(rounds, { cli, reading, yaml, corpus });
  const what = `validate 1,000 (${writing}) / reading them`;
  return { what, ours: ms(one), other: ms(other), value: ratio, unit: '×', limit: limits.validate };
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

async function checksAndMore(): Promise<Row[]> {
  const plain = await checkAgainstBare(0);
  const slow = await checkAgainstBare(30);
  process.stdout.write(`A check sends ${plain.requests} requests.\n\n`);
  return [...plain.rows, ...slow.rows, await version(), await judge(plain.requests)];
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}

try {
  execFileSync(process.execPath, [join(root, 'cli/build.ts')], { stdio: 'inherit' });
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores, ${rounds} rounds, medians of whole processes\n`,
  );
  const rows = onlyValidate ? [] : await checksAndMore();
  const yaml = writeThousand(folder, 'yaml');
  for (const writing of ['yaml', 'yaml with notes', 'json'] as const)
    rows.push(await validate(writing, yaml));
  for (const { what, ours, other, value, unit, limit } of rows) {
    const shown = `${value.toFixed(unit === '×' ? 2 : 0)}${unit}`;
    const aim = limit ? `aim ≤ ${limit.aim}${unit}, limit ${limit.limit}${unit}` : '';
    process.stdout.write(
      `${what.padEnd(42)}${ours.padStart(8)}${other.padStart(9)}${shown.padStart(9)}  ${aim}\n`,
    );
  }
  const beyond = rows.filter(({ value, limit }) => limit !== undefined && value > limit.limit);
  for (const { what } of beyond) process.stdout.write(`beyond its limit: ${what}\n`);
  if (gate && beyond.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
