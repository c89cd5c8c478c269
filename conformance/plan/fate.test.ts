import { describe, expect, it } from 'vitest';
import type { Requirement } from '../release.ts';
import { exchange, outcomeOf } from '../testing/judged.ts';
import { probe, row, smallKit, statusCheck } from '../testing/small-kit.ts';

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
