/** Findings that say the same of many exchanges are said once. */
import type { Statement } from '../../schemas/0.1/types/report.ts';
import type { Language } from './options.ts';
import { counted } from './sentences.ts';

/** One sentence with all exchanges that show it. */
export interface Group extends Omit<Statement, 'exchange'> {
  readonly exchanges: readonly string[];
}

/** In the order in which each first occurs; statements are the same if everything but the exchange is. */
export function grouped(all: readonly Statement[]): Group[] {
  const same = Map.groupBy(all, ({ exchange: _, ...rest }) => JSON.stringify(rest));
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { exchange: _, ...rest } = first;
    return [{ ...rest, exchanges: [first, ...others].flatMap(({ exchange }) => exchange ?? []) }];
  });
}

/** `gateway/models` or, of several, `gateway/models (und 44 weitere)`; absent if no exchange shows it. */
export function shownBy({ exchanges }: Group, lang: Language): string | undefined {
  const [first, ...others] = exchanges;
  if (first === undefined || others.length === 0) return first;
  return `${first} (${lang === 'de' ? 'und' : 'and'} ${counted(others.length, 'more', lang)})`;
}
