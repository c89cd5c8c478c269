import { describe, expect, it } from 'vitest';
import type { Config } from '../release.ts';
import { kitOf } from '../testing/run-probes.ts';
import { probe, smallConfig } from '../testing/small-kit.ts';
import { wholeKit as kit } from '../testing/whole-kit.ts';
import { holdsAt, statementFor } from './declarations.ts';
import { deadlinesFor, limitsOf } from './limits.ts';
import { type PlanOptions, planWith, settlePlan } from './plan.ts';

const url = 'https://ki.musterland.example/v1';
const plan = (gateway: object = {}, config: Config = {}, options: Partial<PlanOptions> = {}) =>
  planWith(
    kit,
    { gateways: [{ url, key: 'schluessel-4711', ...gateway }], ...config },
    { subject: 'all', ...options },
  );
const probeIds = (planned: ReturnType<typeof plan>) => planned.probes.map(({ probe }) => probe.id);
const declared = (planned: ReturnType<typeof plan>) =>
  planned.features.flatMap(({ id, declared: is, from }) => (is ? [`${id} ${from}`] : []));
const stateOf = (planned: ReturnType<typeof plan>, id: string) => {
  const row = planned.rows.find(({ requirement }) => requirement.id === id);
  return row?.obstacles[0]?.obstacle.kind ?? row?.fate;
};

describe('a plan', () => {
  it('judges every MUST that no feature makes optional with one address and one key', () => {
    const planned = plan();
    const open = planned.rows.filter(
      ({ requirement: { level, feature }, fate, obstacles }) =>
        level.startsWith('MUST') &&
        !feature &&
        planned.selection.profiles.includes('gateway') &&
        fate === 'judged' &&
        obstacles.length > 0,
    );
    expect(open.map(({ requirement }) => requirement.id)).toEqual([]);
    expect(planned.missingInputs).toEqual([]);
  });

  it('begins with the access call and ends with what must run alone', () => {
    const kit = kitOf(probe('alone', { exclusive: true }), probe('other'));
    const ids = probeIds(planWith(kit, smallConfig, { subject: 'all' }));
    expect(ids).toEqual(['models', 'other', 'alone']);
  });

  it('shows what will be sent, and what only the model list will tell', () => {
    const [chat] = plan().probes.find(({ probe }) => probe.id === 'chat')?.requests ?? [];
    expect(chat).toMatchObject({
      method: 'POST',
      url: `${url}/chat/completions`,
      credential: 'key',
      times: 1,
    });
    expect(chat?.body).toContain('‹model from the list›');
    expect(
      plan({ models: { chat: { id: 'modell-a' } } })
        .probes.flatMap(({ requests }) => requests)
        .map(({ body }) => body)
        .join(),
    ).toContain('"model":"modell-a"');
  });

  it('counts the tokens of every request as often as it is sent', () => {
    const planned = plan();
    const sum = planned.probes
      .flatMap(({ requests }) => requests)
      .reduce((all, { tokens, times }) => all + tokens * times, 0);
    expect(planned.tokens).toBe(sum);
    expect(sum).toBeGreaterThan(100);
  });

  it('keeps no secret', () => {
    expect(
      JSON.stringify(plan({ restrictedKey: 'zweit-geheimnis', headers: { 'x-api-key': 'kopf-geheimnis' } })),
    ).not.toContain('geheimnis');
  });

  it('says which inputs are missing and for what', () => {
    const planned = plan({ key: undefined }, { features: ['gateway.tenants'] });
    expect(planned.missingInputs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['gateway.key', 'gateway.restrictedKey', 'model.forbidden']),
    );
    expect(planned.probes).toEqual([]);
  });

  it.each([
    ['without consent', {}, 'consent'],
    ['with consent', { consent: { hostile: true } }, 'judged'],
    ['on a test system', { environment: 'test' }, 'judged'],
  ] as const)('%s treats hostile probes accordingly', (_, config, state) => {
    const planned = plan({ token: 'eyJh.eyJz.c2ln' }, config);
    expect(stateOf(planned, 'GW-102')).toBe(state);
    expect(planned.consentNeeded).toEqual(state === 'consent' ? ['hostile'] : []);
    expect(probeIds(planned).includes('wrong-signature')).toBe(state === 'judged');
  });

  it('sends only what selected requirements need', () => {
    const planned = plan({}, {}, { only: ['GW-103', 'GW-073'] });
    expect(probeIds(planned)).toEqual(['models', 'unknown-model']);
    expect(planned.selection).toEqual({ profiles: ['gateway'], requirements: ['GW-073', 'GW-103'] });
    expect(stateOf(planned, 'GW-020')).toBe('deselected');
  });

  it('sends everything for a requirement over every answer', () => {
    expect(probeIds(plan({}, {}, { only: ['GW-082'] })).length).toBe(probeIds(plan()).length);
  });

  it('drops what concerns the deployment if the product is examined', () => {
    expect(stateOf(plan({}, {}, { subject: 'product' }), 'GW-042')).toBe('dropped');
  });
});

describe('features', () => {
  it.each([
    ['come from the network address', { url }, {}, {}, ['gateway.network derived']],
    [
      'come from naming a model',
      { url: 'http://127.0.0.1:1/v1', models: { tools: { id: 'a' } } },
      {},
      {},
      ['gateway.tools config'],
    ],
    [
      'come from giving a credential',
      { url: 'http://localhost/v1', lowQuotaKey: 'klein-schluessel' },
      {},
      {},
      ['gateway.limits config'],
    ],
    [
      'come from the configuration',
      { url: 'http://[::1]/v1' },
      { features: ['gateway.jwt'] },
      {},
      ['gateway.jwt config'],
    ],
    [
      'come from a flag first',
      { url: 'http://[::1]/v1' },
      { features: ['gateway.jwt'] },
      { features: ['gateway.jwt'] },
      ['gateway.jwt flag'],
    ],
    [
      'come from the descriptor',
      { url: 'http://[::1]/v1' },
      {},
      { descriptorFeatures: ['gateway.tools'] },
      ['gateway.tools descriptor'],
    ],
  ])('%s', (_, gateway, config, options, expected) => {
    expect(declared(plan(gateway, config, options))).toEqual(expected);
  });
});

describe('the model list', () => {
  const list = [
    { id: 'text-embedding-klein' },
    { id: 'whisper-1' },
    { id: 'modell-chat', parameters: ['max_tokens', 'tools'] },
  ];
  const settle = (config: Config = {}, models: Parameters<typeof lists>[0] = list) =>
    settlePlan(plan({}, config), lists(models));
  const lists = (models: readonly { id: string; parameters?: string[]; outputs?: string[] }[]) => ({
    lists: new Map([['gateway', models]]),
    connectors: new Map(),
  });

  it('settles who plays which role, and what is offered', () => {
    const settled = settle();
    const { chat, tools, embeddings } = settled.instances[0]?.models ?? {};
    expect([chat?.id, tools?.id, embeddings?.id]).toEqual([
      'modell-chat',
      'modell-chat',
      'text-embedding-klein',
    ]);
    expect(declared(settled)).toEqual([
      'gateway.tools models',
      'gateway.embeddings models',
      'gateway.network derived',
    ]);
    expect(settled.settled).toBe(true);
  });

  it('does not add features to an explicit list, but lets them be noted', () => {
    const settled = settle({ features: [] });
    expect(settled.features.find(({ id }) => id === 'gateway.tools')).toEqual({
      id: 'gateway.tools',
      declared: false,
      seenIn: 'models',
    });
  });

  it('without a model for chat leaves its requirements without input', () => {
    expect(stateOf(settle({}, [{ id: 'whisper-1' }]), 'GW-020')).toBe('missingInput');
  });

  it.each([
    [{ id: 'a' }, { cap: 16, capParameter: 'max_tokens' }],
    [{ id: 'o3-mini' }, { cap: 2048, capParameter: 'max_completion_tokens' }],
    [
      { id: 'a', parameters: ['max_completion_tokens'] },
      { cap: 16, capParameter: 'max_completion_tokens' },
    ],
    [
      { id: 'a', parameters: ['reasoning', 'max_tokens'] },
      { cap: 2048, capParameter: 'max_tokens' },
    ],
    [
      { id: 'a', parameters: ['stop'] },
      { cap: 16, capParameter: undefined },
    ],
  ])('of %o bounds the output by %o', (model, expected) => {
    const chat = settle({}, [model]).instances[0]?.models.chat;
    expect({ cap: chat?.cap, capParameter: chat?.capParameter }).toEqual(expected);
  });
});

describe('a dated statement', () => {
  it.each([
    ['2026-11-23', undefined, true],
    ['2026-11-24', undefined, false],
    ['2026-01-01', '2026-11-23', true],
    ['2026-01-01', '2026-11-22', false],
  ])('of %s until %s holds on 2026-11-23: %s', (date, expiry, holds) => {
    expect(holdsAt({ date, expiry }, '2026-11-23T23:59:59Z')).toBe(holds);
  });

  it('that holds wins over a newer one that does not', () => {
    const one = { requirement: 'GW-042', date: '2026-01-01' };
    const later = { requirement: 'GW-042', date: '2027-01-01' };
    expect(statementFor([later, one], 'GW-042', '2026-11-23T10:00:00Z')).toEqual({
      statement: one,
      valid: true,
    });
    expect(statementFor([later], 'GW-042', '2026-11-23T10:00:00Z')).toEqual({
      statement: later,
      valid: false,
    });
    expect(statementFor([later], 'GW-001', '2026-11-23T10:00:00Z')).toBeUndefined();
  });
});

it('limits are the defaults of the design unless the configuration says otherwise', () => {
  const limits = limitsOf({ plainSeconds: 3, maxRate: 5, proxy: 'http://proxy.example' });
  expect(limits).toMatchObject({
    connectSeconds: 5,
    firstByteSeconds: 60,
    idleSeconds: 30,
    modelSeconds: 180,
    plainSeconds: 3,
    runSeconds: 900,
    maxRate: 5,
  });
  expect(limits.proxy).toBeUndefined();
  expect(deadlinesFor('model', limits)).toEqual({
    connect: 5_000,
    firstByte: 60_000,
    idle: 30_000,
    total: 180_000,
  });
  expect(deadlinesFor(undefined, limits)).toEqual({
    connect: 3_000,
    firstByte: 3_000,
    idle: 3_000,
    total: 3_000,
  });
});
