import type {
  ExpositionFault,
  ExpositionFormat,
  Family,
  Labels,
  Sample,
  StructureFault,
} from './exposition.ts';
import { suffixes } from './exposition-draft.ts';
import { readNumber } from './exposition-sample.ts';

/** Contradictions between the lines of a page: what a reader of single lines cannot see. */
export function* structureFaults(
  families: readonly Family[],
  format: ExpositionFormat,
): Iterable<ExpositionFault> {
  for (const family of families) {
    yield* duplicates(family);
    if (format === 'openmetrics') yield* suffixFaults(family);
    if (family.type === 'counter') yield* counterFaults(family);
    if (family.type === 'histogram') yield* histogramFaults(family);
  }
}

function fault(code: StructureFault, { name, labels, line }: Sample): ExpositionFault {
  return { kind: 'structure', code, line, excerpt: seriesName(name, labels).slice(0, 160) };
}

/** Name and labels in the order of their names, as one text that is equal for equal series. */
export function seriesName(name: string, labels: Labels): string {
  if (labels.size === 0) return name;
  const sorted = [...labels].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${sorted.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join(',')}}`;
}

function* duplicates({ samples }: Family): Iterable<ExpositionFault> {
  const seen = new Map<string, Sample>();
  for (const sample of samples) {
    const series = seriesName(sample.name, sample.labels);
    const before = seen.get(series);
    seen.set(series, sample);
    // OpenMetrics allows several points of one series if each has its time.
    const apart = before?.timestamp !== undefined && sample.timestamp !== undefined;
    if (before && !(apart && before.timestamp !== sample.timestamp)) yield fault('duplicateSeries', sample);
  }
}

function* suffixFaults({ name, type, samples }: Family): Iterable<ExpositionFault> {
  const allowed = suffixes[type] ?? [''];
  for (const sample of samples) {
    if (!sample.name.startsWith(name) || !allowed.includes(sample.name.slice(name.length)))
      yield fault('wrongSuffix', sample);
    const mayShow = sample.name.endsWith('_bucket') || sample.name.endsWith('_total');
    if (sample.exemplar && !mayShow) yield fault('misplacedExemplar', sample);
  }
}

function* counterFaults({ samples }: Family): Iterable<ExpositionFault> {
  for (const sample of samples) if (!(sample.value >= 0)) yield fault('counterInvalid', sample);
}

interface Bucket {
  readonly bound: number;
  readonly sample: Sample;
}

function* histogramFaults({ name, samples }: Family): Iterable<ExpositionFault> {
  const buckets = new Map<string, Bucket[]>();
  const counts = new Map<string, Sample>();
  for (const sample of samples) {
    const series = seriesName('', withoutBound(sample.labels));
    if (sample.name === `${name}_count`) counts.set(series, sample);
    if (sample.name !== `${name}_bucket`) continue;
    const bound = readNumber(sample.labels.get('le') ?? '');
    if (bound === undefined || Number.isNaN(bound)) yield fault('bucketWithoutBound', sample);
    else buckets.set(series, [...(buckets.get(series) ?? []), { bound, sample }]);
  }
  for (const [series, own] of buckets) {
    const sorted = own.toSorted((a, b) => a.bound - b.bound);
    const falling = sorted.find(({ sample }, at) => sample.value < (sorted[at - 1]?.sample.value ?? 0));
    if (falling) yield fault('bucketsFall', falling.sample);
    const last = sorted.at(-1);
    if (!last) continue;
    const count = counts.get(series);
    if (last.bound !== Number.POSITIVE_INFINITY) yield fault('infinityBucketMissing', last.sample);
    else if (count?.value !== last.sample.value) yield fault('infinityUnlikeCount', last.sample);
    counts.delete(series);
  }
  for (const lone of counts.values()) yield fault('infinityBucketMissing', lone);
}

function withoutBound(labels: Labels): Labels {
  return new Map([...labels].filter(([label]) => label !== 'le'));
}
