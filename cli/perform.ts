import { randomUUID } from 'node:crypto';
import {
  conduct,
  judge,
  makePlan,
  namedOrigins,
  type Plan,
  readRecording,
  type Transport,
} from '../conformance/index.ts';
import { collectOften } from './collecting.ts';
import type { Settings } from './config/settings.ts';
import { connect } from './connection.ts';
import { earlierRunIn } from './earlier-run.ts';
import { type OutcomeOptions, prepare, present } from './outcome.ts';
import { displayFor } from './progress.ts';
import { terminal as inert } from './report/inert.ts';
import { createRunFolder, runFolderName } from './run-folder.ts';
import type { Surroundings } from './surroundings.ts';
import { compileLess } from './tiering.ts';

/** What a run is asked for beside its settings. */
export interface PerformOptions extends OutcomeOptions {
  readonly only: readonly string[];
  readonly as: 'product' | undefined;
  readonly out: string | undefined;
  /** The folder of an earlier run. */
  readonly since?: string | undefined;
}

/** Plans, talks, judges, writes; returns the exit code. */
export async function perform(
  here: Surroundings,
  settings: Settings,
  options: PerformOptions,
): Promise<number> {
  // The marks are what the benchmark reads; they cost nothing else.
  performance.mark('load');
  const plan = await makePlan(settings.config, {
    only: options.only,
    subject: options.as ?? 'all',
    features: settings.features,
    descriptorFeatures: settings.descriptorFeatures,
    plainHttpHosts: settings.plainHttpHosts,
    ...earlierRunIn(here, options.since),
  });
  refuseWithoutKey(plan, settings);
  const certificateFor = namedOrigins(settings.config);
  const network = { ...settings, http: settings.config.http ?? {}, certificateFor };
  const plain = connect(network, here.env);
  const runId = randomUUID();
  const wanted = options.out ?? `pruefstein-runs/${runFolderName(here.now(), runId)}`;
  // Tokens that are obtained on the way are kept out of every file as well.
  const secrets = new Map(settings.secrets);
  const collect = collectOften();
  const transport = exports(settings)
    ? await (await import('./receiver/open-receivers.ts')).withReceivers(here, settings, plain, {
        secrets,
        onRead: collect,
      })
    : plain;
  const folder = await closingIfNot(transport, () => createRunFolder(wanted, here.folder, secrets));
  const display = displayFor(here, options.quiet);
  compileLess();
  performance.mark('plan');
  try {
    await conduct(plan, {
      secrets: settings.secrets,
      onSecret: (name, secret) => secrets.set(name, secret),
      transport,
      sink: {
        run: (json) => folder.write('run.json', json),
        exchange: (line) => folder.append('exchanges.ndjson', line),
      },
      signal: here.signal,
      now: here.now,
      runId,
      onProgress: (event) => {
        // The first request is under way then, and its answer takes its time.
        if (event.kind === 'begun') setImmediate(prepare, options);
        if (event.kind !== 'exchange') return;
        const { done, planned, exchange } = event;
        const body = exchange.response?.body;
        if (body) collect(body.wireBytes + body.bytes);
        display.show({ done, planned, last: inert(exchange.name) });
      },
    });
  } finally {
    display.end();
    folder.close();
    await transport.close();
  }
  performance.mark('talk');
  // The same path as `judge`: what was written is read and judged, so a saved run gives the identical report.
  const recording = readRecording(folder.read('run.json'), folder.pieces('exchanges.ndjson'));
  const report = await judge(recording);
  performance.mark('judge');
  const code = await present(here, report, folder, options);
  performance.mark('write');
  return code;
}

/** Makes what a run needs; an open port would keep the process alive if that fails. */
async function closingIfNot<T>(transport: Transport, make: () => T): Promise<T> {
  try {
    return make();
  } catch (error) {
    await transport.close();
    throw error;
  }
}

/** True if the platform is to send something to us. */
function exports({ config }: Settings): boolean {
  return config.monitoring?.some(({ source }) => source === 'otlp') ?? false;
}

/** Without a key a gateway answers nothing that could be judged, so the sentence comes before the run. */
function refuseWithoutKey(plan: Plan, { fault }: Settings): void {
  for (const [index, instance] of plan.instances.entries()) {
    if (instance.interface !== 'gateway' || instance.inputs.includes('gateway.key')) continue;
    throw fault(['gateways', index, 'url'], {
      de: `für ${instance.name} fehlt der Zugangsschlüssel; bitte mit --key-env NAME die Umgebungsvariable nennen, in der er steht, oder in der Konfiguration key setzen.`,
      en: `the access key for ${instance.name} is missing; please name the environment variable that holds it with --key-env NAME, or set key in the configuration.`,
    });
  }
}
