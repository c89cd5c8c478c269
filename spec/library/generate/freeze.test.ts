import { expect, test } from 'vitest';
import type { Entry } from '../book.ts';
import { freezeRows, frozenChanges, type ReleaseRecord } from './freeze.ts';
import type { JsonObject } from './json.ts';

const row: Entry['row'] = {
  id: 'GW-010',
  level: 'MUST',
  since: '0.1',
  subject: 'product',
  verify: { kind: 'response', probe: 'models', status: 200 },
  text: { de: 'Das MUSS so sein.', en: 'It MUST be so.' },
  sources: [{ spec: 'openai', ref: 'models' }],
};

function documentWith(model: JsonObject): JsonObject {
  const schema = { $ref: '#/components/schemas/ModelList' };
  return {
    paths: { '/models': { get: { operationId: 'Models_list', 'x-requirements': ['GW-010'], schema } } },
    components: { schemas: { ModelList: { items: { $ref: '#/components/schemas/Model' } }, Model: model } },
  };
}

const model = { type: 'object', description: 'A model.' };

function rowsWith(changes: Partial<Entry['row']>, document = documentWith(model)): ReleaseRecord['rows'] {
  // Freezing looks at the row alone; target and node belong to the compiler.
  return freezeRows([{ row: { ...row, ...changes } } as Entry], [document]);
}

const frozen: ReleaseRecord = { release: '0.1', status: 'frozen', rows: rowsWith({}) };

test('accepts a frozen release that is as it was', () => {
  expect(frozenChanges(frozen, rowsWith({}))).toEqual([]);
});

test.each<[string, Partial<Entry['row']>]>([
  ['level', { level: 'SHOULD' }],
  ['text', { text: { ...row.text, en: 'It MUST be so always.' } }],
  ['subject', { subject: 'deployment' }],
  ['feature', { feature: 'gateway.tools' }],
  ['verify', { verify: { kind: 'check' } }],
  ['transition', { transition: { until: '2027-12-31', accepts: '400' } }],
])('refuses a frozen row whose %s changed', (member, changes) => {
  expect(frozenChanges(frozen, rowsWith(changes))).toEqual([
    `GW-010: "${member}" differs from the frozen release 0.1; a changed meaning is a new id.`,
  ]);
});

test('refuses a frozen row if a schema that its target reaches changed', () => {
  const stricter = documentWith({ ...model, required: ['owned_by'] });
  expect(frozenChanges(frozen, rowsWith({}, stricter))).toEqual([
    expect.stringContaining('"target" differs'),
  ]);
});

test('does not mind reworded descriptions and further sources', () => {
  const reworded = documentWith({ ...model, description: 'A model on offer.' });
  const changes = { sources: [...row.sources, { spec: 'rfc9110', ref: '9.3.1' }] };
  expect(frozenChanges(frozen, rowsWith(changes, reworded))).toEqual([]);
});

test('refuses a row that is gone from a frozen release, and one that is new in it', () => {
  const moved = rowsWith({ id: 'GW-999' });
  expect(frozenChanges(frozen, moved)).toEqual([
    'GW-010 belongs to the frozen release 0.1 and is gone; put it back.',
    'GW-999 is new, but release 0.1 is frozen; give it a later "since".',
  ]);
});

test('lets a draft change', () => {
  expect(frozenChanges({ ...frozen, status: 'draft' }, rowsWith({ level: 'SHOULD' }))).toEqual([]);
});
