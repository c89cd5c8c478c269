import { expect, test } from 'vitest';
import { validators } from '../../../schemas/0.1/validators/metadata.js';
import { fromHuggingFace } from './huggingface.ts';

const now = new Date('2026-11-23T12:00:00Z');

const card = {
  language: ['de', 'en', 'multilingual'],
  license: 'apache-2.0',
  pipeline_tag: 'text-generation',
  base_model: 'musterhaus/grund-7b',
  base_model_relation: 'quantized',
  datasets: ['musterhaus/behoerdentexte'],
  tags: ['verwaltung'],
  co2_eq_emissions: { emissions: 12500, source: 'code carbon' },
  'model-index': [
    {
      name: 'Nord 7B',
      results: [
        {
          task: { type: 'text-generation' },
          dataset: { name: 'Bürgerfragen', type: 'buergerfragen', revision: 'v2' },
          metrics: [{ type: 'accuracy', value: 0.81, verified: false }],
          source: { name: 'Rechenzentrum Nord' },
        },
      ],
    },
  ],
};

test('begins a valid descriptor with what the card says', () => {
  const { descriptor } = fromHuggingFace(card, undefined, now);
  validators.ModelDescriptor(descriptor);
  expect(validators.ModelDescriptor.errors).toBeNull();
  expect(descriptor).toMatchObject({
    title: { de: 'Nord 7B' },
    tasks: ['chat'],
    licence: { expression: 'Apache-2.0' },
    languages: [
      { tag: 'de', evidence: 'stated' },
      { tag: 'en', evidence: 'stated' },
    ],
    baseModels: [{ id: 'musterhaus/grund-7b', relation: 'quantized' }],
    training: { datasets: ['https://huggingface.co/datasets/musterhaus/behoerdentexte'] },
    energy: { co2e: 12.5, method: 'code carbon' },
    evaluations: [
      {
        benchmark: 'Bürgerfragen',
        version: 'v2',
        metric: 'accuracy',
        value: 0.81,
        evaluator: 'Rechenzentrum Nord',
      },
    ],
  });
});

test('names what it leaves behind, also inside lists', () => {
  const { lost } = fromHuggingFace(card, undefined, now);
  expect(lost).toEqual(
    expect.arrayContaining([
      'tags',
      'model-index[0].results[0].task.type',
      'model-index[0].results[0].metrics[0].verified',
    ]),
  );
});

test.each([
  ['a licence SPDX knows', { license: 'eupl-1.2' }, { expression: 'EUPL-1.2' }],
  [
    'one with a name and a page of its own',
    { license: 'other', license_name: 'muster community', license_link: 'https://musterhaus.example/lizenz' },
    { expression: 'LicenseRef-muster-community', uri: 'https://musterhaus.example/lizenz' },
  ],
  ['one SPDX does not list', { license: 'gemma' }, { expression: 'LicenseRef-gemma' }],
  ['none', { tags: [] }, { expression: 'LicenseRef-unknown' }],
])('takes %s', (_what, members, licence) => {
  expect(fromHuggingFace(members, 'nord', now).descriptor.licence).toEqual(licence);
});

test('leaves open what the card does not say, and only that', () => {
  const fields = (source: object) => fromHuggingFace(source, 'nord', now).open.map(({ field }) => field);
  expect(fields({ tags: [] })).toEqual(expect.arrayContaining(['tasks', 'languages', 'licence', 'revision']));
  expect(fields(card)).not.toEqual(expect.arrayContaining(['tasks']));
  expect(fields(card)).not.toContain('licence');
  expect(fields(card)).not.toContain('languages');
});

test('a task our list does not know stays as it is', () => {
  const { descriptor } = fromHuggingFace({ pipeline_tag: 'fill-mask' }, 'nord', now);
  expect(descriptor.tasks).toEqual(['fill-mask']);
  expect(validators.ModelDescriptor(descriptor)).toBe(true);
});

test.each([
  ['a text without metadata', '# Nord 7B'],
  ['metadata of something else', { publiccodeYmlVersion: '0.4', name: 'Nord' }],
])('refuses %s', (_what, source) => {
  expect(() => fromHuggingFace(source, undefined, now)).toThrow('Hugging Face');
});
