import { expect, test } from 'vitest';
import { keywordsIn } from './keywords.ts';

test('reads SOLL NICHT as one keyword and not as SOLL', () => {
  expect(keywordsIn('Das SOLL NICHT sein.', 'de')).toEqual(['SOLL NICHT']);
});

test('reads a keyword across a line break', () => {
  expect(keywordsIn('It MUST\n  NOT be.', 'en')).toEqual(['MUST NOT']);
});

test('takes no part of a longer word for a keyword', () => {
  expect(keywordsIn('SOLLWERT und KANNE', 'de')).toEqual([]);
});

test('sees keywords that the standard does not use', () => {
  expect(keywordsIn('It SHALL be OPTIONAL.', 'en')).toEqual(['SHALL', 'OPTIONAL']);
});
