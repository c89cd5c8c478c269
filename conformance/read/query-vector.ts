import type { Labels } from './exposition.ts';
import { readNumber } from './exposition-sample.ts';
import { entriesOf, isObject, memberOf } from './members.ts';

/** A series with its value, from whatever source. */
export interface Series {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

/** What an answer of Prometheus' query interface holds, or where it is none. */
export type QueryVector =
  | { readonly series: readonly Series[] }
  /** JSON pointer to what is not as described, and the error text that Prometheus gives. */
  | { readonly fault: string; readonly seen?: string };

/** Reads the answer to an instant query (`GET /api/v1/query`) whose result is a vector. */
export function readQueryVector(json: unknown): QueryVector {
  const status = memberOf(json, 'status');
  const error = memberOf(json, 'error');
  if (status !== 'success') return { fault: '/status', ...(typeof error === 'string' && { seen: error }) };
  const data = memberOf(json, 'data');
  if (memberOf(data, 'resultType') !== 'vector') return { fault: '/data/resultType' };
  const result = memberOf(data, 'result');
  if (!Array.isArray(result)) return { fault: '/data/result' };
  const series: Series[] = [];
  for (const [at, entry] of entriesOf(result).entries()) {
    const labels = labelsOf(memberOf(entry, 'metric'));
    if (!labels) return { fault: `/data/result/${at}/metric` };
    const value = numberIn(memberOf(entry, 'value'));
    if (value === undefined) return { fault: `/data/result/${at}/value` };
    const name = labels.get('__name__') ?? '';
    labels.delete('__name__');
    series.push({ name, labels, value });
  }
  return { series };
}

function labelsOf(metric: unknown): Map<string, string> | undefined {
  if (!isObject(metric)) return undefined;
  const labels = new Map<string, string>();
  for (const [label, value] of Object.entries(metric)) {
    if (typeof value !== 'string') return undefined;
    labels.set(label, value);
  }
  return labels;
}

/** The second half of `[time, "value"]`. */
function numberIn(pair: unknown): number | undefined {
  const [time, value] = entriesOf(pair);
  if (typeof time !== 'number' || typeof value !== 'string') return undefined;
  return readNumber(value);
}
