import { seriesName } from '../read/exposition-structure.ts';
import { entriesOf, memberOf } from '../read/members.ts';
import { attributesOf, groupsIn, numberOf, type OtlpGroup } from '../read/otlp.ts';
import type { Series } from '../read/query-vector.ts';
import { type OtlpMetricHead, prometheusLabels, prometheusName } from './otlp-names.ts';

/** What an exported state shows, in the form of the other sources. */
export interface OtlpFigures {
  readonly series: readonly Series[];
  /** What tells the processes that export apart; empty if nothing was exported. */
  readonly processes: string;
}

export type OtlpFiguresRead = OtlpFigures | { readonly fault: string; readonly where: string };

/** Reads a document of metrics in the JSON form of OTLP, whose points are cumulative. */
export function readOtlpFigures(json: unknown): OtlpFiguresRead {
  const read = groupsIn('metrics', json);
  if ('fault' in read) return read;
  const series = new Map<string, { readonly one: Series; value: number }>();
  /** How often the same series began anew, by resource: each time was another process. */
  const starts = new Map<string, number>();
  const add = (name: string, labels: Map<string, string>, value: number) => {
    const key = seriesName(name, labels);
    const known = series.get(key);
    // A process that began anew counts from zero; what it counted before still counts.
    if (known) known.value += value;
    else series.set(key, { one: { name, labels, value }, value });
    return known !== undefined;
  };
  for (const group of read.groups) {
    const { target, own, id } = resourceOf(group);
    if (!starts.has(id)) {
      starts.set(id, 0);
      add('target_info', target, 1);
    }
    for (const metric of group.entries)
      for (const { head, labels, point } of pointsOf(metric, own, group)) {
        const again = addPoint(prometheusName(head), head.kind, labels, point, add);
        if (again) starts.set(id, (starts.get(id) ?? 0) + 1);
      }
  }
  return {
    series: [...series.values()].map(({ one, value }) => ({ ...one, value })),
    processes: [...starts]
      .map(([id, count]) => `${id} ${count}`)
      .toSorted()
      .join('\n'),
  };
}

function addPoint(
  name: string,
  kind: OtlpMetricHead['kind'],
  labels: Map<string, string>,
  point: unknown,
  add: (name: string, labels: Map<string, string>, value: number) => boolean,
): boolean {
  if (kind === 'counter' || kind === 'gauge') {
    const value = numberOf(memberOf(point, 'asDouble') ?? memberOf(point, 'asInt'));
    return value !== undefined && add(name, labels, value);
  }
  const sum = numberOf(memberOf(point, 'sum'));
  if (sum !== undefined) add(`${name}_sum`, labels, sum);
  // Zero may be left out in JSON.
  return add(`${name}_count`, labels, numberOf(memberOf(point, 'count')) ?? 0);
}

/** The points of a metric with their labels; of kinds that nobody knows there are none. */
function* pointsOf(
  metric: unknown,
  own: ReadonlyMap<string, string>,
  { scope }: OtlpGroup,
): Iterable<{
  readonly head: OtlpMetricHead;
  readonly labels: Map<string, string>;
  readonly point: unknown;
}> {
  const name = memberOf(metric, 'name');
  const unit = memberOf(metric, 'unit');
  const data = dataOf(metric);
  if (typeof name !== 'string' || !data) return;
  const head = { name, unit: typeof unit === 'string' ? unit : '', kind: data.kind };
  const library = memberOf(scope, 'name');
  for (const point of entriesOf(memberOf(data.holder, 'dataPoints'))) {
    const labels = prometheusLabels(attributesOf(point));
    for (const [label, value] of own) labels.set(label, value);
    if (typeof library === 'string' && library !== '') labels.set('otel_scope_name', library);
    yield { head, labels, point };
  }
}

/** Kind and points of a metric; sums that may fall are gauges in Prometheus. */
export function dataOf(
  metric: unknown,
): { readonly kind: OtlpMetricHead['kind']; readonly member: string; readonly holder: unknown } | undefined {
  for (const member of ['gauge', 'sum', 'histogram', 'exponentialHistogram', 'summary'] as const) {
    const holder = memberOf(metric, member);
    if (holder === undefined || holder === null) continue;
    if (member === 'gauge' || member === 'summary') return { kind: member, member, holder };
    if (member !== 'sum') return { kind: 'histogram', member, holder };
    return { kind: memberOf(holder, 'isMonotonic') === true ? 'counter' : 'gauge', member, holder };
  }
  return undefined;
}

/** Labels that a resource gives its series, and those of its `target_info`. */
function resourceOf({ resource }: OtlpGroup) {
  const attributes = attributesOf(resource);
  const namespace = attributes.get('service.namespace');
  const service = attributes.get('service.name');
  const instance = attributes.get('service.instance.id');
  const job = namespace && service ? `${namespace}/${service}` : service;
  const own = new Map<string, string>();
  if (job) own.set('job', job);
  if (instance) own.set('instance', instance);
  const target = prometheusLabels(attributes);
  for (const [label, value] of own) target.set(label, value);
  return { own, target, id: seriesName('', target) };
}
