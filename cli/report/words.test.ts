import { expect, it } from 'vitest';
import catalogue from '../../schemas/0.1/catalogue.json' with { type: 'json' };
import type { Bilingual } from '../../schemas/0.1/types/report.ts';
import { environments, interfaces, origins, outcomeOrder, outcomes, scopes, verdicts } from './words.ts';

/** The words without their symbols. */
function withoutSymbol(words: Readonly<Record<string, Bilingual>>) {
  return Object.fromEntries(Object.entries(words).map(([code, { de, en }]) => [code, { de, en }]));
}

it('calls outcomes and verdicts what the standard calls them', () => {
  expect(withoutSymbol(outcomes)).toEqual(catalogue.codes.Outcome);
  expect(withoutSymbol(verdicts)).toEqual(catalogue.codes.VerdictCode);
});

it('calls environments, scopes and origins what the standard calls them', () => {
  const { Environment, ScopeOfJudgement, DeclaredBy } = catalogue.codes;
  expect([environments, scopes, origins]).toEqual([Environment, ScopeOfJudgement, DeclaredBy]);
});

it('orders every outcome', () => {
  expect([...outcomeOrder].sort()).toEqual(Object.keys(outcomes).sort());
});

it('has a name for every interface of the release', () => {
  const used = new Set(catalogue.requirements.map((row) => row.interface));
  expect([...used].filter((id) => !Object.hasOwn(interfaces, id))).toEqual([]);
});
