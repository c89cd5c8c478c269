import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judgeWith } from '../judge/judge.ts';
import type { Config } from '../release.ts';
import { oneModel, scripted } from '../testing/scripted.ts';
import {
  issuer,
  origin,
  platformSaying,
  recordSeveral,
  severalConfig,
  severalKit,
} from '../testing/several.ts';
import { probe, row, statusCheck } from '../testing/small-kit.ts';

const idp = new URL(issuer).origin;
const tokenUrl = `${idp}/token`;
const kit = severalKit(
  [row({ id: 'CON-002', interface: 'connectors', profiles: ['connectors', 'basis'] })],
  [
    probe(
      'tools',
      { interface: 'connectors', inputs: ['connectors.token'] },
      { request: () => ({ method: 'GET', path: '/tools' }) },
    ),
  ],
  [statusCheck('CON-002', 'tools')],
);
const headersOf = (request: { headers: readonly (readonly [string, string])[] } | undefined) =>
  Object.fromEntries(request?.headers ?? []);
const client = (members: object): Config => ({
  ...severalConfig,
  identity: [{ issuer, clients: { token: { id: 'pruefstein', ...members } } }],
});

describe('a token that nobody gave', () => {
  it('is asked of the issuer for the connector and carried there, after the issuer was opened', async () => {
    const { ids, sentTo } = await recordSeveral(kit, platformSaying());
    expect(ids.indexOf('identity/issuer')).toBe(0);
    expect(ids.indexOf('identity/acquire.token')).toBe(1);
    const [asked] = sentTo(tokenUrl);
    expect(new URLSearchParams(String(Buffer.from(asked?.body ?? [])))).toEqual(
      new URLSearchParams({ grant_type: 'client_credentials', resource: `${origin}/mcp` }),
    );
    expect(headersOf(asked).authorization).toBe(
      `Basic ${Buffer.from('pruefstein:client-geheimnis-1').toString('base64')}`,
    );
    expect(headersOf(sentTo(`${origin}/mcp/tools`)[0]).authorization).toBe('Bearer zugriffstoken-0815');
  });

  it('is nowhere in what is written, and neither is what proves the client', async () => {
    const { ndjson, runJson } = await recordSeveral(kit, platformSaying());
    const basic = Buffer.from('pruefstein:client-geheimnis-1').toString('base64');
    for (const secret of ['zugriffstoken-0815', 'client-geheimnis-1', basic])
      expect(`${ndjson}${runJson}`).not.toContain(secret);
    expect(ndjson).toContain('"access_token\\":\\"‹secret:identity.token›');
    expect(ndjson).toContain('Basic ‹secret:identity.token.basic›');
  });

  it.each([
    ['client_secret_post', { method: 'client_secret_post', secret: 'client-geheimnis-1' }, 'client_secret'],
    ['private_key_jwt', { privateKey: ecKey() }, 'client_assertion'],
  ])('is asked for by %s, if the client is to', async (_, members, field) => {
    const { sentTo, ndjson } = await recordSeveral(kit, platformSaying(), client(members));
    const [asked] = sentTo(tokenUrl);
    const form = new URLSearchParams(String(Buffer.from(asked?.body ?? [])));
    expect(headersOf(asked).authorization).toBeUndefined();
    expect(form.get('client_id')).toBe('pruefstein');
    expect(form.get(field)?.length).toBeGreaterThan(10);
    expect(ndjson).not.toContain(form.get(field) ?? '');
  });

  it('is for what the issuer names as its resource, if that covers the connector', async () => {
    const { sentTo } = await recordSeveral(kit, platformSaying(), {
      ...severalConfig,
      identity: [{ ...severalConfig.identity?.[0], issuer, resource: `${origin}/` }],
    });
    const form = new URLSearchParams(String(Buffer.from(sentTo(tokenUrl)[0]?.body ?? [])));
    expect(form.get('resource')).toBe(`${origin}/`);
  });

  it.each(['/mcp', '/v1'])(
    'is the right one at each resource, also if the one for %s comes last',
    async (last) => {
      const transport = scripted(async ({ url, body }) => {
        if (url === `${origin}/v1/models`) return oneModel;
        if (url !== tokenUrl) return { json: { issuer, token_endpoint: tokenUrl } };
        const { pathname } = new URL(
          new URLSearchParams(String(Buffer.from(body ?? []))).get('resource') ?? '',
        );
        // Long enough for the other answer to have been read.
        for (let turn = 0; pathname === last && turn < 200; turn += 1) await Promise.resolve();
        return { json: { access_token: `token-for-${pathname.slice(1)}`, token_type: 'Bearer' } };
      });
      const resourceKit = severalKit(
        [
          row({ id: 'CON-002', interface: 'connectors', profiles: ['connectors'] }),
          row({ id: 'IAM-013', interface: 'identity', profiles: ['identity'] }),
        ],
        [
          probe(
            'tools',
            { interface: 'connectors', inputs: ['connectors.token'] },
            { request: () => ({ method: 'GET', path: '/tools' }) },
          ),
          probe(
            'own',
            { interface: 'identity', inputs: ['identity.token'] },
            {
              request: () => ({
                method: 'GET',
                to: 'gateway',
                path: '/own',
                authorization: { use: 'token' },
              }),
            },
          ),
        ],
        [statusCheck('CON-002', 'tools'), statusCheck('IAM-013', 'own')],
      );
      const resource = `${origin}/v1`;
      const { clients } = severalConfig.identity?.[0] ?? {};
      await recordSeveral(resourceKit, transport, {
        ...severalConfig,
        identity: [{ issuer, resource, ...(clients && { clients }) }],
      });
      const sentTo = (path: string) =>
        headersOf(transport.sent.find(({ url }) => url === origin + path)).authorization;
      expect(sentTo('/mcp/tools')).toBe('Bearer token-for-mcp');
      expect(sentTo('/v1/own')).toBe('Bearer token-for-v1');
    },
  );

  it('is not asked for where one is given beside the connector or the issuer', async () => {
    const own = { ...severalConfig, connectors: [{ url: `${origin}/mcp`, token: 'eigenes-token-1' }] };
    const given = { ...severalConfig, identity: [{ issuer, token: 'eyJh.eyJz.c2ln' }] };
    for (const [config, token] of [
      [own, 'eigenes-token-1'],
      [given, 'eyJh.eyJz.c2ln'],
    ] as const) {
      const { sentTo } = await recordSeveral(kit, platformSaying(), config);
      expect(sentTo(tokenUrl)).toEqual([]);
      expect(headersOf(sentTo(`${origin}/mcp/tools`)[0]).authorization).toBe(`Bearer ${token}`);
    }
  });
});

describe('an issuer that gives no token', () => {
  it.each([
    [
      'refuses the client',
      { [tokenUrl]: { status: 401, json: { error: 'invalid_client' } } },
      '401 invalid_client',
    ],
    ['answers without one', { [tokenUrl]: { json: {} } }, '200'],
    [
      'names an endpoint elsewhere',
      {
        [`${issuer}/.well-known/openid-configuration`]: {
          json: { token_endpoint: 'https://fremd.example/t' },
        },
      },
      'https://fremd.example',
    ],
    ['names no endpoint', { [`${issuer}/.well-known/openid-configuration`]: { json: {} } }, 'token_endpoint'],
  ])(
    'because it %s is one cause in the environment, and the connector is left alone',
    async (_, said, seen) => {
      const { recording, sentTo, ids } = await recordSeveral(kit, platformSaying(said));
      expect(recording.run.access).toMatchObject([
        { instance: 'connectors', credential: 'token', kind: 'notAcquired', issuer: 'identity', seen },
      ]);
      expect(ids.filter((id) => id.startsWith('connectors/'))).toEqual([]);
      expect(sentTo('https://fremd.example/t')).toEqual([]);
      const report = judgeWith(kit, recording);
      const outcomes = report.requirements.map(({ id, outcome, cause }) => `${id} ${outcome} ${cause ?? ''}`);
      expect(outcomes).toContain('CON-003 blocked environment:identity.acquire.token');
      expect(outcomes).toContain('CON-002 blocked environment:identity.acquire.token');
      expect(outcomes).toContain('MON-002 passed ');
    },
  );

  it('because it cannot be reached is the one cause of everything that waits for it', async () => {
    const { recording } = await recordSeveral(
      kit,
      platformSaying({
        [`${issuer}/.well-known/openid-configuration`]: { end: 'connectFailed', problem: 'ECONNREFUSED' },
      }),
    );
    const report = judgeWith(kit, recording);
    expect(report.causes.map(({ id, requirements }) => [id, requirements])).toContainEqual([
      'environment:identity.none',
      ['CON-003', 'IAM-001', 'CON-002'],
    ]);
  });
});

describe('a connector', () => {
  const withToken = { ...severalConfig, connectors: [{ url: `${origin}/mcp`, token: 'eigenes-token-1' }] };
  const protectedIn = ({ recording }: Awaited<ReturnType<typeof recordSeveral>>) => [
    recording.run.instances.find(({ name }) => name === 'connectors')?.connector?.isProtected,
    recording.run.features.find(({ id }) => id === 'connectors.protected')?.from,
  ];

  it('that answers 401 without a token is a protected one', async () => {
    const guarded = (authorization: string | undefined) => (authorization ? {} : { status: 401 });
    const open = { [`${origin}/mcp/open`]: guarded };
    expect(protectedIn(await recordSeveral(kit, platformSaying(open), withToken))).toEqual([true, 'derived']);
  });

  it('that answers all the same is not', async () => {
    expect(protectedIn(await recordSeveral(kit, platformSaying(), withToken))).toEqual([false, undefined]);
  });

  it('without a token that wants one is a cause that says so', async () => {
    const { identity: _, ...config } = severalConfig;
    const said = { [`${origin}/mcp/open`]: { status: 401 } };
    const { recording } = await recordSeveral(kit, platformSaying(said), config);
    expect(recording.run.access).toMatchObject([{ instance: 'connectors', kind: 'demanded', seen: '401' }]);
    expect(judgeWith(kit, recording).causes.map(({ text }) => text.de)).toContainEqual(
      `${origin}/mcp verlangt Zugangsdaten (401), und für connectors sind keine angegeben.`,
    );
  });
});

function ecKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}
