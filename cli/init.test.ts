import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['de', 'en'] as const)('%s', (lang) => {
  test('init writes a configuration that can be planned as it stands', async () => {
    const [first, second] = [
      surroundingsForTest({ lang, folder }),
      surroundingsForTest({ lang, folder, env: { KI_KEY: 'sk-0123456789' } }),
    ];
    expect(await run(['init'], first)).toBe(0);
    expect(await run(['plan', 'pruefstein.yaml'], second)).toBe(0);
    expect(second.outText()).toContain('https://ki.example/v1/models');
  });

  test('every example in the comments is a valid configuration too', async () => {
    await run(['init'], surroundingsForTest({ lang, folder }));
    const file = join(folder, 'pruefstein.yaml');
    // A comment that is an example is YAML behind its sign; one that is prose ends in a sign or a colon of its own.
    const [, ...lines] = readFileSync(file, 'utf8').split('\n');
    const text = lines.join('\n').replace(/^( *)# (?=( {2})*(- )?[\w$-]+:( |$)|features: )(.*)$/gm, '$1$5');
    const examples = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
    const uncommented = examples.map((line) => line.replace(/ca: \S+/, 'systemStore: true')).join('\n');
    writeFileSync(file, uncommented);
    const env = {
      KI_KEY: 'sk-0123456789',
      KI_RESTRICTED_KEY: 'sk-abcdefgh',
      KI_LOW_QUOTA_KEY: 'sk-ijklmnop',
      MONITORING_KEY: 'sk-qrstuvwx',
      MCP_TOKEN: 'sk-yzabcdef',
      CLIENT_SECRET: 'sk-ghijklmn',
      KI_TOKEN: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJub3JkIn0.c2lnbmF0dXI',
    };
    const here = surroundingsForTest({ lang, folder, env });
    expect(await run(['plan', 'pruefstein.yaml'], here)).toBe(0);
    expect(here.errText()).toBe('');
    for (const name of ['restrictedKey', 'lowQuotaKey', 'token']) expect(here.outText()).toContain(name);
  });
});

describe('with the address of a platform that describes itself', () => {
  let url = '';
  let close = async (): Promise<void> => {};
  const env: Record<string, string> = {};
  beforeAll(async () => {
    const { listen } = await import('../examples/reference-platform/index.ts');
    const started = await listen();
    ({ url, close } = started);
    const client = started.platform.config().identity[0]?.clients.token;
    Object.assign(env, { KI_KEY: started.platform.keys.key, SECRET: client?.secret });
  });
  afterAll(() => close());

  test.each(['de', 'en'] as const)('%s: what it names stands in the configuration already', async (lang) => {
    const here = surroundingsForTest({ lang, folder, env });
    expect(await run(['init', '--from', url], here)).toBe(0);
    expect(await run(['plan', 'pruefstein.yaml'], here)).toBe(0);
    expect(here.errText()).toBe('');
    const sent = ['/v1/models', '/metrics', '/mcp', '/.well-known/pruefstein'].map((path) => url + path);
    for (const address of sent) expect(here.outText()).toContain(address);
    const text = readFileSync(join(folder, 'pruefstein.yaml'), 'utf8');
    expect(text).toContain('  - connectors.knowledge\n');
    expect(text).toContain(lang === 'de' ? '# queries: [Bauantrag]' : '# queries: [building permit]');
  });

  test('a key and a client are all that check needs besides', async () => {
    const here = surroundingsForTest({ lang: 'en', folder, env });
    const access = ['--key-env', 'KI_KEY', '--client', 'tenant-a', '--client-secret-env', 'SECRET'];
    const scope = ['--client-scope', 'gateway:use gateway:restricted connectors:call'];
    const only = ['--only', 'monitoring,CON-008,CON-101,IAM-010', '--allow-hostile'];
    expect(await run(['check', url, ...access, ...scope, ...only], here)).toBe(2);
    expect(here.outText()).toContain('Profile Monitoring · Release 0.1\n✓ Conformity established');
    expect(here.outText()).toMatch(/✓\s\d+\spassed/);
    expect(here.outText()).not.toContain('✗');
  });

  test('nothing is written if nothing is found', async () => {
    const here = surroundingsForTest({ folder });
    expect(await run(['init', '--from', `${url}/v1/nirgends.yaml`.replace(/:\d+/, ':1')], here)).toBe(3);
    expect(here.errText()).toContain('nicht erreichbar');
    expect(existsSync(join(folder, 'pruefstein.yaml'))).toBe(false);
  });
});

test('the first line leads editors to the schema', async () => {
  await run(['init', 'k.yml'], surroundingsForTest({ folder }));
  expect(readFileSync(join(folder, 'k.yml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=https:\/\/w3id\.org\/pruefstein\/0\.1\/config/,
  );
});
