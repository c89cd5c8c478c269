/** What the command line and vendors may use. */

import type { Origin } from './convert/begin.ts';
import type { Conversion, Descriptor } from './convert/conversion.ts';
import type { ConversionTarget } from './convert/convert.ts';
import type { Start } from './convert/from/start.ts';
import type { DescriptorFile, FilesJudged } from './descriptors/judge-files.ts';
import { judgeWith } from './judge/judge.ts';
import { entriesOf } from './plan/config-entries.ts';
import { type Plan, type PlanOptions, planWith } from './plan/plan.ts';
import type { Recording } from './recording/recording.ts';
import type { Config, Report } from './release.ts';
import { standardKitFor } from './standard-kit.ts';

export { conduct, type Host } from './conduct/conduct.ts';
export type { ProgressEvent } from './conduct/progress.ts';
export {
  type Conversion,
  ConversionProblem,
  type Descriptor,
} from './convert/conversion.ts';
export type { ConversionTarget } from './convert/convert.ts';
export type { Start } from './convert/from/start.ts';
export type { Check } from './define-check.ts';
export type {
  DescriptorFile,
  FileStatement,
  FilesJudged,
} from './descriptors/judge-files.ts';
export { type Exchange, headerValue, mediaType } from './exchange.ts';
export { TransportMistake } from './http/mistake.ts';
export { targetOf } from './http/target.ts';
export { createTransport, type HttpTransport } from './http/transport.ts';
export { inputTexts } from './inputs.ts';
export { inspectToken, type TokenInspection, type TokenSurroundings } from './inspect-token.ts';
export type { OpenReceiver } from './otlp/looking-into.ts';
export type { Receiver } from './otlp/receiver.ts';
export { type ConfigEntry, entriesOf, namedOrigins, resourceOf } from './plan/config-entries.ts';
export type { Plan, PlanOptions } from './plan/plan.ts';
export { type EarlierRun, earlierRun } from './read/earlier.ts';
export { type Recording, RecordingProblem, readRecording } from './recording/recording.ts';
export type { Catalogue, Config, Report } from './release.ts';
export { catalogue, type Requirement } from './release.ts';
export {
  collectSecrets,
  type Secret,
  type SecretProblem,
  type Secrets,
  shortestSecret,
} from './secrets/secrets.ts';
export { secretsFound } from './secrets/tripwire.ts';
export { standardKitFor } from './standard-kit.ts';
export type { Language, Text } from './text.ts';
export type { Transport } from './transport.ts';

/** Plans a run: nothing is sent; loads the probes and checks of the interfaces that the configuration names. */
export async function makePlan(config: Config, options: PlanOptions): Promise<Plan> {
  const kit = await standardKitFor(entriesOf(config).map((entry) => entry.interface));
  return planWith(kit, config, options);
}

/** Judges a recording: no clock, nothing is sent; the same recording always gives the same report. */
export async function judge(recording: Recording): Promise<Report> {
  const kit = await standardKitFor(recording.run.instances.map((instance) => instance.interface));
  return judgeWith(kit, recording);
}

/**
 * Judges descriptors in files, without a platform: by their schemas and by the checks that need no more than documents.
 * Loads what belongs to the metadata interface only when called.
 */
export async function descriptorJudge(): Promise<
  (documents: readonly DescriptorFile[], startedAt: string) => FilesJudged
> {
  return (await import('./descriptors/judge-files.ts')).judgeFiles;
}

/** Converts a descriptor to the form of another standard; what it needs is loaded only when called. */
export async function convertDescriptor(
  descriptor: Descriptor,
  target: ConversionTarget,
): Promise<Conversion> {
  return (await import('./convert/convert.ts')).convert(descriptor, target);
}

/** Begins a descriptor from a document of others; the gaps are named. */
export async function beginDescriptor(
  origin: Origin,
  source: unknown,
  name: string | undefined,
  now: Date,
): Promise<Start> {
  return (await import('./convert/begin.ts')).begin(origin, source, name, now);
}

/** Writes the commented start of a descriptor, line by line; `kind` is one of those `descriptorStarter` names. */
export async function descriptorStarter() {
  const [{ descriptorStart, openMark }, { descriptorKinds }] = await Promise.all([
    import('./descriptors/start.ts'),
    import('./descriptors/shape.ts'),
  ]);
  return { descriptorStart, openMark, descriptorKinds };
}

/** Takes in what a platform exports over OTLP, and lets a run look at it; loaded only when a configuration asks for it. */
export async function otlpReceiver() {
  const [{ makeReceiver }, { lookingInto }] = await Promise.all([
    import('./otlp/receiver.ts'),
    import('./otlp/looking-into.ts'),
  ]);
  return { makeReceiver, lookingInto };
}
