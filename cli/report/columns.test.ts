import { describe, expect, it } from 'vitest';
import { columns, wrap } from './columns.ts';

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['Prüfung', 7],
    ['漢字', 4],
    ['👍', 2],
    ['e\u0301', 1],
    ['✗ ○ ✓', 5],
  ])('%s takes %d', (text, count) => {
    expect(columns(text)).toBe(count);
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('eins zwei drei vier', 9)).toEqual(['eins zwei', 'drei vier']);
  });

  it('breaks a long word where it must', () => {
    expect(wrap('ab cdefghij', 4)).toEqual(['ab', 'cdef', 'ghij']);
  });

  it('never splits a wide character', () => {
    expect(wrap('漢漢漢', 5)).toEqual(['漢漢', '漢']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 10)).toEqual(['']);
  });
});
