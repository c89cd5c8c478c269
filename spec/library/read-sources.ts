import type { Mistake } from './mistake.ts';
import type { Source } from './row.ts';
import { type Fields, isFields } from './values.ts';

/** Reads where a row comes from; at least one source, each of a known publication or a seed. */
export function readSources(
  { sources }: Fields,
  publications: readonly string[],
  mistakes: Mistake[],
): readonly Source[] {
  if (sources === undefined) return [];
  if (!Array.isArray(sources) || sources.length === 0) {
    mistakes.push({ code: 'malformed-source', at: ['sources'] });
    return [];
  }
  return sources.flatMap((written: unknown, index) => {
    const at = ['sources', String(index)];
    const source = readSource(written);
    if (!source) mistakes.push({ code: 'malformed-source', at });
    else if (source.spec !== 'seed' && !publications.includes(source.spec))
      mistakes.push({
        code: 'unknown-source',
        format: { spec: source.spec, known: publications.join(', ') },
        at: [...at, 'spec'],
      });
    return source ?? [];
  });
}

/** A seed is a statement of the preparatory notes; it becomes a source of the kind `seed`. */
function readSource(written: unknown): Source | undefined {
  if (!isFields(written)) return undefined;
  const { spec, ref, seed } = written;
  const members = Object.keys(written).sort().join();
  if (members === 'seed' && typeof seed === 'string') return { spec: 'seed', ref: seed };
  if (members === 'ref,spec' && typeof spec === 'string' && typeof ref === 'string') return { spec, ref };
  return undefined;
}
