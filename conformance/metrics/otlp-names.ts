// How OpenTelemetry's names become those of Prometheus: "Prometheus and OpenMetrics Compatibility" of the OpenTelemetry
// specification, with underscores for other signs and with suffixes for unit and type.

/** What a name is translated from. */
export interface OtlpMetricHead {
  readonly name: string;
  readonly unit: string;
  readonly kind: 'counter' | 'gauge' | 'histogram' | 'summary';
}

/** Units by their UCUM code, as the specification lists them. */
const units: { readonly [code: string]: string } = {
  d: 'days',
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  ms: 'milliseconds',
  us: 'microseconds',
  ns: 'nanoseconds',
  By: 'bytes',
  KiBy: 'kibibytes',
  MiBy: 'mebibytes',
  GiBy: 'gibibytes',
  TiBy: 'tibibytes',
  KBy: 'kilobytes',
  MBy: 'megabytes',
  GBy: 'gigabytes',
  TBy: 'terabytes',
  m: 'meters',
  V: 'volts',
  A: 'amperes',
  J: 'joules',
  W: 'watts',
  g: 'grams',
  Cel: 'celsius',
  Hz: 'hertz',
  '%': 'percent',
  '1': '',
};

/** Units of a rate, after the stroke. */
const perUnits: { readonly [code: string]: string } = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};

/** The family's name in Prometheus; histograms and summaries add `_count` and `_sum`. */
export function prometheusName({ name, unit, kind }: OtlpMetricHead): string {
  const words = name.split(/[^a-zA-Z0-9:]+/).filter((word) => word !== '');
  for (const word of unitWords(unit)) if (!words.includes(word)) words.push(word);
  // The type's word stands last, wherever the name had it.
  const rest = kind === 'counter' ? words.filter((word) => word !== 'total') : words;
  if (kind === 'counter') rest.push('total');
  if (kind === 'gauge' && unit === '1' && !rest.includes('ratio')) rest.push('ratio');
  const joined = rest.join('_');
  return /^\d/.test(joined) ? `_${joined}` : joined;
}

/** Notes in braces (`{token}`) are no unit. */
function unitWords(unit: string): string[] {
  const [main = '', per = ''] = unit.replaceAll(/\{[^}]*\}/g, '').split('/', 2);
  const first = wordsOf(units[main.trim()] ?? main);
  const second = wordsOf(perUnits[per.trim()] ?? per);
  return second.length > 0 ? [...first, 'per', ...second] : first;
}

function wordsOf(text: string): string[] {
  return text.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');
}

/** The label that an attribute becomes. */
function prometheusLabel(key: string): string {
  const label = key.replaceAll(/[^a-zA-Z0-9_]+/g, '_').replaceAll(/_{2,}/g, '_');
  return /^\d/.test(label) ? `key_${label}` : label;
}

/** Labels of attributes; where two become the same, their values are joined in the order of the names. */
export function prometheusLabels(attributes: ReadonlyMap<string, string>): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [key, value] of [...attributes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const label = prometheusLabel(key);
    const before = labels.get(label);
    labels.set(label, before === undefined ? value : `${before};${value}`);
  }
  return labels;
}
