import { describe, expect, it } from 'vitest';
import type { EntryDocument } from '../schemas/0.1/types/descriptor.ts';
import { configOf } from './described.ts';

const origin = 'https://ki.musterland.example';
const where = `${origin}/.well-known/pruefstein`;
const idp = 'https://idp.musterland.example';

const descriptor: EntryDocument = {
  release: '0.1',
  features: [],
  gateways: [{ url: `${origin}/v1`, key: 'not-ours' }],
  monitoring: [{ url: `${origin}/metrics`, lagSeconds: 5, usageUrl: `${origin}/usage` }],
  connectors: [{ name: 'fristen', url: `${origin}/mcp` }],
  identity: [{ issuer: `${idp}/realms/ki`, resource: `${origin}/mcp` }],
};

describe('a descriptor', () => {
  it('leads to every interface within the origin and those allowed', () => {
    const { config, foreign } = configOf({ ...descriptor, kind: 'platform' }, where, [idp]);
    expect(config).toEqual({
      gateways: [{ url: `${origin}/v1`, models: {} }],
      monitoring: [{ url: `${origin}/metrics`, lagSeconds: 5, usageUrl: `${origin}/usage` }],
      connectors: [{ name: 'fristen', url: `${origin}/mcp` }],
      metadata: [{ url: where }],
      identity: [{ issuer: `${idp}/realms/ki`, resource: `${origin}/mcp` }],
      platform: {},
    });
    expect(foreign).toEqual([]);
  });

  it('that only serves to be found is not judged as metadata', () => {
    expect(configOf(descriptor, where, []).config.metadata).toBeUndefined();
  });

  it('leaves out what lies at an origin nobody allowed, and says so', () => {
    const { config, foreign } = configOf(descriptor, where, []);
    expect(config.identity).toBeUndefined();
    expect(foreign).toEqual([`${idp}/realms/ki`]);
  });

  it('cannot lead a key away from where the operator asked', () => {
    const elsewhere = { ...descriptor, gateways: [{ url: `${idp}/v1` }] };
    expect(configOf(elsewhere, where, [idp])).toMatchObject({
      config: { monitoring: [{}] },
      foreign: [`${idp}/v1`],
    });
    expect(configOf(elsewhere, where, [idp]).config.gateways).toBeUndefined();
  });

  it('says that figures are exported, to an address that is not for it to name', () => {
    const exported = { url: 'http://127.0.0.1:4318', source: 'otlp' };
    const found = configOf({ ...descriptor, monitoring: [exported] }, where, [idp]);
    expect(found.config.monitoring).toBeUndefined();
    expect(found).toMatchObject({ exports: true, foreign: [] });
  });

  it.each([
    [
      'a monitoring whose probe lies elsewhere',
      { monitoring: [{ url: `${origin}/m`, liveUrl: `${idp}/l` }] },
    ],
    ['a monitoring of an unknown source', { monitoring: [{ url: `${origin}/m`, source: 'syslog' }] }],
    ['an address that is none', { connectors: [{ url: 'mcp' }] }],
  ])('does not lead to %s', (_, members) => {
    const { config } = configOf({ release: '0.1', features: [], ...members }, where, []);
    expect(config).toEqual({ platform: {} });
  });
});
