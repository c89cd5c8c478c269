import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issue } from '../conformance/http/testing/certificates.ts';
import type { Report } from '../conformance/index.ts';
import { listen } from '../examples/reference-platform/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'pruefstein-packed-'));
const home = join(empty, 'node_modules/pruefstein');
const main = join(home, 'bin/main.js');
const execute = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: empty, env: { PATH: process.env.PATH, ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

beforeAll(async () => {
  const built = join(empty, 'built');
  await execute(process.execPath, [join(root, 'cli/build.ts'), built]);
  const npm = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await execute('npm', ['pack', built, '--pack-destination', empty, ...npm], { cwd: empty });
  rmSync(built, { recursive: true });
  const [tarball = ''] = readdirSync(empty).filter((name) => name.endsWith('.tgz'));
  writeFileSync(join(empty, 'package.json'), '{"private":true,"type":"module"}');
  await execute('npm', ['install', ...npm, join(empty, tarball)], { cwd: empty });
}, 120_000);
afterAll(() => rmSync(empty, { recursive: true }));

test('the package has no dependencies, no scripts, and the bin and entry it names', () => {
  const about = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  expect(Object.keys(about).toSorted()).toEqual(
    ['bin', 'description', 'engines', 'exports', 'license', 'name', 'type', 'version'].toSorted(),
  );
  expect(about.engines.node).toBe('>=22.19');
  expect(readdirSync(join(empty, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'pruefstein',
  ]);
  for (const path of [about.bin.pruefstein, about.exports['.'].types, about.exports['.'].default]) {
    expect(readFileSync(join(home, path), 'utf8').length).toBeGreaterThan(0);
  }
});

test('the package holds no tests, recordings, settings or paths of the machine that built it', () => {
  const files = globSync('**/*', { cwd: home, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(home.length + 1));
  expect(
    names.filter((name) => /\.test\.|\.mutant\.|\.ndjson|(^|\/)\.|tsconfig|source-map/.test(name)),
  ).toEqual([]);
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(names.filter((_, index) => texts[index]?.includes(root.slice(0, -1)))).toEqual([]);
});

test('it carries the schemas as they are, and the licences of what was bundled', () => {
  for (const file of globSync('schemas/**/*.json', { cwd: root })) {
    expect(readFileSync(join(home, file), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'));
  }
  const notices = readFileSync(join(home, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const clients = ['@modelcontextprotocol/client', '@modelcontextprotocol/sdk'];
  const packages = ['undici', 'commander', 'yaml', 'ajv', 'hono', 'oidc-provider', 'jose', ...clients];
  const named = (name: string) => new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S+\\)$`, 'm').test(notices);
  expect(packages.filter((name) => !named(name))).toEqual([]);
  // The author of the first names MIT in package.json and ships no text; the second is CC0, which asks for none.
  const bare = [...notices.matchAll(/^(\S+) \S+ \(.*\)\n\nThe package carries no licence text/gm)];
  expect(bare.map(([, name]) => name)).toEqual(['koa-compose', 'spdx-license-ids']);
});

test('--version answers through the link npm makes', async () => {
  const { stdout } = await execute(join(empty, 'node_modules/.bin/pruefstein'), [
    '--version',
    '--lang',
    'en',
  ]);
  expect(stdout).toMatch(/^Prüfstein \d+\.\d+\.\d+ · release 0\.1\n.*speaks for no Land/);
});

test('Node older than 22.19 gets one sentence', async () => {
  const pretend =
    'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "22.18.0" } });';
  const { code, out, err } = await runNode([
    '--import',
    `data:text/javascript,${encodeURIComponent(pretend)}`,
    main,
    'list',
  ]);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toBe(
    'Prüfstein braucht Node.js 22.19 oder neuer, hier läuft 22.18.0; bitte eine neuere Fassung von Node.js verwenden.\n',
  );
});

test('demo finds conformity', async () => {
  const { code, out } = await runNode([main, 'demo', '--lang', 'de', '--out', 'demo']);
  expect(out).toContain('Konformität festgestellt');
  expect(out).toContain('demo/report.html');
  expect(code).toBe(0);
});

test('stock clients speak from the package as they do from the sources', () => {
  const { requirements } = JSON.parse(readFileSync(join(empty, 'demo/report.json'), 'utf8')) as Report;
  const outcomes = new Map(requirements.map(({ id, outcome }) => [id, outcome]));
  expect(['CON-103', 'CON-104', 'CON-105'].map((id) => outcomes.get(id))).toEqual(Array(3).fill('passed'));
});

test('init leads editors to the schema of the installed package', async () => {
  expect((await runNode([main, 'init'])).code).toBe(0);
  const [first = ''] = readFileSync(join(empty, 'pruefstein.yaml'), 'utf8').split('\n');
  expect(first).toBe(
    '# yaml-language-server: $schema=./node_modules/pruefstein/schemas/0.1/config.schema.json',
  );
});

test('explain knows the seeded defects without the sources', async () => {
  const { out } = await runNode([main, 'explain', 'GW-073', '--lang', 'en']);
  expect(out).toMatch(/It finds {10}– /);
});

test('a YAML configuration is checked over TLS with an authority of its own, and refused without', async () => {
  const platform = await listen();
  const { certificate, key } = issue({ name: 'localhost', hosts: ['localhost', '127.0.0.1'] });
  const inner = Number(new URL(platform.url).port);
  const front = createServer({ cert: certificate, key }, (socket) => {
    const through = connect(inner, '127.0.0.1');
    socket.on('error', () => through.destroy());
    through.on('error', () => socket.destroy());
    socket.pipe(through).pipe(socket);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(front.address() as AddressInfo).port}/v1`;
  writeFileSync(join(empty, 'ca.pem'), certificate);
  writeFileSync(
    join(empty, 'tls.yaml'),
    `gateways:\n  - url: ${url}\n    key: \${KI_KEY}\nhttp:\n  tls:\n    ca: ca.pem\n`,
  );
  const env = { KI_KEY: platform.platform.keys.key, LANG: 'en_GB.UTF-8' };
  try {
    const trusted = await runNode([main, 'check', 'tls.yaml', '--out', 'trusted', '--quiet'], env);
    expect(trusted).toEqual({ code: 0, out: '', err: '' });
    const report = JSON.parse(readFileSync(join(empty, 'trusted/report.json'), 'utf8'));
    expect(report.instances[0].tls.protocol).toBe('TLSv1.3');
    const refused = await runNode(
      [main, 'check', '--gateway', url, '--key-env', 'KI_KEY', '--out', 'refused'],
      env,
    );
    expect(refused.code).toBe(2);
    expect(refused.out).toContain('SELF_SIGNED');
  } finally {
    front.close();
    await platform.close();
  }
});

test('SIGINT or SIGTERM writes the partial report and ends with 130; a second one ends at once', async () => {
  const platform = await listen({ latencyMs: 400 });
  const env = { PATH: process.env.PATH, KI_KEY: platform.platform.keys.key };
  const flags = ['--gateway', `${platform.url}/v1`, '--key-env', 'KI_KEY'];
  try {
    for (const [signal, times] of [
      ['SIGINT', 1],
      ['SIGINT', 2],
      ['SIGTERM', 1],
    ] as const) {
      const out = `interrupted-${signal}-${times}`;
      const child = spawn(process.execPath, [main, 'check', ...flags, '--out', out], { cwd: empty, env });
      await once(child.stderr, 'data');
      const ended = once(child, 'close');
      for (let time = 0; time < times; time++) child.kill(signal);
      expect((await ended)[0]).toBe(130);
      if (times === 1) expect(readdirSync(join(empty, out))).toContain('report.html');
    }
  } finally {
    await platform.close();
  }
});

test('a vendor can call the library, with types', async () => {
  const use = join(empty, 'use');
  mkdirSync(use);
  writeFileSync(
    join(use, 'use.ts'),
    `import { catalogue, conduct, createTransport, judge, makePlan, readRecording, type Report } from 'pruefstein';
const plan = await makePlan({ gateways: [{ url: 'https://ki.example/v1', key: 'example' }] }, { subject: 'product' });
const verdicts = (report: Report): string[] => report.profiles.map(({ verdict }) => verdict);
console.log(catalogue.release, plan.probes.length > 0, [conduct, createTransport, judge, readRecording, verdicts].length);
`,
  );
  const { out } = await runNode([join(use, 'use.ts')]);
  expect(out).toBe('0.1 true 5\n');
  const options = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--module',
    'nodenext',
    '--target',
    'es2024',
  ];
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const compiled = await runNode([
    join(root, 'node_modules/typescript/bin/tsc'),
    ...options,
    ...types,
    join(use, 'use.ts'),
  ]);
  expect(compiled).toEqual({ code: 0, out: '', err: '' });
});
