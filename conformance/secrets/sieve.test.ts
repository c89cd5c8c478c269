import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sieveFor } from './sieve.ts';

const forms = Array.from({ length: 200 }, (_, at) => `geheimnis-${at}-${'abcdefghij'.slice(at % 10)}`);

test('lets a text pass that holds a form, wherever it stands', () => {
  const mayHold = sieveFor(forms);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...forms), fc.string(), (before, form, after) =>
      mayHold(before + form + after),
    ),
  );
});

test('holds back what looks like no beginning of a form', () => {
  const mayHold = sieveFor(forms);
  expect(mayHold('Sehr geehrte Damen und Herren, der Bauantrag ist eingegangen. '.repeat(50))).toBe(false);
  expect(mayHold('geheim')).toBe(true);
  expect(mayHold('')).toBe(false);
});

test('finds forms of any characters', () => {
  const strange = Array.from({ length: 200 }, (_, at) => `äöü€${String.fromCodePoint(0x1f600 + at)}${at}x`);
  const mayHold = sieveFor(strange);
  expect(strange.filter((form) => !mayHold(`… ${form} …`))).toEqual([]);
});

test('lets everything pass where forms are few or short, and is not needed', () => {
  expect(sieveFor(forms.slice(0, 5))('nichts')).toBe(true);
  expect(sieveFor([...forms, 'kurz'])('nichts')).toBe(true);
});
