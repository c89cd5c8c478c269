import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../handler.ts';
import type { OddityName, Platform } from '../index.ts';
import { origin, startPlatform } from '../testing/caller.ts';

const endpoint = `${origin}/mcp`;
const accept = 'application/json, text/event-stream';
const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
};

const show = (...names: OddityName[]) => startPlatform({ oddities: names });

function send(platform: Platform, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${platform.connectorKeys.token}`;
  return platform.fetch(
    new Request(endpoint, {
      method: 'POST',
      headers: { authorization, accept, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

function modern(
  platform: Platform,
  method: string,
  params: { readonly name?: string; readonly [member: string]: unknown } = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return send(
    platform,
    { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } },
    {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(params.name === undefined ? {} : { 'mcp-name': params.name }),
      ...headers,
    },
  );
}

const call = (platform: Platform, name: string, args: JsonObject, headers: Record<string, string> = {}) =>
  modern(platform, 'tools/call', { name, arguments: args }, headers);

const handshake = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};

async function resultOf(answer: Response): Promise<JsonObject> {
  const body: unknown = await answer.json();
  if (isObject(body) && isObject(body.result)) return body.result;
  throw new Error(`No result: ${JSON.stringify(body)}`);
}

async function foundBy(platform: Platform, token: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  return (await resultOf(await call(platform, 'search', { query: 'Bauantrag' }, headers))).structuredContent;
}

describe('the connector', () => {
  it('asks for a token without naming an error, and says where tokens come from', async () => {
    const platform = await show();
    const answer = await platform.fetch(new Request(endpoint, { method: 'POST' }));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe(
      `Bearer scope="connectors:call", resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp"`,
    );
  });

  it.each(['Bearer falsch', 'Bearer a.b.c', 'Basic dGVzdDp0ZXN0', 'Bearer '])(
    'calls a token invalid that is: %s',
    async (authorization) => {
      const answer = await modern(await show(), 'server/discover', {}, { authorization });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    },
  );

  it('accepts an access token of the issuer', async () => {
    const platform = await show();
    const authorization = `Bearer ${await platform.issueToken('tenant-b', endpoint)}`;
    const answer = await call(platform, 'fetch', { id: 'b-0815' }, { authorization });
    expect((await resultOf(answer)).structuredContent).toMatchObject({ id: 'b-0815' });
  });

  it('lets a caller with few rights list the tools and call none', async () => {
    const platform = await show();
    const headers = { authorization: `Bearer ${platform.connectorKeys.lowToken}` };
    expect((await modern(platform, 'tools/list', {}, headers)).status).toBe(200);
    const answer = await call(platform, 'search', { query: 'Bauantrag' }, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });

  it('finds for every tenant its own documents only', async () => {
    const platform = await show();
    const { token, tokenB } = platform.connectorKeys;
    expect(await foundBy(platform, token)).toMatchObject({ results: [{ id: 'a-4711' }, { id: 'a-4712' }] });
    expect(await foundBy(platform, tokenB)).toMatchObject({ results: [{ id: 'b-0815' }] });
  });

  it('speaks of a foreign document as of one that does not exist', async () => {
    const platform = await show();
    const [foreign, unknown] = [
      await (await call(platform, 'fetch', { id: 'b-0815' })).text(),
      await (await call(platform, 'fetch', { id: 'x-0000' })).text(),
    ];
    expect(foreign).toBe(unknown);
    expect(foreign).toContain('"isError":true');
  });

  it.each([{ origin: 'https://fremd.invalid' }, { host: 'fremd.invalid' }, { origin: 'null' }])(
    'refuses a request with the header fields %o',
    async (headers) => {
      const answer = await modern(await show(), 'tools/list', {}, headers);
      expect(answer.status).toBe(403);
    },
  );

  it('accepts a request of its own pages', async () => {
    expect((await modern(await show(), 'tools/list', {}, { origin })).status).toBe(200);
  });

  it('counts calendar days', async () => {
    const answer = await call(await show(), 'frist_berechnen', { datum: '2026-12-24', tage: 14 });
    expect((await resultOf(answer)).structuredContent).toEqual({ ende: '2027-01-07' });
  });
});

describe('a session of the older generation', () => {
  it('belongs to whom it was opened by', async () => {
    const platform = await show('mcp-sessions');
    const session = (await send(platform, handshake)).headers.get('mcp-session-id') ?? '';
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
    const headers = { 'mcp-session-id': session, 'mcp-protocol-version': '2025-11-25' };
    expect((await send(platform, list, headers)).status).toBe(200);
    const other = { ...headers, authorization: `Bearer ${platform.connectorKeys.tokenB}` };
    expect((await send(platform, list, other)).status).toBe(404);
    await platform.close();
  });

  it('is over once it was ended', async () => {
    const platform = await show('mcp-sessions');
    const session = (await send(platform, handshake)).headers.get('mcp-session-id') ?? '';
    const headers = {
      authorization: `Bearer ${platform.connectorKeys.token}`,
      'mcp-session-id': session,
      'mcp-protocol-version': '2025-11-25',
    };
    const end = () => platform.fetch(new Request(endpoint, { method: 'DELETE', headers }));
    expect((await end()).status).toBe(200);
    expect((await end()).status).toBe(404);
  });

  it('is not opened without the oddity', async () => {
    const answer = await send(await show(), handshake);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('mcp-session-id')).toBeNull();
  });
});

describe('the oddity', () => {
  it('mcp-modern-only refuses the handshake', async () => {
    const answer = await send(await show('mcp-modern-only'), handshake);
    expect(answer.status).toBe(400);
  });

  it('mcp-legacy-only does not know server/discover', async () => {
    const answer = await modern(await show('mcp-legacy-only'), 'server/discover');
    expect(await answer.text()).toContain('"error"');
  });

  it('mcp-answers-as-stream answers with event streams in both generations', async () => {
    const platform = await show('mcp-answers-as-stream');
    const answers = [await modern(platform, 'tools/list'), await send(platform, handshake)];
    expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual([
      'text/event-stream',
      'text/event-stream',
    ]);
  });

  it('root-resource-metadata keeps the metadata at the root alone', async () => {
    const platform = await show('root-resource-metadata');
    const path = '/.well-known/oauth-protected-resource';
    const read = (at: string) => platform.fetch(new Request(origin + at));
    expect(await (await read(path)).json()).toMatchObject({ resource: endpoint });
    expect((await read(`${path}/mcp`)).status).toBe(404);
  });

  it('challenge-without-scope names no scope', async () => {
    const platform = await show('challenge-without-scope');
    const answer = await platform.fetch(new Request(endpoint, { method: 'POST' }));
    expect(answer.headers.get('www-authenticate')).not.toContain('scope');
  });

  it('mcp-earlier-dates-are-legacy refuses only unknown earlier dates in the older way', async () => {
    const platform = await show('mcp-earlier-dates-are-legacy');
    const refused = (revision: string) =>
      modern(platform, 'server/discover', {}, { 'mcp-protocol-version': revision });
    const earlier = await refused('1900-01-01');
    expect([earlier.status, earlier.headers.get('content-type')]).toEqual([400, 'text/plain;charset=UTF-8']);
    expect(await (await refused('2099-12-31')).json()).toMatchObject({ error: { code: expect.any(Number) } });
    expect((await refused('2026-07-28')).status).toBe(200);
  });
});
