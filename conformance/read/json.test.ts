import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonProblem, maxJsonDepth, maxJsonValues, readJson } from './json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('refuses what is no strict JSON, and says where', () => {
  const rows: readonly [string, string | Uint8Array, JsonProblem['code'], number, string][] = [
    ['nothing', '', 'empty', 0, ''],
    ['blanks only', ' \n\t', 'empty', 3, ''],
    ['an unfinished object', '{"a":1', 'incomplete', 6, '/a'],
    ['an unfinished string', '{"a":"x', 'incomplete', 7, '/a'],
    ['an unfinished word', '[tru', 'incomplete', 4, '/0'],
    ['an unfinished escape', '["\\u12', 'incomplete', 6, '/0'],
    ['a number without an end', '[1,-', 'incomplete', 4, '/1'],
    ['a bare word', 'hello', 'syntax', 0, ''],
    ['HTML', '<!DOCTYPE html>', 'syntax', 0, ''],
    ['a comma too many in an array', '[1,]', 'syntax', 3, '/1'],
    ['a comma too many in an object', '{"a":1,}', 'syntax', 7, '/a'],
    ['a single-quoted name', "{'a':1}", 'syntax', 1, '/'],
    ['a missing colon', '{"a" 1}', 'syntax', 5, '/a'],
    ['a line feed inside a string', '["a\nb"]', 'syntax', 3, '/0'],
    ['an unknown escape', '["\\x"]', 'syntax', 3, '/0'],
    ['a wrong hex digit', '["\\u12g4"]', 'syntax', 6, '/0'],
    ['a leading zero', '[01]', 'syntax', 2, '/0'],
    ['a leading plus', '[+1]', 'syntax', 1, '/0'],
    ['NaN', '{"a":NaN}', 'syntax', 5, '/a'],
    ['a comment', '{"a":1 /* b */}', 'syntax', 7, '/a'],
    ['an object closed as an array', '{"a":[1}]', 'syntax', 7, '/a/0'],
    ['a second value', '{} {}', 'trailing', 3, ''],
    ['NUL after the value', '{}\0', 'trailing', 2, ''],
    ['a no-break space', '\u00a0{}', 'syntax', 0, ''],
    ['a number beyond a double', '{"a":[1e400]}', 'notFinite', 6, '/a/0'],
    ['a negative number beyond a double', '-1e999', 'notFinite', 0, ''],
    ['a byte order mark', '\uFEFF{}', 'byteOrderMark', 0, ''],
    ['UTF-16', new Uint8Array([0x7b, 0x00, 0xff, 0xfe]), 'notUtf8', 2, ''],
    ['an overlong character', new Uint8Array([0x22, 0xc0, 0xaf, 0x22]), 'notUtf8', 1, ''],
    ['a surrogate as UTF-8', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), 'notUtf8', 1, ''],
    ['a character cut short', new Uint8Array([0x22, 0xc3, 0xa4, 0xe2, 0x82]), 'notUtf8', 3, ''],
    ['an offset behind umlauts counts bytes', '["äöü",]', 'syntax', 10, '/1'],
    ['a pointer escapes its steps', '{"a/b":{"c~d":x}}', 'syntax', 14, '/a~1b/c~0d'],
  ];
  it.each(rows)('%s', (_, source, code, offset, pointer) => {
    const read = readJson(typeof source === 'string' ? bytes(source) : source);
    expect(read).toEqual({ problem: { code, offset, pointer } });
  });
});

describe('nesting', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it('accepts the deepest level allowed', () => {
    expect(readJson(nested(maxJsonDepth))).toHaveProperty('value');
  });
  it('refuses one level more', () => {
    expect(readJson(nested(maxJsonDepth + 1))).toMatchObject({
      problem: { code: 'tooDeep', offset: maxJsonDepth },
    });
  });
  it('refuses a million levels without parsing them', () => {
    expect(readJson('[{"a":'.repeat(1_000_000))).toMatchObject({ problem: { code: 'tooDeep' } });
  });
});

describe('number of values', () => {
  const list = (length: number) => `[${Array(length).fill('1').join()}]`;

  it('is accepted up to the limit', () => {
    expect(readJson(list(maxJsonValues - 1))).toHaveProperty('value');
  });
  it('is refused beyond it', () => {
    expect(readJson(list(maxJsonValues))).toMatchObject({
      problem: { code: 'tooMany', pointer: `/${maxJsonValues - 1}` },
    });
  });
});

describe('duplicate members', () => {
  const rows: readonly [string, string, readonly [pointer: string, offset: number][]][] = [
    ['none', '{"a":1,"b":{"a":2}}', []],
    ['at the top', '{"a":1,"a":2}', [['/a', 7]]],
    ['deep inside', '{"x":[{"a":1,"b":2,"a":3}]}', [['/x/0/a', 19]]],
    ['written differently', '{"a":1,"\\u0061":2}', [['/a', 7]]],
    [
      'three times',
      '{"a":1,"a":2,"a":3}',
      [
        ['/a', 7],
        ['/a', 13],
      ],
    ],
    ['with the name of a prototype', '{"__proto__":1,"__proto__":2}', [['/__proto__', 15]]],
    ['an empty name', '{"":1,"":2}', [['/', 6]]],
  ];
  it.each(rows)('%s', (_, text, expected) => {
    const read = readJson(bytes(text));
    const notes = expected.map(([pointer, offset]) => ({ code: 'duplicateMember', pointer, offset }));
    expect(read).toEqual({ value: JSON.parse(text), notes });
  });
  it('are counted up to a bound', () => {
    const read = readJson(`{${Array.from({ length: 500 }, () => '"a":1').join(',')}}`);
    expect('notes' in read ? read.notes.length : 0).toBe(100);
  });
});

describe('agrees with JSON.parse', () => {
  function parses(text: string): boolean {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }

  it('on every JSON value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(readJson(text)).toMatchObject({ value: JSON.parse(text) });
      }),
    );
  });
  it('on JSON with one character changed, taken away or put in', () => {
    const character = fc.constantFrom(...'{}[]":,\\ue+-.019 \n\ttfnäx');
    const edit = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), character, fc.constantFrom(0, 1, 2));
    fc.assert(
      fc.property(edit, ([text, where, inserted, kind]) => {
        const at = where % (text.length + 1);
        const edited =
          text.slice(0, at) + (kind === 0 ? '' : inserted) + text.slice(kind === 2 ? at : at + 1);
        const read = readJson(edited);
        // Numbers beyond a double are the one thing that only JSON.parse accepts.
        if ('problem' in read && read.problem.code === 'notFinite') return;
        expect('value' in read, edited).toBe(parses(edited));
      }),
      { numRuns: 2_000 },
    );
  });
});
