import { expect, test } from 'vitest';
import { isEuropean, isInEea } from './countries.ts';

test.each(['DE', 'FR', 'NO', 'IS', 'LI'])('counts %s as part of the European Economic Area', (country) => {
  expect(isInEea(country)).toBe(true);
  expect(isEuropean(country)).toBe(true);
});

test('counts Switzerland as European, but not as part of the European Economic Area', () => {
  expect([isInEea('CH'), isEuropean('CH')]).toEqual([false, true]);
});

test.each(['US', 'GB', 'CN', 'UK', 'EU', 'constructor'])('counts %s as outside', (country) => {
  expect([isInEea(country), isEuropean(country)]).toEqual([false, false]);
});
