import { describe, expect, it } from 'vitest';
import type { Config } from '../release.ts';
import { secretPlaces } from '../secrets/secret-places.ts';
import { withoutSecrets } from '../secrets/secrets.ts';
import { planInstances } from './plan-instances.ts';

const origin = 'https://ki.musterland.example';
const issuer = 'https://idp.musterland.example/realms/ki/';

const instances = (config: Config) =>
  planInstances(config, { suffix: 'pruefstein', wanted: new Set(), seen: undefined });
const first = (config: Config) => instances(config)[0];

describe('an instance', () => {
  it.each<[string, Config, string]>([
    ['of a gateway', { gateways: [{ url: `${origin}/v1/` }] }, `${origin}/v1`],
    ['of a scrape endpoint', { monitoring: [{ url: `${origin}/metrics/` }] }, `${origin}/metrics/`],
    ['of a query API', { monitoring: [{ url: `${origin}/prom/`, source: 'queryApi' }] }, `${origin}/prom`],
    ['of a connector', { connectors: [{ url: `${origin}/mcp/` }] }, `${origin}/mcp/`],
    ['of a platform', { metadata: [{ url: origin }] }, `${origin}/.well-known/pruefstein`],
    ['of a descriptor', { metadata: [{ url: `${origin}/d.json` }] }, `${origin}/d.json`],
    ['of an issuer, character by character', { identity: [{ issuer }] }, issuer],
  ])('%s is reached at its address', (_, config, url) => {
    expect(first(config)?.url).toBe(url);
  });

  it('goes by its own name, or by that of its interface, numbered from the second on', () => {
    const names = instances({
      gateways: [{ url: `${origin}/v1` }, { url: `${origin}/v2` }],
      connectors: [{ url: `${origin}/a`, name: 'fristen' }, { url: `${origin}/b` }],
    }).map(({ name }) => name);
    expect(names).toEqual(['gateway', 'gateway-2', 'fristen', 'connectors-2']);
  });

  it.each<[string, Config, string[]]>([
    ['monitoring', { monitoring: [{ url: `${origin}/m` }] }, ['monitoring.liveUrl', 'monitoring.readyUrl']],
    [
      'monitoring with everything',
      { monitoring: [{ url: `${origin}/m`, key: 'schluessel', usageUrl: `${origin}/u` }] },
      ['monitoring.key', 'monitoring.liveUrl', 'monitoring.readyUrl', 'monitoring.usageUrl'],
    ],
    [
      'a connector',
      {
        connectors: [
          {
            url: `${origin}/mcp`,
            token: 'erstes',
            tokenB: 'zweites',
            samples: [{ tool: 't' }],
            queries: ['Bauantrag'],
            foreignId: 'b-1',
          },
        ],
      },
      [
        'connectors.token',
        'connectors.tokenB',
        'connectors.samples',
        'connectors.queries',
        'connectors.foreignId',
      ],
    ],
    [
      'an issuer with a client and a token',
      {
        identity: [
          {
            issuer,
            resource: `${origin}/v1`,
            otherResource: `${origin}/mcp`,
            clients: { token: { id: 'a', secret: 'geheim-1' } },
            lowToken: 'a.b.c',
          },
        ],
      },
      [
        'identity.token',
        'identity.lowToken',
        'identity.client',
        'identity.resource',
        'identity.otherResource',
      ],
    ],
    ['an issuer without a resource', { identity: [{ issuer }] }, []],
    ['a descriptor', { metadata: [{ url: origin }] }, []],
  ])('%s has the inputs that are given', (_, config, inputs) => {
    expect(first(config)?.inputs).toEqual(inputs);
  });

  it('is linked to what else the platform has', () => {
    const all = instances({
      gateways: [{ url: `${origin}/v1` }],
      connectors: [{ url: `${origin}/mcp` }],
      identity: [{ issuer }],
    });
    const linksOf = (name: string) =>
      all.find((one) => one.name === name)?.inputs.filter((input) => input.startsWith('linked.'));
    expect(linksOf('gateway')).toEqual(['linked.connectors', 'linked.identity']);
    expect(linksOf('identity')).toEqual(['linked.gateway', 'linked.connectors', 'linked.resource']);
  });

  it('that receives OTLP has the health probes of the gateway whose calls it counts', () => {
    const otlp = { url: 'http://127.0.0.1:4318', source: 'otlp', gateway: 'sued' } as const;
    const gateways = [
      { name: 'nord', url: `${origin}/v1` },
      { name: 'sued', url: 'https://sued.musterland.example/v1' },
    ];
    const health = instances({ gateways, monitoring: [otlp] }).map(({ monitoring }) => monitoring?.liveUrl);
    expect(health).toContain('https://sued.musterland.example/livez');
  });

  it('has the defaults that the configuration promises', () => {
    expect(first({ monitoring: [{ url: `${origin}/metrics` }] })?.monitoring).toEqual({
      source: 'exposition',
      selector: {},
      lagSeconds: 60,
      liveUrl: `${origin}/livez`,
      readyUrl: `${origin}/readyz`,
    });
    expect(instances({ gateways: [{ url: `${origin}/v1` }], identity: [{ issuer }] })[1]?.identity).toEqual({
      resource: `${origin}/v1`,
      clients: {},
      scopes: {},
      claimMap: {},
    });
  });
});

describe('a token', () => {
  const clients = { token: { id: 'a', secret: 'geheim-1' } };
  const gateways = [{ url: `${origin}/v1` }];
  const connectors = [{ url: `${origin}/mcp` }];
  const tokenOf = (config: Config, name: string) =>
    instances(config).find((one) => one.name === name)?.tokens.token;

  it.each<[string, Config, string, unknown]>([
    ['none', { gateways, connectors }, 'connectors', undefined],
    ['its own', { connectors: [{ url: `${origin}/mcp`, token: 'eigenes' }] }, 'connectors', { kind: 'own' }],
    [
      'one of the issuer, for its own address',
      { connectors, identity: [{ issuer, clients }] },
      'connectors',
      { kind: 'client', issuer: 'identity', resource: `${origin}/mcp` },
    ],
    [
      'one for what the issuer calls its resource, if nothing else is there',
      { connectors, identity: [{ issuer, clients, resource: origin }] },
      'connectors',
      { kind: 'client', issuer: 'identity', resource: origin },
    ],
    [
      'not one that is for another instance',
      { gateways, connectors, identity: [{ issuer, clients, resource: `${origin}/mcp` }] },
      'gateway',
      { kind: 'client', issuer: 'identity', resource: `${origin}/v1` },
    ],
    [
      'not one that is for another origin',
      { gateways, identity: [{ issuer, clients, resource: 'https://anders.example' }] },
      'gateway',
      { kind: 'client', issuer: 'identity', resource: `${origin}/v1` },
    ],
    [
      'the one given beside the issuer, if it is for it',
      { gateways, connectors, identity: [{ issuer, token: 'a.b.c' }] },
      'connectors',
      { kind: 'given', issuer: 'identity' },
    ],
    [
      'not the one given beside the issuer for another instance',
      { gateways, connectors, identity: [{ issuer, token: 'a.b.c' }] },
      'gateway',
      undefined,
    ],
    [
      'none for an interface without',
      { metadata: [{ url: origin }], identity: [{ issuer, clients }] },
      'metadata',
      undefined,
    ],
  ])('is %s', (_, config, name, source) => {
    expect(tokenOf(config, name)).toEqual(source);
  });
});

describe('the secrets of several interfaces', () => {
  const config: Config = {
    gateways: [
      { url: `${origin}/v1`, key: 'schluessel-1', headers: { 'x-api-key': 'kopf-1', 'x-tenant': 'nord' } },
    ],
    monitoring: [{ url: 'https://mon.example/metrics', key: 'schluessel-2' }],
    connectors: [{ url: 'https://mcp.example/', token: 'token-1', lowToken: 'token-2' }],
    identity: [
      {
        issuer,
        token: 'a.b.c',
        contextToken: 'd.e.f',
        clients: {
          token: { id: 'a', secret: 'geheim-1' },
          tokenB: { id: 'b', privateKey: '-----BEGIN' },
        },
      },
    ],
  };

  it('are bound each to the origin it is for, and have a place', () => {
    expect(
      [...secretPlaces(config)].map(({ name, origin: bound, path }) => [name, bound, path.join('.')]),
    ).toEqual([
      ['gateway.key', origin, 'gateways.0.key'],
      ['gateway.header.x-api-key', origin, 'gateways.0.headers.x-api-key'],
      ['monitoring.key', 'https://mon.example', 'monitoring.0.key'],
      ['connectors.token', 'https://mcp.example', 'connectors.0.token'],
      ['connectors.lowToken', 'https://mcp.example', 'connectors.0.lowToken'],
      // For the first connector, not for the issuer.
      ['identity.token', 'https://mcp.example', 'identity.0.token'],
      // Beside the service key, so for the gateway.
      ['identity.contextToken', origin, 'identity.0.contextToken'],
      ['identity.token.clientSecret', 'https://idp.musterland.example', 'identity.0.clients.token.secret'],
      [
        'identity.tokenB.privateKey',
        'https://idp.musterland.example',
        'identity.0.clients.tokenB.privateKey',
      ],
    ]);
  });

  it('are not in the configuration that a plan keeps, which stays as it was otherwise', () => {
    const kept = JSON.stringify(withoutSecrets(config));
    for (const { written } of secretPlaces(config)) expect(kept).not.toContain(`"${written}"`);
    expect(kept).toContain('"x-tenant":"nord"');
    expect(kept).toContain('"id":"b"');
    expect(config.gateways?.[0]?.key).toBe('schluessel-1');
  });
});
