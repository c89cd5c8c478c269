import { describe, expect, it } from 'vitest';
import { bytes, date, dateTime, duration, number, quoted, shortened } from './typography.ts';

/** No-break spaces read as spaces, so that expectations can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it.each([
    ['2026-11-23T13:05:42Z', '23. November 2026, 14:05 Uhr (MEZ)', '23 November 2026, 14:05 (CET)'],
    ['2026-07-01T22:30:00Z', '2. Juli 2026, 00:30 Uhr (MESZ)', '2 July 2026, 00:30 (CEST)'],
    ['no time', 'no time', 'no time'],
    ['+275760-09-13T00:00:00Z', '+275760-09-13T00:00:00Z', '+275760-09-13T00:00:00Z'],
    ['Mar  1 11:59:59 2027 GMT', '1. März 2027, 12:59 Uhr (MEZ)', '1 March 2027, 12:59 (CET)'],
  ])('sets %s in Berlin time and states the zone', (iso, de, en) => {
    expect(plain(dateTime(iso, 'de'))).toBe(de);
    expect(plain(dateTime(iso, 'en'))).toBe(en);
  });

  it('sets a day without a time', () => {
    expect(plain(date('2026-10-05', 'de'))).toBe('5. Oktober 2026');
    expect(plain(date('2026-10-05', 'en'))).toBe('5 October 2026');
    expect(date('05.10.2026', 'de')).toBe('05.10.2026');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1234567, '1.234.567', '1,234,567'],
    [3.44, '3,4', '3.4'],
    [12345.6, '12.345,6', '12,345.6'],
  ])('groups and rounds %d', (value, de, en) => {
    expect(number(value, 'de')).toBe(de);
    expect(number(value, 'en')).toBe(en);
  });

  it.each([
    [85.4, '85 ms'],
    [3412, '3,4 s'],
    [184_000, '3 min 4 s'],
    [59_990, '1 min 0 s'],
  ])('says how long %d ms are', (ms, text) => {
    expect(plain(duration(ms, 'de'))).toBe(text);
  });

  it.each([
    [612, '612 Byte'],
    [3400, '3,4 kB'],
    [300_000_000, '300 MB'],
  ])('says how much %d bytes are', (count, text) => {
    expect(plain(bytes(count, 'de'))).toBe(text);
  });
});

it('quotes as each language does', () => {
  expect(quoted('Modell-Gateway', 'de')).toBe('„Modell-Gateway“');
  expect(quoted('Model gateway', 'en')).toBe('“Model gateway”');
});

it('says how much it left out', () => {
  expect(shortened('abcdef', 6, 'de')).toBe('abcdef');
  expect(plain(shortened('abcdefgh', 6, 'de'))).toBe('abcdef … (2 weitere Zeichen)');
});
