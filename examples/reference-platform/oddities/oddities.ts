import type { Oddity } from './oddity.ts';

/** Every oddity, in the order in which they act. */
export const oddities = [] as const satisfies readonly Oddity[];

export type OddityName = string;

/** The oddities of these names; throws for a name there is none of. */
export function odditiesNamed(names: readonly OddityName[]): readonly Oddity[] {
  const unknown = names.find((name) => !oddities.some((oddity: Oddity) => oddity.name === name));
  if (unknown !== undefined) throw new RangeError(`There is no oddity ${unknown}.`);
  return oddities.filter((oddity: Oddity) => names.includes(oddity.name));
}
