import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { validateFiles } from './validate-files.ts';

const startedAt = '2026-11-23T12:00:00Z';
const pieces = fc.constantFrom(
  ...[
    'kind',
    ': ',
    'model',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!!set ',
    '? ',
    '|',
    '>',
  ],
  ...[
    '---\n',
    '#',
    '\t',
    '.nan',
    '.inf',
    '<<: ',
    '__proto__: ',
    'compliance: {}',
    '\u0000',
    '\ufeff',
    '\ud800',
    '$schema',
  ],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 })
  .map((all) => all.join(''));
const bytes = fc.oneof(
  text.map((one) => new Uint8Array(Buffer.from(one))),
  fc.uint8Array({ maxLength: 60 }),
);

test('any bytes as a file end with a verdict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('a.json', 'a.yaml', '-'), bytes, async (name, content) => {
      const document = { name, named: true, read: () => readDocument(content, name) };
      const { files, leftOut, outcome } = await validateFiles([document], [], startedAt);
      expect(files.length + leftOut.length).toBe(1);
      expect(outcome).toBe('findings');
      for (const { statements } of files)
        for (const { line, column } of statements) expect(Math.min(line, column)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['{"a": 1}', '-', { a: 1 }],
  ['a: 1', '-', { a: 1 }],
  ['\ufeff{"a": 1}', 'a.json', { a: 1 }],
  ['a: 2026-11-02\nb: no\nc: 0x10', 'a.yml', { a: '2026-11-02', b: 'no', c: 16 }],
])('%j is read as %s', async (content, name, value) => {
  const read = await readDocument(Buffer.from(content), name);
  expect('source' in read && read.value).toEqual(value);
  expect('source' in read && (await read.source()).value).toEqual(value);
});

test.each([
  ['names that would change the prototype', '{"__proto__": {"kind": "model"}}', 'a.json'],
  ['the same in YAML', '__proto__: {kind: model}', 'a.yaml'],
])('%s change nothing', async (_, content, name) => {
  const document = { name, named: false, read: () => readDocument(Buffer.from(content), name) };
  const { files } = await validateFiles([document], [], startedAt);
  expect(files).toEqual([]);
});

test.each(['{a: b}: c', '? [a]\n: b'])('%j has no name for a value', async (content) => {
  const read = await readDocument(Buffer.from(content), 'a.yaml');
  expect('fault' in read && read.fault.text.en).toBe(
    'Only a word or a text in quotes is allowed as a name here.',
  );
});
