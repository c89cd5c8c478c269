import type { Config } from '../release.ts';
import type { RequestSpec } from '../request.ts';
import type { Deadlines } from '../transport.ts';

/** Every limit of a run; the unit is the name's ending. All are shown in the report. */
export interface Limits {
  readonly [name: string]: number;
  readonly connectSeconds: number;
  /** Until the first byte of a call that runs a model. */
  readonly firstByteSeconds: number;
  /** Between two parts of an answer. */
  readonly idleSeconds: number;
  /** A call that runs a model, as a whole. */
  readonly modelSeconds: number;
  /** Any other call, as a whole. */
  readonly plainSeconds: number;
  readonly runSeconds: number;
  /** Longest pause that a Retry-After can cause. */
  readonly pauseSeconds: number;
  readonly maxBodyBytes: number;
  readonly maxExpandedBytes: number;
  readonly maxHeaderBytes: number;
  readonly maxEventBytes: number;
  /** What a run keeps of all answers together; of answers beyond it only the beginning is kept, and nothing is judged. */
  readonly maxRunBytes: number;
  readonly maxConnections: number;
}

const defaults: Limits = {
  connectSeconds: 5,
  firstByteSeconds: 60,
  idleSeconds: 30,
  modelSeconds: 180,
  plainSeconds: 10,
  runSeconds: 15 * 60,
  pauseSeconds: 30,
  maxBodyBytes: 2 * 1024 * 1024,
  maxExpandedBytes: 4 * 1024 * 1024,
  maxHeaderBytes: 64 * 1024,
  maxEventBytes: 1024 * 1024,
  maxRunBytes: 8 * 1024 * 1024,
  maxConnections: 8,
};

/** The limits of a run: the defaults, and what the configuration sets instead. `maxRate` is absent if unlimited. */
export function limitsOf(http: Config['http']): Limits {
  const given = Object.entries(http ?? {}).filter(
    (entry): entry is [string, number] =>
      typeof entry[1] === 'number' && (Object.hasOwn(defaults, entry[0]) || entry[0] === 'maxRate'),
  );
  return { ...defaults, ...Object.fromEntries(given) };
}

/** Time limits of one request, in milliseconds. */
export function deadlinesFor(pace: RequestSpec['pace'], limits: Limits): Deadlines {
  const total = (pace === 'model' ? limits.modelSeconds : limits.plainSeconds) * 1000;
  const within = (seconds: number) => Math.min(seconds * 1000, total);
  return {
    connect: within(limits.connectSeconds),
    firstByte: within(limits.firstByteSeconds),
    idle: within(limits.idleSeconds),
    total,
  };
}
