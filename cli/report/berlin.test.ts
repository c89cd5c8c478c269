import { expect, it } from 'vitest';
import { inBerlin } from './berlin.ts';

const official = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
const utc = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'short' });
const day = 86_400_000;

it('shows what the time zone database shows, around every change of clocks from 2024 to 2040', () => {
  const times = Array.from({ length: 17 }, (_, index) => 2024 + index).flatMap((year) =>
    [Date.UTC(year, 0, 1), Date.UTC(year, 2, 24), Date.UTC(year, 9, 24)].flatMap((start) =>
      Array.from({ length: 8 * 48 }, (_, step) => start + (step * day) / 48),
    ),
  );
  const wrong = times.filter((time) => utc.format(inBerlin(time).clock) !== official.format(time));
  expect(wrong.map((time) => new Date(time).toISOString())).toEqual([]);
});
