import type { Platform, RecordedAttestation, RecordedJustification } from './declarations.ts';
import type { Instance } from './request.ts';

/** Where a feature's being declared comes from. */
export type FeatureOrigin = 'config' | 'flag' | 'descriptor' | 'models' | 'derived';

/** A feature as the run settled it. */
export interface SettledFeature {
  readonly id: string;
  readonly declared: boolean;
  /** Who declared it; absent if nobody did. */
  readonly from?: FeatureOrigin;
  /** Set if the model list shows it although an explicit declaration leaves it out; a note. */
  readonly seenIn?: 'models';
}

/** An instance as the run used it: no secrets, names of inputs only. */
export interface RecordedInstance extends Instance {
  /** Names of the inputs that were at hand (`gateway.key`, `model.chat`). */
  readonly inputs: readonly string[];
  /** Names of the configured extra header fields. */
  readonly extraHeaders: readonly string[];
}

/** A credential with which nothing could be reached: a cause in the environment, not in the platform. */
export interface AccessFailure {
  readonly instance: string;
  /** `key` and its like. */
  readonly credential: string;
  readonly kind: 'refused' | 'unreachable' | 'overloaded';
  /** Id of the access exchange. */
  readonly exchange: string;
  /** The status, or how the exchange ended. */
  readonly seen: string;
}

/** A mistake of the kit while talking; the rows that miss the exchange become `kitError`. */
export interface ConductFault {
  readonly instance: string;
  /** Name of the exchange that could not be made. */
  readonly name: string;
  readonly problem: string;
}

/** How a run ended; `running` stays behind when the process was killed. */
export type RunEnd = 'running' | 'complete' | 'aborted' | 'budget' | 'environment';

/** `run.json`: all that judging needs beside the exchanges. */
export interface RunRecord {
  readonly kit: { readonly name: string; readonly version: string };
  /** Release of the standard. */
  readonly release: string;
  /** SHA-256 of the catalogue the run was planned with, hexadecimal. */
  readonly catalogueDigest: string;
  readonly id: string;
  /** ISO 8601, UTC; all dates are compared with it. */
  readonly startedAt: string;
  readonly seed: string;
  readonly subject: 'all' | 'product';
  readonly selection: { readonly profiles: readonly string[]; readonly requirements?: readonly string[] };
  readonly environment: 'production' | 'test';
  readonly consents: { readonly writes: boolean; readonly hostile: boolean; readonly role?: string };
  readonly instances: readonly RecordedInstance[];
  readonly features: readonly SettledFeature[];
  /** Limits by name; the unit is the name's ending (`connectSeconds`, `maxBodyBytes`). */
  readonly limits: { readonly [name: string]: number };
  /** Upper estimate of model tokens of everything planned. */
  readonly tokensPlanned: number;
  /** Hosts that were spoken to without TLS. */
  readonly plainHttpHosts: readonly string[];
  /** Set if certificates were recorded but not demanded to be valid. */
  readonly tlsNotVerified?: boolean;
  readonly attestations: readonly RecordedAttestation[];
  readonly justifications: readonly RecordedJustification[];
  readonly platform: Platform;
  readonly access: readonly AccessFailure[];
  readonly faults: readonly ConductFault[];
  readonly end: RunEnd;
  /** What aborted it: the operator's signal or the limit of the whole run. */
  readonly abortedBy?: 'signal' | 'deadline';
}
