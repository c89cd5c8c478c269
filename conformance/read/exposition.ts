import { enter, type FamilyDraft, familyOfSample, type Reading } from './exposition-draft.ts';
import { readMetadata } from './exposition-metadata.ts';
import { type LineFault, readSampleLine } from './exposition-sample.ts';
import { structureFaults } from './exposition-structure.ts';

/** Prometheus text format 0.0.4, the same with quoted names (1.0.0), or OpenMetrics 1.0. */
export type ExpositionFormat = 'text' | 'text-1' | 'openmetrics';

export type Labels = ReadonlyMap<string, string>;

/** An example that OpenMetrics attaches to a bucket or counter. */
export interface Exemplar {
  readonly labels: Labels;
  readonly value: number;
  /** Seconds since 1970. */
  readonly timestamp?: number;
}

/** One line with a value. */
export interface Sample {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
  /** Milliseconds since 1970 in the text format, seconds in OpenMetrics; as written. */
  readonly timestamp?: number;
  readonly exemplar?: Exemplar;
  /** From 1. */
  readonly line: number;
}

/** What belongs together under one TYPE: a histogram's buckets, sum and count are one family. */
export interface Family {
  readonly name: string;
  /** As declared; `untyped` if it is not. */
  readonly type: string;
  readonly help?: string;
  readonly unit?: string;
  readonly samples: readonly Sample[];
}

/** A violation of the format; `form` cannot be read as it stands, `structure` can but contradicts itself. */
export interface ExpositionFault {
  readonly kind: 'form' | 'structure';
  readonly code: FormFault | StructureFault;
  /** From 1. */
  readonly line: number;
  /** From 1, where the fault is one of a place in the line. */
  readonly column?: number;
  /** The beginning of the line, or the name of the series. */
  readonly excerpt: string;
}

export type FormFault =
  | LineFault
  | 'lineTooLong'
  | 'tooManySamples'
  | 'carriageReturn'
  | 'blankLine'
  | 'strayComment'
  | 'metadataName'
  | 'metadataEscape'
  | 'unknownType'
  | 'unfinishedLastLine'
  | 'endMissing'
  | 'afterEnd';

export type StructureFault =
  | 'typeRepeated'
  | 'helpRepeated'
  | 'unitRepeated'
  | 'metadataAfterSamples'
  | 'familyScattered'
  | 'duplicateSeries'
  | 'wrongSuffix'
  | 'unitNotInName'
  | 'counterInvalid'
  | 'bucketWithoutBound'
  | 'bucketsFall'
  | 'infinityBucketMissing'
  | 'infinityUnlikeCount'
  | 'misplacedExemplar';

export interface Exposition {
  readonly families: readonly Family[];
  /** True if every line could be read; a page may contradict itself all the same. */
  readonly isReadable: boolean;
  /** In the order of lines, at most `maxFaults`. Contradictions between lines are looked for when this is first read. */
  readonly faults: readonly ExpositionFault[];
}

export interface ExpositionLimits {
  /** Characters of a line. */
  readonly lineLength: number;
  readonly samples: number;
}

const defaultExpositionLimits: ExpositionLimits = { lineLength: 65_536, samples: 500_000 };

const maxFaults = 50;
const longestExcerpt = 160;

/**
 * Reads a page of figures strictly by its format and goes on after each fault, so that all are named. A page that
 * breaks a limit of ours is read up to there.
 */
export function readExposition(
  text: string,
  format: ExpositionFormat,
  limits: ExpositionLimits = defaultExpositionLimits,
): Exposition {
  const faults: ExpositionFault[] = [];
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const reading: Reading = {
    format,
    families: new Map(),
    current: undefined,
    closed: new Set(),
    fault(kind, code, line, column) {
      const excerpt = (lines[line - 1] ?? last).slice(0, longestExcerpt);
      if (faults.length < maxFaults)
        faults.push({ kind, code, line, ...(column !== undefined && { column }), excerpt });
    },
  };
  const ended = format === 'openmetrics' && last !== '' ? readLines([...lines, last]) : readLines(lines);
  if (format === 'openmetrics' && !ended) reading.fault('form', 'endMissing', lines.length + 1);
  if (format !== 'openmetrics' && last !== '') reading.fault('form', 'unfinishedLastLine', lines.length + 1);

  const families = [...reading.families.values()].map(finished);
  let all: readonly ExpositionFault[] | undefined;
  return {
    families,
    isReadable: faults.every(({ kind }) => kind === 'structure'),
    get faults() {
      all ??= [...faults, ...structureFaults(families, format)]
        .toSorted((a, b) => a.line - b.line)
        .slice(0, maxFaults);
      return all;
    },
  };

  /** True if the end mark of OpenMetrics was there. */
  function readLines(all: readonly string[]): boolean {
    let samples = 0;
    for (const [at, line] of all.entries()) {
      const number = at + 1;
      if (line.length > limits.lineLength) {
        reading.fault('form', 'lineTooLong', number);
        continue;
      }
      if (format === 'openmetrics' && line === '# EOF') {
        if (at < all.length - 1) reading.fault('form', 'afterEnd', number + 1);
        return true;
      }
      samples += readLine(line, number, reading) ? 1 : 0;
      if (samples > limits.samples) {
        reading.fault('form', 'tooManySamples', number);
        return false;
      }
    }
    return false;
  }
}

/** No regular expression: at the end of a line it would take the square of the time for the blanks inside. */
function withoutBlanksAround(line: string): string {
  const isBlank = (at: number) => line[at] === ' ' || line[at] === '\t';
  let [start, end] = [0, line.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return line.slice(start, end);
}

/** Reads one line; true if it is a sample. */
function readLine(line: string, number: number, reading: Reading): boolean {
  const strict = reading.format === 'openmetrics';
  if (line.endsWith('\r')) {
    reading.fault('form', 'carriageReturn', number, line.length);
    return false;
  }
  const text = strict ? line : withoutBlanksAround(line);
  if (text === '') {
    if (strict) reading.fault('form', 'blankLine', number);
    return false;
  }
  if (text.startsWith('#')) {
    readMetadata(text, number, reading);
    return false;
  }
  const read = readSampleLine(text, number, reading.format);
  if ('fault' in read) {
    reading.fault('form', read.fault, number, read.at + 1 + (line.length - line.trimStart().length));
    return false;
  }
  const family = familyOfSample(read.sample, reading);
  enter(family, number, reading);
  family.samples.push(read.sample);
  return true;
}

function finished(draft: FamilyDraft): Family {
  const { name, type = 'untyped', help, unit, samples } = draft;
  return { name, type, samples, ...(help !== undefined && { help }), ...(unit !== undefined && { unit }) };
}
