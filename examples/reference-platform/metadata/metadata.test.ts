import { createHash } from 'node:crypto';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../handler.ts';
import { createPlatform, type OddityName } from '../index.ts';
import { get, startPlatform } from '../testing/caller.ts';

async function read(path: string, oddities: readonly OddityName[] = []): Promise<JsonObject> {
  const platform = await startPlatform({ oddities: [...oddities] });
  const body: unknown = await (await get(platform, path)).json();
  if (!isObject(body)) throw new Error(`${path} answers no object.`);
  return body;
}

const itemsOf = ({ items }: JsonObject): readonly JsonObject[] =>
  Array.isArray(items) ? items.filter(isObject) : [];

describe('the platform descriptor', () => {
  it('names endpoints and lists, and no secret', async () => {
    const platform = await startPlatform();
    const text = await (await get(platform, '/.well-known/pruefstein')).text();
    expect(JSON.parse(text)).toMatchObject({
      kind: 'platform',
      gateways: [{ url: `${platform.origin}/v1` }],
      connectors: [{ url: `${platform.origin}/mcp` }],
      identity: [{ issuer: platform.identity.issuer }],
      inventories: { models: `${platform.origin}/metadata/models` },
    });
    const secrets = [
      ...Object.values(platform.keys),
      ...Object.values(platform.connectorKeys),
      platform.scrapeKey,
    ];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('keeps its id wherever it is served', async () => {
    const platform = await createPlatform({ origin: 'https://anderswo.musterland.example' });
    const answer = await platform.fetch(new Request(`${platform.origin}/.well-known/pruefstein`));
    expect(await answer.json()).toMatchObject({
      id: 'https://ki.musterland.example/id/platform/referenzplattform',
      inventories: { models: 'https://anderswo.musterland.example/metadata/models' },
    });
    await platform.close();
  });
});

describe('a list', () => {
  it('grants the wished number of entries and leads to the rest', async () => {
    const platform = await startPlatform();
    const seen: unknown[] = [];
    let path: string | undefined = '/metadata/models?limit=2';
    while (path !== undefined) {
      const page: unknown = await (await get(platform, path)).json();
      if (!isObject(page)) break;
      seen.push(itemsOf(page).map(({ modelId }) => modelId));
      path = typeof page.next === 'string' ? page.next.slice(platform.origin.length) : undefined;
    }
    expect(seen).toEqual([['pruefstein-chat', 'pruefstein-embed'], ['pruefstein-restricted']]);
  });

  it.each(['0', '-1', 'alle', '1.5', '99999'])('overlooks the wish for %s entries', async (limit) => {
    const page = await read(`/metadata/models?limit=${limit}`);
    expect(itemsOf(page)).toHaveLength(3);
    expect(page.next).toBeUndefined();
  });

  it('begins anew after an entry that is gone', async () => {
    expect(itemsOf(await read('/metadata/models?cursor=fort'))).toHaveLength(3);
  });
});

describe('the oddity', () => {
  it.each<readonly [OddityName, string, JsonObject]>([
    ['descriptor-extensions', '/.well-known/pruefstein', { x_rz_nord_auftrag: '2026-117' }],
    ['descriptors-without-optional-members', '/.well-known/pruefstein', { profiles: [] }],
    ['descriptors-with-open-points', '/.well-known/pruefstein', { compliance: { eeaOnly: 'unknown' } }],
    ['codes-of-own', '/.well-known/pruefstein', { deploymentModels: ['containerOnWheels'] }],
    [
      'ids-as-tags',
      '/.well-known/pruefstein',
      { id: 'tag:ki.musterland.example,2026:platform/referenzplattform' },
    ],
    ['lists-on-many-pages', '/.well-known/pruefstein', { inventories: { models: '/metadata/models' } }],
    ['withheld-descriptors', '/metadata/models', { total: 2, withheld: 1 }],
  ])('%s shows at %s', async (name, path, shown) => {
    expect(await read(path)).not.toMatchObject(shown);
    expect(await read(path, [name])).toMatchObject(shown);
  });

  it('lists-on-one-page overlooks what is wished for', async () => {
    const path = '/metadata/models?limit=1';
    expect(itemsOf(await read(path))).toHaveLength(1);
    expect(itemsOf(await read(path, ['lists-on-one-page']))).toHaveLength(3);
  });
});

describe('what descriptors link to', () => {
  it('is a bill of materials that the CycloneDX library accepts, under the digest announced', async () => {
    const { billOfMaterials } = await read('/.well-known/pruefstein');
    const [bill] = Array.isArray(billOfMaterials) ? billOfMaterials : [];
    const platform = await startPlatform();
    const text = await (await get(platform, new URL(bill.uri).pathname)).text();
    expect(bill.digest).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot7).validate(text)).toBeNull();
  });

  it.each<readonly [OddityName[], object]>([
    [[], { supportedInterfaces: [{ protocolBinding: 'JSONRPC' }] }],
    [['older-cards'], { protocolVersion: '0.3.0', preferredTransport: 'JSONRPC' }],
  ])('is an A2A card, with %j', async (oddities, shown) => {
    expect(await read('/metadata/documents/vermerk.agent-card.json', oddities)).toMatchObject(shown);
  });

  it('is the OpenAPI document of the standard, whose server is this platform', async () => {
    const platform = await startPlatform();
    const answer = await get(platform, '/metadata/documents/gateway.openapi');
    expect(await answer.json()).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: `${platform.origin}/v1` }],
    });
  });
});

describe('an error', () => {
  it.each([
    ['POST', '/.well-known/pruefstein', 405],
    ['DELETE', '/metadata/models', 405],
    ['GET', '/metadata/unbekannt', 404],
  ])('of %s %s is a problem by RFC 9457', async (method, path, status) => {
    const platform = await startPlatform();
    const answer = await platform.fetch(new Request(platform.origin + path, { method }));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ status });
  });

  it('answers a cursor of others only where cursors are known', async () => {
    const platform = await startPlatform({ oddities: ['cursors-are-known'] });
    expect((await get(platform, '/metadata/models?cursor=fort')).status).toBe(400);
  });
});
