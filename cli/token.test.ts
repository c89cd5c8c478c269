import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlatform } from '../examples/reference-platform/index.ts';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

const origin = 'https://ki.musterland.example';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

let token = '';
let folder = '';

beforeAll(async () => {
  const platform = await createPlatform({ origin });
  token = await platform.issueToken();
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-token-'));
  const keys = await platform.fetch(new Request(`${origin}/identity/jwks`));
  writeFileSync(join(folder, 'jwks.json'), await keys.text());
  await platform.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function inspect(text: string, args: readonly string[] = [], lang: 'de' | 'en' = 'en') {
  const now = () => new Date();
  const here = surroundingsForTest({ lang, folder, env: { TOKEN: text }, now });
  const code = await run(['token', 'inspect', '--token-env', 'TOKEN', ...args], here);
  const said = here.outText() + here.errText();
  for (const piece of text.split('.').filter((one) => one.length > 11)) expect(said).not.toContain(piece);
  return { code, said };
}

const everything = ['--jwks', 'jwks.json', '--issuer', `${origin}/identity`, '--resource', `${origin}/v1`];

describe('token inspect', () => {
  test('explains a good token and ends with 0', async () => {
    const { code, said } = await inspect(token, everything);
    expect(code).toBe(0);
    expect(said).toContain('alg ES256 · typ at+jwt');
    expect(said).toContain('fits the published key');
    expect(said).toContain('tenant-a');
    expect(said.replace(/\s+/g, ' ')).toMatch(/\(5 min; for another [45] min\)/);
    expect(said).toContain('✓ IAM-011');
    expect(said).not.toMatch(/[✗○?] IAM/);
  });

  test('says in German which options are missing to judge the rest', async () => {
    const { code, said } = await inspect(token, [], 'de');
    expect(code).toBe(0);
    expect(said).toContain('○ IAM-010   nicht geprüft, es fehlt --jwks');
    expect(said).toContain('○ IAM-012   nicht geprüft, es fehlt --issuer');
    expect(said).toContain('○ IAM-013   nicht geprüft, es fehlt --resource');
    expect(said).toMatch(/Signatur +nicht geprüft/);
    expect(said).toContain('der Client selbst');
  });

  test('names what is wrong with a token, shows no person, and ends with 1', async () => {
    const claims = { iss: 'x', sub: 'NORD\\emustermann', email: 'em@nord.example', exp: 1e10, iat: 0 };
    const { code, said } = await inspect(`${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.AAAA`);
    expect(code).toBe(1);
    expect(said).toContain('✗ IAM-019   MUST NOT: The token contains the personal claim email.');
    expect(said).toContain('email (string)');
    expect(said).toContain('a name or an address (not shown)');
    expect(said).not.toContain('mustermann');
    expect(said).not.toContain('em@nord');
  });

  test('uses the names that a platform gives its claims', async () => {
    const claims = { org_id: 'amt-a' };
    const { said } = await inspect(`${part({})}.${part(claims)}.AAAA`, ['--claim', 'tenant=org_id']);
    expect(said).toContain('–, amt-a (–)');
  });

  test('makes harmless what a token says', async () => {
    const { said } = await inspect(`${part({ alg: '\u001b[31mrot' })}.${part({})}.AAAA`);
    expect(said).not.toContain('\u001b');
  });

  test('says of an opaque token only that it is one', async () => {
    const { code, said } = await inspect('undurchsichtig-0815-4711', [], 'de');
    expect(code).toBe(1);
    expect(said).toBe('✗ IAM-108   Das ist kein signiertes JWT (notThreeParts; 24 Byte).\n');
  });

  test('takes the token from standard input, with the scheme before it', () => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const { stdout, status } = spawnSync(process.execPath, [main, 'token', 'inspect', '--lang', 'en'], {
      input: `Bearer ${token}\n`,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('signed JWT');
  });

  test('does not repeat a token that stands on the command line', async () => {
    const here = surroundingsForTest({ lang: 'en' });
    expect(await run(['token', 'inspect', token], here)).toBe(3);
    expect(await run(['token', token], here)).toBe(3);
    expect(here.errText()).not.toContain(token.slice(30, 60));
  });
});
