import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { descriptorStart } from '../../conformance/descriptors/start.ts';
import { readJson } from '../config/read-json.ts';
import { readYaml } from '../config/read-yaml.ts';
import type { Path, Source } from '../config/source.ts';
import { quickJson } from './quick-json.ts';
import { quickYaml, quickYamlSource } from './quick-yaml.ts';

const folder = fileURLToPath(new URL('../../spec/metadata/examples/', import.meta.url));
const examples = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8'));
const written = examples.flatMap((text) =>
  [{}, { lineWidth: 0 }, { indentSeq: false }, { defaultStringType: 'QUOTE_SINGLE' } as const].map(
    (options) => stringify(JSON.parse(text), options),
  ),
);
const starts = (['de', 'en'] as const).flatMap((lang) =>
  (['platform', 'model', 'collection', 'service', 'connector', 'template'] as const).map((kind) =>
    descriptorStart(kind, lang, '2026-11-02T08:00:00Z').join('\n'),
  ),
);
const short = [
  'a: b\nc: d',
  '---\na:\n  b: c\n  d:\n    - x\n    - y\ne: f',
  'a:\n- b: c\n  d: e\n-  f: g\n   h: i\n',
  'a: |\n  x\n  y\nb: >\n  z\n  w\nc: 1',
  "x: foo bar\n  baz\ny: \"q\\n\"\nz: 'w''s'\n",
  'a:\n  - b\n  - c # d\ne:\n# k\nf: []\ng: [a, b]',
  'a: >-\n  b\n  c\n\nd: -1.5\ne: 1.2.0\nf: ~',
];

/** Every place of a value, and places that it does not have. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner = Object.keys(Object(value)).map((key) => (Array.isArray(value) ? Number(key) : key));
  const members = typeof value === 'object' ? inner : [];
  return [
    path,
    [...path, 'nirgends'],
    ...members.flatMap((key) => pathsOf(Reflect.get(Object(value), key), [...path, key])),
  ];
}

function expectTheSame(text: string, quick: Source): void {
  const slow = readYaml('a.yaml', text);
  expect(quick.value, text).toStrictEqual(slow.value);
  for (const path of pathsOf(slow.value)) {
    expect(quick.placeOf(path), `${text}\n${path}`).toEqual(slow.placeOf(path));
    expect(quick.placeOfName(path), `${text}\n${path}`).toEqual(slow.placeOfName(path));
  }
}

test('descriptors are read quickly, each value and place as the library reads them', () => {
  const texts = [...written, ...starts, ...short];
  const quick = texts.filter((text) => {
    const source = quickYamlSource('a.yaml', text);
    if (source) expectTheSame(text, source);
    return source !== undefined;
  });
  expect(quick.length / texts.length).toBeGreaterThan(0.9);
});

const signs = [
  ...[' ', '  ', '\n', '\n\n', '\n  ', '\n    ', '\n- ', '\n# c\n', '\n  # c\n', '\n---\n', '...', ' #', '#'],
  ...[':', ': ', '-', '- ', '?', '? ', '"', "'", '|', '>', '|-', '>-', '[', ']', '{', '}', ',', '[]', '{}'],
  ...['&', '*', '!', '%', '@', '`', '\\', '\t', '\r', '\r\n', '\u00a0', '\u2028', '~', 'null', 'true', 'ä'],
  ...[
    'a',
    'e',
    'x',
    '1',
    '0',
    '0x1',
    '0o7',
    '1e5',
    '.5',
    '1.',
    '.',
    '+',
    '_',
    '=',
    '<<: ',
    'b: c',
    '__proto__: ',
  ],
];
const edit = fc.record({
  at: fc.nat(),
  cut: fc.constantFrom(0, 0, 1, 3),
  sign: fc.constantFrom('', ...signs),
});

test('whatever is changed in a text, it is read as the library reads it, or left to it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...short), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      const changed = edits.reduce((before, { at, cut, sign }) => {
        const place = at % (before.length + 1);
        return before.slice(0, place) + sign + before.slice(place + cut);
      }, text);
      const source = quickYamlSource('a.yaml', changed);
      expect(quickYaml(changed)).toStrictEqual(source && { value: source.value });
      if (source) expectTheSame(changed, source);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  '{"a": {"b": 1, "c": 2, "b": 1}}',
  '{"a": 1, "\\u0061": 2}',
  '{"a": 1,}',
  '{"a": 1} x',
  `${'['.repeat(40)}${']'.repeat(40)}`,
  `"${'x'.repeat(300_000)}"`,
])('%.40s is left to the reader that knows places', (text) => {
  expect(quickJson(text)).toBeUndefined();
});

test('JSON is read quickly as by the reader that knows places', () => {
  for (const text of [...examples, '{"a:": "\\": x", "b" : [{"c":1}, {"c":1}]}', '{"__proto__": 1}'])
    expect(quickJson(text)).toStrictEqual({ value: readJson('a.json', text).value });
});
