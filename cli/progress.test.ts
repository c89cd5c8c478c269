import { expect, test } from 'vitest';
import { barLine, displayFor } from './progress.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

test('the bar fills with what is done and stays within its columns', () => {
  expect(barLine({ done: 0, planned: 4, last: '' }, 80)).toBe(`${'░'.repeat(24)}     0/4  `);
  expect(barLine({ done: 4, planned: 4, last: 'models' }, 80)).toBe(`${'█'.repeat(24)}     4/4  models`);
  expect(barLine({ done: 2, planned: 4, last: 'x'.repeat(200) }, 80)).toHaveLength(79);
  expect(barLine({ done: 2, planned: 4, last: 'models' }, 20)).toHaveLength(19);
});

test('more requests than planned leave the bar full', () => {
  expect(barLine({ done: 9, planned: 4, last: '' }, 80)).toContain('█'.repeat(24));
});

test('a terminal gets its cursor back', () => {
  const here = surroundingsForTest({ screen: { interactive: true, colour: false, columns: 80 } });
  const display = displayFor(here, false);
  display.show({ done: 1, planned: 2, last: 'models' });
  display.show({ done: 2, planned: 2, last: 'chat' });
  display.end();
  expect(here.errText().split('\u001b[?25l')).toHaveLength(2);
  expect(here.errText().endsWith('\r\u001b[2K\u001b[?25h')).toBe(true);
});

test('a pipe gets at most ten plain lines and the count', () => {
  const here = surroundingsForTest({});
  const display = displayFor(here, false);
  for (let done = 1; done <= 43; done++) display.show({ done, planned: 43, last: `probe-${done}` });
  display.end();
  expect(here.errText().trimEnd().split('\n')).toHaveLength(11);
  expect(here.errText()).toMatch(/^5 von 43 Abrufen · probe-5\n/);
  expect(here.errText().endsWith('43 Abrufe aufgezeichnet\n')).toBe(true);
  expect(here.errText()).not.toContain('\u001b');
});

test('--quiet shows nothing', () => {
  const here = surroundingsForTest({ screen: { interactive: true, colour: false, columns: 80 } });
  const display = displayFor(here, true);
  display.show({ done: 1, planned: 2, last: 'models' });
  display.end();
  expect(here.errText()).toBe('');
});
