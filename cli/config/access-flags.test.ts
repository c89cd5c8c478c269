import { expect, test } from 'vitest';
import { noFlags } from './no-flags.ts';
import { override, type RunFlags } from './overrides.ts';

const address = 'https://ki.example';
const found = {
  gateways: [{ url: 'https://ki.example/v1' }],
  monitoring: [{ url: 'https://ki.example/metrics' }, { url: 'https://other.example/metrics' }],
  connectors: [{ url: 'https://ki.example/mcp' }, { url: 'https://other.example/mcp' }],
  identity: [{ issuer: 'https://idp.example' }],
};

const client: Partial<RunFlags> = { client: 'kit', clientSecretEnv: 'SECRET', clientScope: 'tools:call' };

function withFlags(flags: Partial<RunFlags>, config: object = found, at: string | undefined = address) {
  return override(config, { ...noFlags, ...flags }, at);
}

test('the key reaches the figures at the address given and at no other', () => {
  const { config, setBy } = withFlags({ keyEnv: 'KI_KEY' });
  expect(config.gateways?.[0]?.key).toBe(`\${KI_KEY}`);
  expect(config.monitoring?.map(({ key }) => key)).toEqual([`\${KI_KEY}`, undefined]);
  expect(setBy.get('monitoring[0].key')).toBe('--key-env');
});

test('a token reaches the connectors at the address given and the issuer whose tokens are for it', () => {
  const { config } = withFlags({ tokenEnv: 'TOKEN' });
  expect(config.connectors?.map(({ token }) => token)).toEqual([`\${TOKEN}`, undefined]);
  expect(config.identity?.[0]?.token).toBe(`\${TOKEN}`);
  const elsewhere = { ...found, identity: [{ issuer: address, resource: 'https://other.example/mcp' }] };
  expect(withFlags({ tokenEnv: 'TOKEN' }, elsewhere).config.identity?.[0]?.token).toBeUndefined();
});

test('a token reaches no issuer whose tokens are for a connector elsewhere', () => {
  const connectors = [{ url: 'https://other.example/mcp' }, { url: 'https://ki.example/mcp' }];
  const { config } = withFlags({ tokenEnv: 'TOKEN' }, { ...found, connectors });
  expect(config.connectors?.map(({ token }) => token)).toEqual([undefined, `\${TOKEN}`]);
  expect(config.identity?.[0]?.token).toBeUndefined();
});

test('a client is for the only issuer', () => {
  const { config, setBy } = withFlags(client);
  expect(config.identity).toEqual([
    {
      issuer: 'https://idp.example',
      clients: { token: { id: 'kit', secret: `\${SECRET}`, scope: 'tools:call' } },
    },
  ]);
  expect(setBy.get('identity[0].clients.token.secret')).toBe('--client-secret-env');
});

test('without flags nothing is added', () => {
  expect(withFlags({}).config).toMatchObject(found);
  expect(JSON.stringify(withFlags({}).config)).not.toContain('$');
});

test.each<[string, Partial<RunFlags>, object, string]>([
  ['a client without its secret', { client: 'kit' }, found, '--client-secret-env belong together'],
  ['scopes without a client', { clientScope: 'a' }, found, '--client-secret-env belong together'],
  ['no issuer', client, {}, 'names no issuer'],
  [
    'two issuers',
    client,
    { identity: [{ issuer: 'https://a.example' }, { issuer: 'https://b.example' }] },
    'names 2 issuers',
  ],
])('refuses %s in one sentence', (_, flags, config, sentence) => {
  expect(() => withFlags(flags, config)).toThrow(sentence);
});

test.each<[string, Partial<RunFlags>]>([
  ['--client', { client: 'kit' }],
  ['--client-secret-env', { clientSecretEnv: 'SECRET' }],
  ['--client-scope', { clientScope: 'a' }],
  ['--token-env', { tokenEnv: 'TOKEN' }],
])('refuses %s where there is no descriptor', (flag, flags) => {
  expect(() => override(found, { ...noFlags, ...flags })).toThrow(`${flag} needs the address`);
});
