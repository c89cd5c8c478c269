import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findStale, write } from './files.ts';

/** A folder with these files. */
function folderWith(files: { readonly [path: string]: string }): string {
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

test('names what is missing, what differs and what is superfluous', () => {
  const root = folderWith({
    'schemas/a.json': 'old',
    'schemas/b.json': 'same',
    'schemas/deep/c.json': 'left over',
  });
  const wanted = new Map([
    ['schemas/a.json', 'new'],
    ['schemas/b.json', 'same'],
    ['schemas/d.json', 'new'],
  ]);
  expect(findStale(root, wanted, ['schemas'])).toEqual([
    { path: 'schemas/a.json', why: 'differs' },
    { path: 'schemas/d.json', why: 'missing' },
    { path: 'schemas/deep/c.json', why: 'superfluous' },
  ]);
});

test('finds nothing stale after writing', () => {
  const root = folderWith({ 'schemas/left-over.json': 'x' });
  const wanted = new Map([['schemas/new/a.json', 'new']]);
  write(root, wanted, findStale(root, wanted, ['schemas']));
  expect(findStale(root, wanted, ['schemas'])).toEqual([]);
  expect(readFileSync(join(root, 'schemas/new/a.json'), 'utf8')).toBe('new');
});

test('leaves files outside of its folders alone', () => {
  const root = folderWith({ 'conformance/mine.ts': 'x' });
  expect(findStale(root, new Map(), ['schemas'])).toEqual([]);
});
