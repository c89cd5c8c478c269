import { defineOddity } from './oddity.ts';

export const openMetricsOnly = defineOddity({
  name: 'openmetrics-only',
  title: {
    de: 'Messwerte kommen immer als OpenMetrics, auch wenn der Abrufer das Textformat vorzieht.',
    en: 'Figures always come as OpenMetrics, even if the caller prefers the text format.',
  },
  monitoring: { openMetricsOnly: true },
});

export const figuresOfReplicas = defineOddity({
  name: 'figures-of-replicas',
  title: {
    de: 'Drei Instanzen teilen sich die Arbeit; ihre Zähler stehen nebeneinander.',
    en: 'Three replicas share the work; their counters stand side by side.',
  },
  monitoring: { replicas: 3 },
});

export const figuresOfOldNames = defineOddity({
  name: 'figures-of-old-names',
  title: {
    de: 'Messwerte über Modellaufrufe tragen die Namen von vor 2026.',
    en: 'Figures on model calls carry the names from before 2026.',
  },
  monitoring: { names: 'otel-1.41' },
});

export const figuresWithoutUnit = defineOddity({
  name: 'figures-without-unit',
  title: {
    de: 'Namen von Dauern enden ohne die Einheit, wie bei der JavaScript-Bibliothek von OpenTelemetry.',
    en: 'Names of durations end without the unit, as with the JavaScript library of OpenTelemetry.',
  },
  monitoring: { withoutUnit: true },
});

export const otherBuckets = defineOddity({
  name: 'other-buckets',
  title: {
    de: 'Histogramme haben wenige andere Klassengrenzen, auch ganze Zahlen und Exponenten.',
    en: 'Histograms have few other bounds of buckets, whole numbers and exponents among them.',
  },
  monitoring: { bounds: [1e-7, 0.5, 1, 60] },
});

export const furtherFamilies = defineOddity({
  name: 'further-families',
  title: {
    de: 'Die Seite zeigt weitere Messwerte mit Anführungszeichen, Umbrüchen und ohne Wert.',
    en: 'The page shows further figures with quotes, line feeds and without a value.',
  },
  monitoring: { extraFamilies: true },
});

export const busyNeighbour = defineOddity({
  name: 'busy-neighbour',
  title: {
    de: 'Zwischen zwei Abrufen der Messwerte ruft jedes Mal ein anderer Mandant ein Modell auf.',
    en: 'Between any two looks at the figures, another tenant calls a model.',
  },
  monitoring: { busy: true },
});

export const lateFigures = defineOddity({
  name: 'late-figures',
  title: {
    de: 'Messwerte hinken um die erklärte Verzögerung hinterher.',
    en: 'Figures lag behind by the declared time.',
  },
  monitoring: { staleMs: 30 },
});

export const figuresByQuery = defineOddity({
  name: 'figures-by-query',
  title: {
    de: 'Messwerte werden über die Abfrageschnittstelle von Prometheus gelesen.',
    en: 'Figures are read through the query interface of Prometheus.',
  },
  monitoring: { byQuery: true },
  lacks: ['monitoring.exposition'],
});

export const exportedDeltas = defineOddity({
  name: 'exported-deltas',
  title: {
    de: 'Über OTLP kommt nur, was seit der letzten Sendung hinzukam.',
    en: 'Over OTLP comes only what was added since the last export.',
  },
  monitoring: { otlp: { temporality: 'delta', gzip: false, exponential: false } },
});

export const exportedCompressed = defineOddity({
  name: 'exported-compressed',
  title: {
    de: 'Sendungen über OTLP sind mit gzip verdichtet, Dauern exponentielle Histogramme.',
    en: 'Exports over OTLP are compressed by gzip, and durations are exponential histograms.',
  },
  monitoring: { otlp: { temporality: 'cumulative', gzip: true, exponential: true } },
});
