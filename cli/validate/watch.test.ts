import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

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
  expect(await next()).toContain('Die Pflichtangabe id fehlt.');
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

test('what cannot be watched is refused', async () => {
  const here = surroundingsForTest({ folder });
  expect(await run(['validate', '-', '--watch'], here)).toBe(3);
  expect(here.errText()).toBe('--watch beobachtet nur Dateien und Ordner, nicht -.\n');
});
