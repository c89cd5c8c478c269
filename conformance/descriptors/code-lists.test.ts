import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../checks/metadata/descriptors.ts';
import { bundle } from '../checks/metadata/open-codes.ts';
import type { DescriptorKind } from '../convert/conversion.ts';
import { markedPlaces } from '../judge/marked-places.ts';
import type { MemberSchema } from '../judge/operation.ts';
import { catalogue } from '../release.ts';
import { fullDescriptor } from '../testing/full-descriptor.ts';
import { judgeFiles } from './judge-files.ts';
import { descriptorKinds } from './shape.ts';
import { pathOf, valueAt } from './words.ts';

const lists = Object.entries(catalogue.codeLists);
const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

/** The code list a schema offers, alone or beside other codes. */
function listOf({ $ref, anyOf }: MemberSchema): string | undefined {
  const names = [$ref, ...(anyOf ?? []).map((one) => one.$ref)].flatMap((one) => (one ? [nameIn(one)] : []));
  return names.find((name) => name in catalogue.codeLists);
}

const codesIn = markedPlaces(bundle, listOf);

/** Every place of every kind at which a code stands. */
const places = descriptorKinds.flatMap((kind) =>
  codesIn(schemaNames[kind], fullDescriptor(kind))
    // What it describes is not for choice.
    .filter(({ where }) => where !== '/kind')
    .map(({ mark: list, where }) => ({ kind, list, where, open: catalogue.codeLists[list]?.open === true })),
);

/** What is said of a descriptor with that code at that place. */
function saidOf(kind: DescriptorKind, where: string, code: string) {
  const value: unknown = structuredClone(fullDescriptor(kind));
  const path = pathOf(where, value);
  Reflect.set(Object(valueAt(value, path.slice(0, -1))), path.at(-1) ?? '', code);
  const { statements } = judgeFiles([{ name: 'a.json', value }], '2026-11-23T12:00:00Z');
  return statements.filter(
    (one) => one.path.join('/') === path.join('/') && /\/(unknownCode|value|shape)$/.test(one.code),
  );
}

/** Open lists whose other codes have a form as well. */
const forms: Readonly<Record<string, string>> = { Land: 'ZZ-99' };

test('there are both kinds of lists, at many places', () => {
  expect(places.filter(({ open }) => open).length).toBeGreaterThan(30);
  expect(places.filter(({ open }) => !open).length).toBeGreaterThan(30);
});

test.each(places.filter(({ open }) => open))(
  '$kind $where: a code that the open list $list does not know is a note that names the usual ones',
  ({ kind, where, list }) => {
    const [note, ...more] = saidOf(kind, where, forms[list] ?? 'etwas-ganz-anderes');
    expect(more).toEqual([]);
    expect(note).toMatchObject({ weight: 'note', code: 'entries-match-their-schema/unknownCode' });
    const [code = ''] = Object.keys(catalogue.codes[list] ?? {});
    expect(note?.remedy?.de).toContain(code);
    expect(note?.remedy?.en).toContain(code);
    expect(saidOf(kind, where, code)).toEqual([]);
  },
);

test.each(places.filter(({ open }) => !open))(
  '$kind $where: a code that the closed list $list does not know is a finding that names the possible ones',
  ({ kind, where, list }) => {
    const [finding, ...more] = saidOf(kind, where, 'etwas-ganz-anderes');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ weight: 'finding', code: 'schema/value' });
    const [code = ''] = Object.keys(catalogue.codes[list] ?? {});
    expect(finding?.remedy?.de).toContain(code);
    expect(saidOf(kind, where, code)).toEqual([]);
  },
);

const notKnown = ['unknown', 'notAssessed', 'unclear'];
const honest = places.flatMap((place) => {
  const code = notKnown.find((one) => one in (catalogue.codes[place.list] ?? {}));
  return code === undefined ? [] : [{ ...place, code }];
});

test.each(honest)('$kind $where: $code is a note, no finding', ({ kind, where, code }) => {
  const value: unknown = structuredClone(fullDescriptor(kind));
  const path = pathOf(where, value);
  Reflect.set(Object(valueAt(value, path.slice(0, -1))), path.at(-1) ?? '', code);
  const before = judgeFiles([{ name: 'a.json', value: fullDescriptor(kind) }], '2026-11-23T12:00:00Z');
  const { statements } = judgeFiles([{ name: 'a.json', value }], '2026-11-23T12:00:00Z');
  const known = new Set(before.statements.map((one) => one.text.en));
  const said = statements.filter((one) => !known.has(one.text.en));
  expect(said.map(({ weight }) => weight)).toContain('note');
  expect(said.map((one) => one.code).filter((one) => one.startsWith('schema/'))).toEqual([]);
});

describe.each(lists)('%s', (name, { title, version, open }) => {
  const codes = Object.entries(catalogue.codes[name] ?? {});

  test('has a title in both languages, a version, and says if it is open', () => {
    expect([title.de, title.en].every((text) => text.length > 2)).toBe(true);
    expect(version).toMatch(/^\d+\.\d+$/);
    expect(typeof open).toBe('boolean');
  });

  test('labels each of its codes in both languages, none twice', () => {
    expect(codes.length).toBeGreaterThan(1);
    for (const lang of ['de', 'en'] as const) {
      const labels = codes.map(([, label]) => label[lang]);
      expect(labels.every((label) => label.trim() !== '')).toBe(true);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

test('no two lists are the same, and each has a file of its own', () => {
  const contents = lists.map(([name]) =>
    Object.keys(catalogue.codes[name] ?? {})
      .toSorted()
      .join(),
  );
  expect(new Set(contents).size).toBe(lists.length);
  const folder = new URL('../../spec/common/codes/', import.meta.url);
  const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  for (const source of sources) expect(source.match(/^@codeList\(/gm)?.length ?? 0).toBeLessThan(2);
  for (const [name] of lists)
    expect(
      sources.filter((source) => new RegExp(`^enum ${name} \\{`, 'm').test(source)),
      name,
    ).toHaveLength(1);
});

test('no member of a descriptor lists its codes itself: the list would have no labels and no version', () => {
  const own = Object.entries(bundle.$defs).flatMap(([name, schema]) => {
    if (name in catalogue.codeLists) return [];
    const text = JSON.stringify(schema);
    return /"enum":\["[^\]]*","/.test(text) ? [name] : [];
  });
  expect(own).toEqual([]);
});
