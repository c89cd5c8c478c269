import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileSpec } from './compile.ts';
import { mappingTable } from './mapping-table.ts';
import { buildMappings, type MappedField } from './mappings.ts';

const root = join(import.meta.dirname, '../../..');
const data = compileSpec(root).then((compilation) => buildMappings(compilation, '0.1'));

async function fieldsOf(kind: string): Promise<readonly MappedField[]> {
  return (await data)?.descriptors[kind] ?? [];
}

async function becomes(kind: string, field: string, standard: string): Promise<unknown> {
  return (await fieldsOf(kind)).find((one) => one.field === field)?.to[standard];
}

test('says of every field what it becomes in every standard for its descriptor, or that it has no counterpart', async () => {
  const { standards = {}, descriptors = {} } = (await data) ?? {};
  const unsaid = Object.entries(descriptors).flatMap(([kind, fields]) =>
    fields.flatMap(({ field, to }) =>
      Object.entries(standards)
        .filter(([id, standard]) => standard.kinds.includes(kind) && to[id] === undefined)
        .map(([id]) => `${kind}.${field}: add it to spec/metadata/mappings/${id}.tsp`),
    ),
  );
  expect(Object.keys(descriptors)).toHaveLength(6);
  expect(Object.keys(standards)).toHaveLength(8);
  expect(unsaid).toEqual([]);
});

test.each([
  ['a path of its own', 'model', 'modelId', 'litellm', 'model_name'],
  [
    'a path that continues that around it',
    'model',
    'provider.name',
    'cyclonedx',
    'metadata.component.manufacturer.name',
  ],
  [
    'the place of its descriptor for all else',
    'model',
    'weights',
    'cyclonedx',
    { carried: 'metadata.component.properties[]' },
  ],
  [
    'that place also below a path',
    'model',
    'owner[].country',
    'cyclonedx',
    { carried: 'metadata.component.properties[]' },
  ],
  ['nothing, as the field around it', 'model', 'compliance.riskClass', 'huggingface', null],
  [
    'a path though the field around it is lost',
    'service',
    'compliance.legalBasis[].norm',
    'dcat-ap-de',
    'dcatde:legalBasis',
  ],
  ['a spread field in each descriptor', 'template', 'title', 'cyclonedx', 'metadata.component.name'],
])('finds %s', async (_what, kind, field, standard, expected) => {
  expect(await becomes(kind, field, standard)).toEqual(expected);
});

test('keeps texts in several languages and lists of values whole', async () => {
  const fields = (await fieldsOf('model')).map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['title', 'aliases[]', 'compliance.openPoints[]']));
  expect(fields).not.toContain('title.de');
});

test('says which fields are mandatory, also below optional ones', async () => {
  const required = (await fieldsOf('model')).filter((one) => one.required).map(({ field }) => field);
  expect(required).toContain('compliance.usageRights.regime');
  expect(required).not.toContain('deprecation.date');
});

test('a field of which nothing is said is a question mark in the table', () => {
  const standard = { title: 'Thing', version: '1', url: 'https://example.org', kinds: ['model'] };
  const table = mappingTable({
    release: '0.1',
    standards: { thing: standard },
    descriptors: {
      model: [
        { field: 'a', required: true, to: { thing: 'x.y' } },
        { field: 'b', required: false, to: { thing: null } },
        { field: 'c', required: false, to: {} },
        { field: 'd', required: false, to: { thing: { carried: 'z' } } },
      ],
    },
  });
  expect(table).toContain('| **`a`** | `x.y` |\n| `b` | – |\n| `c` | ? |\n| `d` | ↪ |\n');
  expect(table).toContain('Thing: 2 of 4 fields, 1 not settled.');
  expect(table).toContain('↪ Thing: `z`');
});
