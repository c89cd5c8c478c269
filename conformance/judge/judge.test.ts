import { describe, expect, it } from 'vitest';
import type { Check } from '../define-check.ts';
import type { Answered, Exchange } from '../exchange.ts';
import { kitIdentity } from '../kit.ts';
import type { RunRecord } from '../recording/run-record.ts';
import type { Config } from '../release.ts';
import { exchange, outcomeOf, runOf } from '../testing/judged.ts';
import { probe, row, smallKit, statusCheck } from '../testing/small-kit.ts';
import { judgeWith } from './judge.ts';

const kit = smallKit({
  rows: [row({ id: 'GW-004' })],
  probes: [probe('other')],
  checks: [statusCheck('GW-004', 'other')],
});

describe('a requirement with a check', () => {
  it.each<[string, readonly Exchange[], Partial<RunRecord>, string, string | undefined]>([
    ['finds nothing', [exchange('models'), exchange('other')], {}, 'passed', undefined],
    ['finds something', [exchange('models'), exchange('other', { status: 404 })], {}, 'failed', undefined],
    [
      'gets a time-out',
      [exchange('models'), exchange('other', { end: 'timedOut' })],
      {},
      'inconclusive',
      'transport:timedOut',
    ],
    [
      'gets HTTP that cannot be parsed',
      [exchange('models'), exchange('other', { end: 'malformed' })],
      {},
      'failed',
      undefined,
    ],
    [
      'meets an overload that lasts',
      [
        exchange('models'),
        exchange('other', { status: 502 }),
        exchange('other', { id: 'gateway/other#2', attempt: 2, status: 502 }),
      ],
      {},
      'inconclusive',
      'transport:status 502',
    ],
    [
      'is answered at the second attempt',
      [
        exchange('models'),
        exchange('other', { end: 'closed' }),
        exchange('other', { id: 'gateway/other#2', attempt: 2 }),
      ],
      {},
      'passed',
      undefined,
    ],
    [
      'gets a body cut at our limit',
      [exchange('models'), cut(exchange('other'))],
      {},
      'inconclusive',
      'transport:bodyLimit',
    ],
    [
      'was aborted before',
      [exchange('models')],
      { end: 'aborted', abortedBy: 'signal' },
      'notRun',
      'aborted:signal',
    ],
    ['was killed before', [exchange('models')], { end: 'running' }, 'notRun', 'aborted:killed'],
    [
      'was aborted meanwhile',
      [exchange('models'), exchange('other', { end: 'aborted' })],
      { end: 'aborted' },
      'notRun',
      'aborted:signal',
    ],
    ['had no budget left', [exchange('models')], { end: 'budget' }, 'notRun', 'budget'],
    ['is younger than the recording', [exchange('models')], {}, 'notRun', 'notRecorded'],
    [
      'met a fault of ours',
      [exchange('models')],
      { faults: [{ instance: 'gateway', name: 'other', problem: 'kaputt' }] },
      'kitError',
      'kit:other',
    ],
    [
      'met a refused credential',
      [exchange('models', { status: 401 })],
      {
        end: 'environment',
        access: [
          {
            instance: 'gateway',
            credential: 'key',
            kind: 'refused',
            exchange: 'gateway/models',
            seen: '401',
          },
        ],
      },
      'blocked',
      'environment:gateway.key',
    ],
  ])('that %s', (_, exchanges, changes, outcome, cause) => {
    const result = outcomeOf(kit, 'GW-004', exchanges, changes);
    expect([result.outcome, result.cause]).toEqual([outcome, cause]);
    if (cause) expect(result.causes.find(({ id }) => id === cause)?.requirements).toContain('GW-004');
  });

  it('shows the repeat as a note', () => {
    const again = exchange('other', { id: 'gateway/other#2', attempt: 2 });
    const result = outcomeOf(kit, 'GW-004', [
      exchange('models'),
      exchange('other', { end: 'closed' }),
      again,
    ]);
    expect(result.notes).toMatchObject([{ code: 'engine/repeated', exchange: 'gateway/other#2' }]);
  });

  it('passes nothing on a server that never gave a usable answer', () => {
    const result = outcomeOf(kit, 'GW-004', [
      exchange('models', { body: '{}' }),
      exchange('other', { body: '{}' }),
    ]);
    expect([result.outcome, result.cause]).toEqual(['blocked', 'requirement:GW-010']);
  });

  it('still fails on such a server', () => {
    const result = outcomeOf(kit, 'GW-004', [
      exchange('models', { body: '{}' }),
      exchange('other', { status: 500 }),
    ]);
    expect(result.outcome).toBe('failed');
  });
});

describe('a requirement that needs what another one judges', () => {
  const dependent = smallKit({ rows: [row({ id: 'GW-004' })], checks: [statusCheck('GW-004', 'models')] });
  it.each<[string, Exchange, string, string]>([
    ['fails', exchange('models', { body: '{}' }), 'blocked', 'requirement:GW-010'],
    [
      'has nothing to examine',
      exchange('models', { body: '{"data":[]}' }),
      'blocked',
      'model:response/empty',
    ],
    ['times out', exchange('models', { end: 'timedOut' }), 'blocked', 'transport:timedOut'],
    ['cannot be parsed', exchange('models', { end: 'malformed' }), 'blocked', 'requirement:GW-010'],
  ])('is blocked if that one %s', (_, models, outcome, cause) => {
    const result = outcomeOf(dependent, 'GW-004', [models]);
    expect([result.outcome, result.cause]).toEqual([outcome, cause]);
  });

  it('is judged by it even if that one is not selected', () => {
    const result = outcomeOf(dependent, 'GW-004', [exchange('models')], {
      selection: { profiles: ['gateway'], requirements: ['GW-004'] },
    });
    expect(result.outcome).toBe('passed');
    expect(result.report.requirements.find(({ id }) => id === 'GW-010')).toMatchObject({
      outcome: 'notRun',
      cause: 'deselected',
    });
    expect(result.report.profiles[0]?.verdict).toBe('incomplete');
  });
});

describe('several instances', () => {
  const config: Config = {
    gateways: [
      { name: 'nord', url: 'https://nord.musterland.example/v1', key: 'schluessel-4711' },
      { name: 'sued', url: 'https://sued.musterland.example/v1', key: 'schluessel-4712' },
    ],
  };
  it('give a requirement the worst outcome, and findings name theirs', () => {
    const exchanges = [
      exchange('models', { instance: 'nord' }),
      exchange('other', { instance: 'nord' }),
      exchange('models', { instance: 'sued' }),
      exchange('other', { instance: 'sued', status: 404 }),
    ];
    const result = outcomeOf(kit, 'GW-004', exchanges, {}, config);
    expect(result.outcome).toBe('failed');
    expect(result.findings).toMatchObject([{ instance: 'sued', exchange: 'sued/other' }]);
    expect(result.exchanges).toEqual(['nord/other', 'sued/other']);
  });
});

it('judges a recording the same twice, and from its written form', () => {
  const recording = {
    run: runOf(kit),
    exchanges: [exchange('models'), exchange('other', { status: 404 })],
    remarks: [],
  };
  const first = JSON.stringify(judgeWith(kit, recording));
  expect(JSON.stringify(judgeWith(kit, recording))).toBe(first);
  expect(JSON.stringify(judgeWith(kit, JSON.parse(JSON.stringify(recording))))).toBe(first);
});

it('names the kit as package.json does', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  expect(kitIdentity).toEqual({ name: manifest.name, version: manifest.version });
});

function cut(one: Exchange): Exchange {
  const { response } = one;
  return response ? { ...one, response: { ...response, body: { ...response.body, cut: 'bodyLimit' } } } : one;
}

describe('a control that is refused', () => {
  const open: Check = {
    id: 'open',
    verifies: 'GW-039',
    needs: ['control'],
    messages: { refused: { de: 'Abgewiesen.', en: 'Refused.' } },
    *run({ control }: { readonly control: Answered }) {
      if (control.response.status !== 200)
        yield { kind: 'inconclusive', message: 'refused', evidence: control };
    },
  };
  const chatKit = smallKit({
    rows: [row({ id: 'GW-020' }), row({ id: 'GW-039' })],
    probes: [probe('chat', {}, { judgedBy: 'GW-020' }), probe('control')],
    checks: [statusCheck('GW-020', 'chat'), open],
  });
  const request = { method: 'POST', url: 'https://ki.musterland.example/v1/chat', headers: [] };

  it.each([
    ['as the call it is like is refused', 500, 'blocked', 'requirement:GW-020'],
    ['otherwise than the call it is like', 400, 'inconclusive', 'model:open/refused'],
  ])('%s', (_, status, outcome, cause) => {
    const recorded = [
      exchange('models'),
      exchange('chat', { request, status: 500 }),
      exchange('control', { request, status }),
    ];
    const report = judgeWith(chatKit, { run: runOf(chatKit), exchanges: recorded, remarks: [] });
    expect(report.requirements.find(({ id }) => id === 'GW-039')).toMatchObject({ outcome, cause });
  });
});
