import { describe, expect, it } from 'vitest';
import { judgeWith } from '../judge/judge.ts';
import type { Config } from '../release.ts';
import { platformSaying, recordSeveral, severalConfig, severalKit } from '../testing/several.ts';
import { probe, row, statusCheck } from '../testing/small-kit.ts';
import { planWith } from './plan.ts';

const limited = row({ id: 'GW-080', feature: 'gateway.limits', profiles: ['gateway', 'basis'] });
const kit = severalKit(
  [limited],
  [probe('burst', { feature: 'gateway.limits' })],
  [statusCheck('GW-080', 'burst')],
);

/** What a run over these endpoints comes to, when these profiles are asked for. */
async function judged(config: Config, profiles: readonly string[]) {
  const { recording } = await recordSeveral(kit, platformSaying(), config, profiles);
  const report = judgeWith(kit, recording);
  const verdicts = Object.fromEntries(report.profiles.map(({ id, verdict }) => [id, verdict]));
  const limits = report.requirements.find(({ id }) => id === 'GW-080');
  return { report, verdicts, limits };
}

const { gateways, connectors, identity } = severalConfig;

describe('a profile that includes a feature', () => {
  const endpoints = { gateways, connectors, identity } as Config;

  it('is incomplete while nobody declares it, and the cause names it', async () => {
    const { report, verdicts, limits } = await judged(endpoints, ['basis']);
    expect(verdicts).toEqual({ basis: 'incomplete' });
    expect(limits).toMatchObject({ outcome: 'notRun', cause: 'missingFeature:gateway.limits' });
    expect(report.causes).toMatchObject([
      { id: 'missingFeature:gateway.limits', kind: 'missingInput', requirements: ['GW-080'] },
    ]);
    expect(report.profiles[0]?.decisive).toEqual(['GW-080']);
  });

  it('does not touch another profile of the same run that leaves it open', async () => {
    const { report, verdicts } = await judged(endpoints, ['basis', 'gateway']);
    expect(verdicts).toEqual({ gateway: 'conformant', basis: 'incomplete' });
    expect(report.profiles.map(({ id, counts }) => [id, counts])).toEqual([
      ['gateway', { passed: 1, notApplicable: 1 }],
      ['basis', { passed: 1, notRun: 1 }],
    ]);
  });

  it('is established once it is declared and holds', async () => {
    const { verdicts } = await judged({ ...endpoints, features: ['gateway.limits'] }, ['basis']);
    expect(verdicts).toEqual({ basis: 'conformant' });
  });

  it('is named by the plan before anything is sent', () => {
    const plan = planWith(kit, endpoints, { subject: 'all', only: ['basis'] });
    expect(plan.missingFeatures).toEqual(['gateway.limits']);
    expect(planWith(kit, endpoints, { subject: 'all', only: ['gateway'] }).missingFeatures).toEqual([]);
  });
});

describe('a profile of several interfaces', () => {
  it('is incomplete if one is left out, and says which', async () => {
    const config = { gateways, features: ['gateway.limits'] } as Config;
    const { report, verdicts } = await judged(config, ['gateway', 'basis']);
    expect(verdicts).toEqual({ gateway: 'conformant', basis: 'incomplete' });
    expect(report.causes.map(({ id, requirements }) => [id, requirements])).toEqual([
      ['missingInput:linked.connectors', ['CON-003']],
    ]);
    expect(report.missingInputs).toMatchObject([{ name: 'linked.connectors', requirements: ['CON-003'] }]);
  });

  it('is judged without being asked for only if all are there', () => {
    const selected = (config: Config) => planWith(kit, config, { subject: 'all' }).selection.profiles;
    expect(selected({ gateways } as Config)).toEqual(['gateway']);
    expect(selected({ gateways, connectors } as Config)).toEqual(['gateway', 'connectors', 'basis']);
  });

  it('gets no verdict because one requirement of it is selected, if it does not fit', () => {
    const only = ['GW-080'];
    const plan = planWith(kit, { gateways } as Config, { subject: 'all', only });
    expect(plan.selection).toEqual({ profiles: ['gateway'], requirements: only });
  });
});
