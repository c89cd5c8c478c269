import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';
import { fitted } from './render-terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-watch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Watches the folder; `next` resolves with the following screen. */
function watching(target: string) {
  const ended = new AbortController();
  const screens: string[] = [];
  let told: () => void = () => {};
  const here = {
    ...surroundingsForTest({ folder, signal: ended.signal }),
    out: (text: string) => {
      screens.push(text);
      told();
    },
  };
  const code = run(['validate', target, '--watch'], here);
  const next = async (): Promise<string> => {
    while (screens.length === 0)
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    return screens.shift() ?? '';
  };
  return { next, end: () => ended.abort(), code };
}

test('every change brings a new screen, until it is ended without a fault', async () => {
  writeFileSync(join(folder, 'a.json'), '{');
  const { next, end, code } = watching('.');
  expect(await next()).toContain('Kein gültiges JSON');

  // As editors write: a new file in the place of the old one.
  writeFileSync(join(folder, 'neu'), '{"kind": "model"}');
  renameSync(join(folder, 'neu'), join(folder, 'a.json'));
  expect(await next()).toContain('Die Pflichtangabe id fehlt.');

  mkdirSync(join(folder, 'unten'));
  writeFileSync(join(folder, 'unten/b.json'), '{"kind": "platform"}');
  expect(await next()).toContain('unten/b.json · Plattform');
  end();
  expect(await code).toBe(0);
});

test('a file that is moved away is missed and seen when it comes back', async () => {
  writeFileSync(join(folder, 'a.json'), '{"kind": "model"}');
  const { next, end, code } = watching('a.json');
  expect(await next()).toContain('Die Pflichtangabe id fehlt.');
  renameSync(join(folder, 'a.json'), join(folder, 'weg'));
  expect(await next()).toContain('a.json: die Datei gibt es nicht');
  renameSync(join(folder, 'weg'), join(folder, 'a.json'));
  expect(await next()).toContain('Die Pflichtangabe id fehlt.');
  end();
  expect(await code).toBe(0);
});

test('files that editors lay beside it bring no new screen, and the screen shows when it was validated', async () => {
  writeFileSync(join(folder, 'a.json'), '{"kind": "model"}');
  const { next, end, code } = watching('.');
  expect(await next()).toMatch(/Geprüft um \d\d:\d\d:\d\d; wartet auf Änderungen, Ende mit Strg\+C\.\n$/);
  writeFileSync(join(folder, '.a.json.swp'), 'x');
  writeFileSync(join(folder, 'notiz.txt'), 'x');
  writeFileSync(join(folder, 'b.json'), '{');
  expect(await next()).toContain('b.json:1:2');
  end();
  expect(await code).toBe(0);
});

test('a screen that is too small shows the findings and what came of it', () => {
  const text = `${Array.from({ length: 60 }, (_, at) => `Zeile ${at}`).join('\n')}\n`;
  const lines = fitted(text, 24, 'de').trimEnd().split('\n');
  expect(lines).toHaveLength(21);
  expect(lines[0]).toBe('Zeile 0');
  expect(lines).toContain('  … 40 Zeilen mehr; ohne --watch erscheinen alle');
  expect(lines.at(-1)).toBe('Zeile 59');
  expect(fitted(text, undefined, 'de')).toBe(text);
  expect(fitted('kurz\n', 24, 'de')).toBe('kurz\n');
});

test.each(['json', 'junit'])('%s is no format for a screen that changes', async (format) => {
  const here = surroundingsForTest({ folder });
  expect(await run(['validate', '.', '--watch', '--format', format], here)).toBe(3);
  expect(here.errText()).toContain('gehen nur ohne --watch');
});

test('what cannot be watched is refused', async () => {
  const here = surroundingsForTest({ folder });
  expect(await run(['validate', '-', '--watch'], here)).toBe(3);
  expect(here.errText()).toBe('--watch beobachtet nur Dateien und Ordner, nicht -.\n');
});
