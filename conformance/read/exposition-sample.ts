import type { Exemplar, ExpositionFormat, Labels, Sample } from './exposition.ts';

/** What can be wrong within a line that carries a value. */
export type LineFault =
  | 'name'
  | 'labelName'
  | 'labelEquals'
  | 'labelQuote'
  | 'labelEscape'
  | 'labelOpen'
  | 'labelSeparator'
  | 'labelTwice'
  | 'labelReserved'
  | 'space'
  | 'value'
  | 'timestamp'
  | 'exemplar'
  | 'trailing';

type Read<T> = T | { readonly fault: LineFault; readonly at: number };

const legacyName = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const labelName = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Unicode characters, by OpenMetrics 1.0. */
const longestExemplar = 128;
const infinity = /^[+-]?inf(?:inity)?$/i;

/** Thrown within this file only, to leave nested reading at the place of a fault. */
class Stop extends Error {
  readonly fault: LineFault;
  readonly at: number;

  constructor(fault: LineFault, at: number) {
    super(fault);
    this.fault = fault;
    this.at = at;
  }
}

/** Reads a line that carries a value; a fault names the place, from 0. */
export function readSampleLine(
  text: string,
  line: number,
  format: ExpositionFormat,
): Read<{ readonly sample: Sample }> {
  try {
    return { sample: lineReader(text, format).sample(line) };
  } catch (error) {
    if (error instanceof Stop) return { fault: error.fault, at: error.at };
    throw error;
  }
}

/** A number as both formats write it; undefined if it is none, or too large for one. */
export function readNumber(text: string): number | undefined {
  if (infinity.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^nan$/i.test(text)) return Number.NaN;
  if (!number.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Reads parts of a line, one after the other, from wherever the one before ended. */
function lineReader(text: string, format: ExpositionFormat) {
  const strict = format === 'openmetrics';
  const quotedNames = format !== 'text';
  let at = 0;
  return { sample };

  function sample(line: number): Sample {
    const labels = new Map<string, string>();
    let name = match(legacyName);
    padding();
    if (text[at] === '{') name = labelSet(labels, name, true);
    if (name === undefined) throw new Stop('name', at);
    const value = numeric('value');
    const time = timestamp();
    const example = strict ? exemplar() : undefined;
    if (at < text.length) throw new Stop('trailing', at);
    return {
      name,
      labels,
      value,
      line,
      ...(time !== undefined && { timestamp: time }),
      ...(example && { exemplar: example }),
    };
  }

  /** Reads a label set into the map; with quoted names, the first entry may be the name of the metric. */
  function labelSet(
    into: Map<string, string>,
    outer: string | undefined,
    mayName: boolean,
  ): string | undefined {
    let name = outer;
    at += 1;
    for (;;) {
      padding();
      if (text[at] === '}') break;
      const begin = at;
      const isQuoted = quotedNames && text[begin] === '"';
      const key = isQuoted ? quoted() : match(labelName);
      if (key === undefined) throw new Stop('labelName', begin);
      padding();
      if (isQuoted && mayName && name === undefined && text[at] !== '=') name = key;
      else pair(key, begin, into);
      padding();
      if (text[at] === '}') break;
      if (text[at] !== ',') throw new Stop('labelSeparator', at);
      at += 1;
      if (strict && text[at] === '}') throw new Stop('labelSeparator', at);
    }
    at += 1;
    return name;
  }

  function pair(key: string, begin: number, into: Map<string, string>): void {
    if (text[at] !== '=') throw new Stop('labelEquals', at);
    at += 1;
    padding();
    if (text[at] !== '"') throw new Stop('labelQuote', at);
    const value = quoted();
    if (key === '__name__') throw new Stop('labelReserved', begin);
    if (into.has(key)) throw new Stop('labelTwice', begin);
    into.set(key, value);
  }

  function quoted(): string {
    const begin = at;
    let value = '';
    for (at += 1; at < text.length; at += 1) {
      const sign = text[at];
      if (sign === '"') {
        at += 1;
        return value;
      }
      value += sign === '\\' ? escaped() : sign;
    }
    throw new Stop('labelOpen', begin);
  }

  function escaped(): string {
    at += 1;
    const sign = text[at];
    if (sign === 'n') return '\n';
    if (sign === '"' || sign === '\\') return sign;
    // OpenMetrics takes any other pair as it stands; the text format knows only these three.
    if (strict && sign !== undefined) return `\\${sign}`;
    throw new Stop('labelEscape', at - 1);
  }

  function numeric(fault: LineFault): number {
    gap();
    const begin = at;
    const value = readNumber(token());
    if (value === undefined) throw new Stop(fault, begin);
    return value;
  }

  function timestamp(): number | undefined {
    if (at === text.length || (strict && text.startsWith(' # ', at))) return undefined;
    gap();
    const begin = at;
    const written = token();
    const value = strict ? readNumber(written) : integer(written);
    if (value === undefined || !Number.isFinite(value)) throw new Stop('timestamp', begin);
    return value;
  }

  function exemplar(): Exemplar | undefined {
    if (!text.startsWith(' # ', at)) return undefined;
    at += 3;
    if (text[at] !== '{') throw new Stop('exemplar', at);
    const labels = new Map<string, string>();
    labelSet(labels, undefined, false);
    if (lengthOf(labels) > longestExemplar) throw new Stop('exemplar', at);
    const value = numeric('exemplar');
    const time = at < text.length ? numeric('exemplar') : undefined;
    return { labels, value, ...(time !== undefined && { timestamp: time }) };
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function token(): string {
    const begin = at;
    while (at < text.length && text[at] !== ' ' && text[at] !== '\t') at += 1;
    return text.slice(begin, at);
  }

  /** What parts a value from what precedes it: one space in OpenMetrics; after labels the text format needs none. */
  function gap(): void {
    const before = at;
    if (strict) at += text[at] === ' ' ? 1 : 0;
    else padding();
    const mayTouch = !strict && /[\s}]/.test(text[before - 1] ?? '');
    if (at === before && !mayTouch) throw new Stop('space', before);
  }

  /** Blanks between parts, of which OpenMetrics has none. */
  function padding(): void {
    while (!strict && (text[at] === ' ' || text[at] === '\t')) at += 1;
  }
}

function integer(token: string): number | undefined {
  return /^[+-]?\d{1,18}$/.test(token) ? Number(token) : undefined;
}

/** Characters that names and values of an exemplar's labels have together. */
function lengthOf(labels: Labels): number {
  return [...labels].reduce((sum, [name, value]) => sum + [...name].length + [...value].length, 0);
}
