import type { Series } from '../read/query-vector.ts';
import type { Figures } from './figures.ts';
import { type MetricId, type MetricName, namesOf } from './names.ts';

/** Which part of a histogram is meant; counters and gauges have one value only. */
export type Part = 'sum' | 'count';

/** Labels that pick series. */
export type Selector = { readonly [label: string]: string };

/** The name under which a page shows a family, the pinned one first; undefined if it shows none. */
export function nameIn({ series }: Figures, metric: MetricId): MetricName | undefined {
  return namesOf(metric).find((name) =>
    series.some((one) => isOf(one, name, 'count') || isOf(one, name, 'sum')),
  );
}

/** The series of a family under one of its names, within a selector. */
export function seriesOf(
  { series }: Figures,
  name: MetricName,
  part: Part,
  selector: Selector,
): readonly Series[] {
  return series.filter((one) => isOf(one, name, part) && matches(one, selector));
}

/** Sum of a family's series within a selector; 0 if there are none yet. */
export function sumOf(figures: Figures, name: MetricName, part: Part, selector: Selector): number {
  return seriesOf(figures, name, part, selector).reduce((sum, { value }) => sum + value, 0);
}

/** The value of a family within a selector, under whatever name it is shown; 0 if it is not. */
export function totalOf(figures: Figures, metric: MetricId, part: Part, selector: Selector): number {
  const name = nameIn(figures, metric);
  return name ? sumOf(figures, name, part, selector) : 0;
}

/** Leaves out what failed: only successful calls are to be found again. */
export function withoutFailures(figures: Figures): Figures {
  return {
    ...figures,
    series: figures.series.filter(({ labels }) => (labels.get('error_type') ?? '') === ''),
  };
}

/**
 * What tells the processes behind a page apart: when they began, and how they name themselves. Empty if the page does
 * not say; then a fall or a gap may come from another replica.
 */
export function processesOf({ series, processes }: Figures): string {
  if (processes !== undefined) return processes;
  const traits = series.flatMap(({ name, labels, value }) => {
    const instance = labels.get('instance') ?? '';
    if (name === 'process_start_time_seconds') return [`${instance} ${value}`];
    const id = name === 'target_info' ? labels.get('service_instance_id') : undefined;
    return id === undefined ? [] : [`${instance} ${id}`];
  });
  return traits.toSorted().join('\n');
}

function isOf({ name, labels }: Series, metric: MetricName, part: Part): boolean {
  const wanted = metric.kind === 'histogram' ? `${metric.name}_${part}` : metric.name;
  return (
    name === wanted && Object.entries(metric.labels).every(([label, value]) => labels.get(label) === value)
  );
}

function matches({ labels }: Series, selector: Selector): boolean {
  return Object.entries(selector).every(([label, value]) => labels.get(label) === value);
}
