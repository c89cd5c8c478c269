import type { InterfaceId, run } from '../release.ts';

type ReadonlyDeep<T> = T extends object ? { readonly [Member in keyof T]: ReadonlyDeep<T[Member]> } : T;

/** `run.json`: all that judging needs beside the exchanges. Its schema is part of the standard. */
export type RunRecord = Omit<ReadonlyDeep<run.RunRecord>, 'instances'> & {
  readonly instances: readonly RecordedInstance[];
};

/** An instance as the run used it: no secrets, names of inputs only. */
export type RecordedInstance = Omit<ReadonlyDeep<run.RecordedInstance>, 'interface'> & {
  readonly interface: InterfaceId;
};

/** A feature as the run settled it. */
export type SettledFeature = ReadonlyDeep<run.SettledFeature>;

/** A credential with which nothing could be reached: a cause in the environment, not in the platform. */
export type AccessFailure = ReadonlyDeep<run.AccessFailure>;

/** A mistake of the kit while talking; the rows that miss the exchange become `kitError`. */
export type ConductFault = ReadonlyDeep<run.ConductFault>;

/** Who offers what; all optional, all stated by the operator. */
export type Platform = ReadonlyDeep<run.Platform>;

/** The operator's statement that a requirement holds which nobody can see from outside. */
export type Attestation = ReadonlyDeep<run.Attestation>;

/** Why a SHOULD is not met. */
export type Justification = ReadonlyDeep<run.Justification>;

export type FeatureOrigin = NonNullable<SettledFeature['from']>;
export type RunEnd = RunRecord['end'];
