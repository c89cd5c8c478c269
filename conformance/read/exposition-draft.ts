import type { ExpositionFault, ExpositionFormat, Sample } from './exposition.ts';

/** A family while it is being read. */
export interface FamilyDraft {
  readonly name: string;
  type: string | undefined;
  help: string | undefined;
  unit: string | undefined;
  readonly samples: Sample[];
  /** Line of its first mention. */
  readonly line: number;
}

/** What reading a page gathers. */
export interface Reading {
  readonly format: ExpositionFormat;
  readonly families: Map<string, FamilyDraft>;
  /** The family of the line before. */
  current: FamilyDraft | undefined;
  /** Families after which another one began. */
  readonly closed: Set<FamilyDraft>;
  fault(kind: ExpositionFault['kind'], code: ExpositionFault['code'], line: number, column?: number): void;
}

/** Makes the family the current one; lines of one family stand together. */
export function enter(family: FamilyDraft, line: number, reading: Reading): void {
  const { closed, current } = reading;
  if (current && current !== family) closed.add(current);
  if (closed.delete(family)) reading.fault('structure', 'familyScattered', line);
  reading.current = family;
}

/** The family of that name, made on first mention. */
export function familyNamed(name: string, line: number, reading: Reading): FamilyDraft {
  const known = reading.families.get(name);
  if (known) return known;
  const family: FamilyDraft = {
    name,
    type: undefined,
    help: undefined,
    unit: undefined,
    samples: [],
    line,
  };
  reading.families.set(name, family);
  return family;
}

/** Endings that samples of a declared type add to the family's name. */
export const suffixes: { readonly [type: string]: readonly string[] } = {
  histogram: ['_bucket', '_sum', '_count', '_created'],
  gaugehistogram: ['_bucket', '_gsum', '_gcount'],
  summary: ['', '_sum', '_count', '_created'],
  counter: ['_total', '_created'],
  info: ['_info'],
};

/** The family a sample belongs to, by its name and the declared types. */
export function familyOfSample({ name, line }: Sample, reading: Reading): FamilyDraft {
  const own = reading.families.get(name);
  if (own) return own;
  for (const ending of ['_bucket', '_sum', '_count', '_gsum', '_gcount', '_total', '_created', '_info']) {
    if (!name.endsWith(ending)) continue;
    const family = reading.families.get(name.slice(0, -ending.length));
    if (!family?.type || !suffixes[family.type]?.includes(ending)) continue;
    // In the text format a counter's name is that of its samples.
    if (reading.format !== 'openmetrics' && family.type === 'counter') continue;
    return family;
  }
  return familyNamed(name, line, reading);
}
