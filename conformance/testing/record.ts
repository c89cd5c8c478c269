import { conduct, type Host } from '../conduct/conduct.ts';
import type { Kit } from '../kit.ts';
import { type Plan, type PlanOptions, planWith } from '../plan/plan.ts';
import { type Recording, readRecording } from '../recording/recording.ts';
import type { Config } from '../release.ts';
import { collectSecrets } from '../secrets/secrets.ts';

/** What a run in a test wrote. */
export interface Written {
  readonly runJson: string;
  readonly ndjson: string;
  readonly recording: Recording;
}

/** Plans and conducts a run whose secrets stand in the configuration, and reads what it wrote. */
export async function record(
  kit: Kit,
  config: Config,
  options: PlanOptions,
  host: Pick<Host, 'transport'> & Partial<Host>,
): Promise<Written> {
  return await recordPlan(planWith(kit, config, options), config, host);
}

/** The same for a plan already made. */
async function recordPlan(
  plan: Plan,
  config: Config,
  host: Pick<Host, 'transport'> & Partial<Host>,
): Promise<Written> {
  const { secrets, problems } = collectSecrets(config, () => undefined);
  if (problems.length > 0) throw new Error(`Secrets of the test are of no use: ${JSON.stringify(problems)}`);
  let runJson = '';
  let ndjson = '';
  await conduct(plan, {
    secrets,
    sink: {
      run: (json) => {
        runJson = json;
      },
      exchange: (line) => {
        ndjson += line;
      },
    },
    signal: new AbortController().signal,
    now: () => new Date('2026-11-23T10:00:00Z'),
    runId: '00000000-0000-4000-8000-000000000000',
    ...host,
  });
  return { runJson, ndjson, recording: readRecording(runJson, ndjson) };
}
