import { expect, it } from 'vitest';
import catalogue from '../../schemas/0.1/catalogue.json' with { type: 'json' };
import { interfaces, outcomeOrder, outcomes } from './words.ts';

it('calls every outcome what the standard calls it', () => {
  const ours = Object.fromEntries(Object.entries(outcomes).map(([code, { de, en }]) => [code, { de, en }]));
  expect(ours).toEqual(catalogue.codes.Outcome);
});

it('orders every outcome', () => {
  expect([...outcomeOrder].sort()).toEqual(Object.keys(outcomes).sort());
});

it('has a name for every interface of the release', () => {
  const used = new Set(catalogue.requirements.map((row) => row.interface));
  expect([...used].filter((id) => !Object.hasOwn(interfaces, id))).toEqual([]);
});
