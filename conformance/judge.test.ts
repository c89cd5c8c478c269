import { describe, expect, it } from 'vitest';
import type { Check } from './define-check.ts';
import type { Exchange } from './exchange.ts';
import { judgeWith } from './judge.ts';
import { type Kit, kitIdentity } from './kit.ts';
import { planWith } from './plan.ts';
import { recordOf } from './record-of.ts';
import { redactorFor } from './redact.ts';
import type { Config, Requirement } from './release.ts';
import type { RunRecord } from './run-record.ts';
import { probe, row, smallConfig, smallKit, statusCheck } from './testing/small-kit.ts';

const list = '{"object":"list","data":[{"id":"a"}]}';

/** An exchange as recorded; the parts that matter are named. */
function exchange(
  name: string,
  parts: Partial<Omit<Exchange, 'response'>> & { status?: number; body?: string } = {},
): Exchange {
  const { status = 200, body = list, ...members } = parts;
  const bytes = Buffer.byteLength(body);
  const instance = parts.instance ?? 'gateway';
  return {
    id: `${instance}/${name}`,
    name,
    probe: name.split('.', 1)[0] ?? name,
    instance,
    attempt: 1,
    request: { method: 'GET', url: `https://ki.musterland.example/v1/${name}`, headers: [] },
    ...(members.end === undefined || members.end === 'complete'
      ? {
          response: {
            status,
            reason: '',
            httpVersion: '1.1',
            headers: [['content-type', 'application/json']],
            body: { text: body, bytes, wireBytes: bytes },
          },
        }
      : {}),
    end: 'complete',
    timing: { start: 0, end: 1 },
    connection: { number: 1, reused: false },
    ...members,
  };
}

function runOf(kit: Kit, changes: Partial<RunRecord> = {}, config: Config = smallConfig): RunRecord {
  const course = {
    id: 'lauf',
    startedAt: '2026-11-23T10:00:00.000Z',
    access: [],
    faults: [],
    end: 'complete',
  } as const;
  return { ...recordOf(planWith(kit, config, { subject: 'all' }), course, redactorFor([])), ...changes };
}

/** Judges exchanges and gives back what became of one requirement. */
function outcomeOf(
  kit: Kit,
  id: string,
  exchanges: readonly Exchange[],
  changes: Partial<RunRecord> = {},
  config?: Config,
) {
  const report = judgeWith(kit, { run: runOf(kit, changes, config), exchanges, remarks: [] });
  const result = report.requirements.find((one) => one.id === id);
  if (!result) throw new Error(`${id} is not in the report.`);
  return { ...result, causes: report.causes, report };
}

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

describe('the fate of a requirement', () => {
  const feature = { id: 'gateway.tools', title: { de: 'Werkzeuge', en: 'tools' } } as const;
  const rows: Requirement[] = [
    row({ id: 'GW-004' }),
    row({ id: 'GW-043', feature: 'gateway.tools' }),
    row({ id: 'GW-102' }),
    row({ id: 'GW-042', level: 'SHOULD', verify: { kind: 'attested' } }),
    row({ id: 'GW-002', subject: 'deployment' }),
    row({ id: 'GW-109', level: 'MAY', verify: { kind: 'permitted', oddity: 'extra-members' } }),
    row({
      id: 'GW-084',
      level: 'SHOULD',
      verify: { kind: 'unobservable', reason: { de: 'Dahinter.', en: 'Behind.' } },
    }),
    row({ id: 'GW-006' }),
  ];
  const many = smallKit({
    rows,
    features: [feature],
    probes: [
      probe('other'),
      probe('tools', { feature: 'gateway.tools' }),
      probe('hostile', { class: 'hostile' }),
      probe('restricted', { inputs: ['gateway.key', 'gateway.restrictedKey'] }),
    ],
    checks: [
      statusCheck('GW-004', 'other'),
      statusCheck('GW-043', 'tools'),
      statusCheck('GW-102', 'hostile'),
      statusCheck('GW-006', 'restricted'),
      statusCheck('GW-002', 'other'),
    ],
  });
  const evidence = [exchange('models'), exchange('other')];

  it.each([
    ['GW-004', 'passed', undefined],
    ['GW-043', 'notApplicable', undefined],
    ['GW-102', 'notRun', 'consent:hostile'],
    ['GW-042', 'notRun', 'attestation:absent'],
    ['GW-006', 'notRun', 'missingInput:gateway.restrictedKey'],
    ['GW-109', undefined, undefined],
    ['GW-084', undefined, undefined],
  ])('%s is %s', (id, outcome, cause) => {
    const result = outcomeOf(many, id, evidence);
    expect([result.outcome, result.cause]).toEqual([outcome, cause]);
  });

  it('names missing inputs with what hangs on them', () => {
    expect(outcomeOf(many, 'GW-006', evidence).report.missingInputs).toMatchObject([
      { name: 'gateway.restrictedKey', requirements: ['GW-006'] },
    ]);
  });

  it('is to be left out, and said so, if it concerns the deployment and only the product is examined', () => {
    const { report } = outcomeOf(many, 'GW-004', evidence, { subject: 'product' });
    expect(report.requirements.map(({ id }) => id)).not.toContain('GW-002');
    expect(report.limits.map(({ de }) => de).join(' ')).toContain('(1): GW-002');
  });

  it.each([
    [{ date: '2026-11-01' }, 'manual'],
    [{ date: '2026-11-23', expiry: '2026-11-23' }, 'manual'],
    [{ date: '2026-11-24' }, 'notRun'],
    [{ date: '2025-01-01', expiry: '2026-11-22' }, 'notRun'],
  ])('is stated by the operator with %o, and so %s', (dates, outcome) => {
    const attestations = [{ requirement: 'GW-042', role: 'Betrieb', ...dates }];
    expect(outcomeOf(many, 'GW-042', evidence, { attestations }).outcome).toBe(outcome);
  });

  it('is noted if the model list shows a feature that is not declared', () => {
    const features = [{ id: 'gateway.tools', declared: false, seenIn: 'models' }] as const;
    const result = outcomeOf(many, 'GW-043', evidence, { features });
    expect([result.outcome, result.notes[0]?.code]).toEqual(['notApplicable', 'engine/feature-seen']);
  });
});

describe('a check', () => {
  const checking = (check: Partial<Check>) =>
    smallKit({
      rows: [row({ id: 'GW-004', transition: { until: '2026-11-23', accepts: '400' } })],
      probes: [probe('other')],
      checks: [{ ...statusCheck('GW-004', 'other'), ...check } as Check],
    });
  const evidence = [exchange('models'), exchange('other')];
  const says = (statement: object): Partial<Check> => ({
    *run(given: { readonly other: Exchange }) {
      yield { message: 'wrong', data: { status: 1 }, evidence: given.other, ...statement } as never;
    },
  });

  it('over an empty set is inconclusive', () => {
    const result = outcomeOf(checking({ over: () => [] }), 'GW-004', evidence);
    expect([result.outcome, result.examined]).toEqual(['inconclusive', 0]);
  });

  it('that throws is our fault and not the platform’s', () => {
    const broken = checking({
      run: () => {
        throw new TypeError('kaputt');
      },
    });
    expect(outcomeOf(broken, 'GW-004', evidence)).toMatchObject({
      outcome: 'kitError',
      cause: 'kit:status-of-other',
    });
  });

  it('that says what it has not declared is our fault', () => {
    expect(outcomeOf(checking(says({ message: 'neu' })), 'GW-004', evidence).outcome).toBe('kitError');
  });

  it('that is missing is our fault', () => {
    const none = smallKit({ rows: [row({ id: 'GW-004' })] });
    expect(outcomeOf(none, 'GW-004', evidence).outcome).toBe('kitError');
  });

  it('may remark without changing the outcome', () => {
    const result = outcomeOf(checking(says({ kind: 'note' })), 'GW-004', evidence);
    expect([result.outcome, result.notes.length]).toEqual(['passed', 1]);
  });

  it('may say that nothing can be concluded', () => {
    const result = outcomeOf(checking(says({ kind: 'inconclusive' })), 'GW-004', evidence);
    expect([result.outcome, result.cause]).toEqual(['inconclusive', 'model:status-of-other/wrong']);
  });

  it.each([
    ['2026-11-23T23:59:59.000Z', '400', 'passed'],
    ['2026-11-24T00:00:00.000Z', '400', 'failed'],
    ['2026-11-23T10:00:00.000Z', '422', 'failed'],
  ])('that finds a legacy form: on %s, %s is %s', (startedAt, legacy, outcome) => {
    expect(outcomeOf(checking(says({ legacy })), 'GW-004', evidence, { startedAt }).outcome).toBe(outcome);
  });

  it('has its findings put into words, the values cut to a sensible length', () => {
    const result = outcomeOf(checking(says({ data: { status: 'x'.repeat(5_000) } })), 'GW-004', evidence);
    expect(result.findings[0]?.text.de).toHaveLength('Status '.length + 200 + '….'.length);
  });

  it('that repeats itself is cut at a hundred statements', () => {
    const chatty = checking({
      *run(given: { readonly other: Exchange }) {
        for (let n = 0; n < 1_000; n += 1)
          yield { message: 'wrong', data: { status: n }, evidence: given.other } as never;
      },
    });
    const result = outcomeOf(chatty, 'GW-004', evidence);
    expect(result.findings).toHaveLength(101);
    expect(result.findings.at(-1)?.text.de).toBe('Und 900 weitere dieser Art.');
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

describe('the verdict', () => {
  const should = smallKit({
    rows: [row({ id: 'GW-005', level: 'SHOULD' })],
    probes: [probe('other')],
    checks: [statusCheck('GW-005', 'other')],
  });
  const evidence = [exchange('models'), exchange('other', { status: 404 })];
  it.each([
    ['no justification', [], 'incomplete'],
    ['a valid one', [{ date: '2026-01-01', expiry: '2027-01-01' }], 'conformantWithJustifications'],
    ['an expired one', [{ date: '2025-01-01', expiry: '2026-01-01' }], 'incomplete'],
    ['one from later', [{ date: '2026-12-01', expiry: '2027-12-01' }], 'incomplete'],
  ])('with a SHOULD not met and %s is given accordingly', (_, dates, verdict) => {
    const justifications = dates.map((one) => ({
      requirement: 'GW-005',
      role: 'Leitung',
      reason: 'Umstellung',
      ...one,
    }));
    const { report } = outcomeOf(should, 'GW-005', evidence, { justifications });
    expect(report.profiles[0]).toMatchObject({ verdict, decisive: ['GW-005'] });
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
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  expect(kitIdentity).toEqual({ name: manifest.name, version: manifest.version });
});

function cut(one: Exchange): Exchange {
  const { response } = one;
  return response ? { ...one, response: { ...response, body: { ...response.body, cut: 'bodyLimit' } } } : one;
}
