import type { Cause } from '../release.ts';
import type { CauseSeed } from './cause-seed.ts';
import { causeId, causeWords } from './cause-words.ts';
import type { JudgedRow } from './judge.ts';

/** Groups what stands in the way of an outcome; what concerns most obligations comes first. */
export function causesOf(rows: readonly JudgedRow[], url: (instance: string) => string): Cause[] {
  const groups = new Map<string, { readonly seed: CauseSeed; readonly rows: JudgedRow[] }>();
  for (const judged of rows) {
    const seed = judged.judgement?.cause;
    if (!seed) continue;
    const id = causeId(seed);
    const group = groups.get(id) ?? { seed, rows: [] };
    group.rows.push(judged);
    groups.set(id, group);
  }
  return [...groups]
    .toSorted(([a, one], [b, other]) => weight(other.rows) - weight(one.rows) || a.localeCompare(b, 'en'))
    .map(([id, { seed, rows: affected }]) => {
      const exchange = exchangeOf(seed);
      return {
        id,
        kind: kindOf(seed),
        ...causeWords(seed, url),
        ...(seed.kind === 'requirement' && { requirement: seed.requirement }),
        requirements: affected.map(({ row }) => row.id),
        ...(exchange !== undefined && { exchange }),
      };
    });
}

/** The kind under which the report lists a cause. */
function kindOf(seed: CauseSeed): Cause['kind'] {
  if (seed.kind === 'unfit') return 'environment';
  return seed.kind === 'missingFeature' ? 'missingInput' : seed.kind;
}

/** Obligations count a hundredfold, so that one of them weighs more than all recommendations. */
function weight(rows: readonly JudgedRow[]): number {
  const obligations = rows.filter(({ row }) => row.level.startsWith('MUST')).length;
  return obligations * 100 + rows.length;
}

function exchangeOf(seed: CauseSeed): string | undefined {
  if (seed.kind === 'transport') return seed.exchange;
  return seed.kind === 'environment' ? seed.failure.exchange : undefined;
}
