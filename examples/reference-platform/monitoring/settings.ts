/** What the monitoring can do in several legal ways. */
export interface MonitoringSettings {
  /** Answers OpenMetrics whatever the caller accepts. */
  readonly openMetricsOnly: boolean;
  /** Under which names model calls are shown: those of 2026, or those before the conventions moved. */
  readonly names: 'pinned' | 'otel-1.41';
  /** Leaves the unit out of the names of durations, as some exporters do. */
  readonly withoutUnit: boolean;
  /** Bounds of the buckets of durations, in seconds. */
  readonly bounds: readonly number[];
  /** Replicas that share the work; with more than one, each shows its own series with a label `instance`. */
  readonly replicas: number;
  /** Shows families that the standard does not name. */
  readonly extraFamilies: boolean;
  /** Another tenant's calls between any two looks at the figures. */
  readonly busy: boolean;
  /** Milliseconds for which a page is kept before it is made anew. */
  readonly staleMs: number;
  /** Figures are to be read through the query interface of Prometheus. */
  readonly byQuery: boolean;
  /** How figures, spans and log records are exported, where somebody receives them. */
  readonly otlp: {
    readonly temporality: 'cumulative' | 'delta';
    readonly gzip: boolean;
    /** Durations are exponential histograms. */
    readonly exponential: boolean;
  };
}

/** What is usual: the bounds are those that OpenTelemetry recommends. */
export const usualMonitoring: MonitoringSettings = {
  openMetricsOnly: false,
  names: 'pinned',
  withoutUnit: false,
  bounds: Array.from({ length: 14 }, (_, power) => 0.01 * 2 ** power),
  replicas: 1,
  extraFamilies: false,
  busy: false,
  staleMs: 0,
  byQuery: false,
  otlp: { temporality: 'cumulative', gzip: false, exponential: false },
};
