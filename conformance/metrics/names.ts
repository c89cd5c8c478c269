import table from '../../schemas/0.1/metrics/monitoring.json' with { type: 'json' };

/** The families that the standard names. */
export type MetricId = keyof typeof table;

/** A name under which products show a family today. */
export interface Alias {
  /** Why there is this name: `otel-1.41`, `without-unit`, `client`. */
  readonly family: string;
  readonly name: string;
}

/** A family as it may be called on a page. */
export interface MetricName {
  readonly name: string;
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** Labels that its series carry if the name is shared by several families. */
  readonly labels: { readonly [label: string]: string };
  /** Absent from the name that the standard pins. */
  readonly family?: string;
}

/** A label as the standard pins it, with other names for it. */
export interface LabelName {
  readonly name: string;
  readonly required: boolean;
  readonly aliases: readonly Alias[];
}

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly (Alias & {
    readonly kind: string;
    readonly labels?: { readonly [label: string]: string };
  })[];
  readonly labels: { readonly [label: string]: { required: boolean; aliases: readonly Alias[] } };
}

// The file is written from the standard's sources; its members have these types for every family.
const entries = table as unknown as { readonly [Id in MetricId]: Entry };

/** All names of a family, the pinned one first. */
export function namesOf(metric: MetricId): readonly MetricName[] {
  const { name, kind, aliases } = entries[metric];
  return [{ name, kind, labels: {} }, ...aliases.map((alias) => ({ labels: {}, ...alias }))].map(
    (one) => one as MetricName,
  );
}

/** The labels of a family that the standard names. */
export function labelsOf(metric: MetricId): readonly LabelName[] {
  return Object.entries(entries[metric].labels).map(([name, label]) => ({ name, ...label }));
}
