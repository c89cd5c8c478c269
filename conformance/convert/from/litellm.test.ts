import { expect, test } from 'vitest';
import { validators } from '../../../schemas/0.1/validators/metadata.js';
import { valuesAt } from '../../testing/values-at.ts';
import { ConversionProblem } from '../conversion.ts';
import { placesOf } from '../mapped-places.ts';
import { fromLitellm } from './litellm.ts';

const now = new Date('2026-11-23T12:00:00Z');

const entry = {
  model_name: 'nord-chat',
  litellm_params: {
    model: 'hosted_vllm/nord-chat',
    api_base: 'https://vllm.example',
    api_key: 'sk-geheim-1234',
  },
  model_info: {
    mode: 'chat',
    max_input_tokens: 120000,
    max_output_tokens: 8000,
    supports_function_calling: true,
    supports_response_schema: true,
    supports_vision: false,
    supports_system_messages: true,
    supports_reasoning: false,
    supports_native_streaming: true,
    supported_openai_params: ['seed', 'logprobs', 'tools'],
    supported_modalities: ['text', 'image'],
    supported_output_modalities: ['text'],
    input_cost_per_token: 0.0000006,
    output_cost_per_token: 0.000002,
    deprecation_date: '2027-06-30',
    tpm: 100000,
  },
};
const list = {
  model_list: [
    entry,
    { model_name: 'nord-embed', model_info: { mode: 'embedding', output_vector_size: 1024 } },
  ],
};
const start = fromLitellm(list, 'nord-chat', now);

test('begins a descriptor that is valid as it stands', () => {
  validators.ModelDescriptor(start.descriptor);
  expect(validators.ModelDescriptor.errors).toBeNull();
});

test.each([
  ['modelId', 'nord-chat'],
  ['tasks', ['chat']],
  ['modalitiesIn', ['text', 'image']],
  ['modalitiesOut', ['text']],
  ['maxInputTokens', 120000],
  ['maxOutputTokens', 8000],
  ['pricing', { currency: 'USD', unit: '1000000 token', input: 0.6, output: 2 }],
  ['deprecation', { date: '2027-06-30' }],
  [
    'capabilities',
    {
      streaming: true,
      toolCalling: true,
      structuredOutput: true,
      reasoning: false,
      vision: false,
      systemRole: true,
      logprobs: true,
      seed: true,
    },
  ],
])('keeps %s', (field, value) => {
  expect(start.descriptor[field]).toEqual(value);
});

test('keeps every field that the table maps to a member the entry has', () => {
  const places = placesOf(start.descriptor, 'litellm');
  const kept = places.filter(
    ({ becomes }) => typeof becomes === 'string' && valuesAt(entry, becomes).length > 0,
  );
  expect(kept.map(({ field }) => field)).toEqual(
    expect.arrayContaining([
      'modelId',
      'maxInputTokens',
      'capabilities.vision',
      'pricing.input',
      'deprecation.date',
    ]),
  );
  const invented = places.filter(
    ({ becomes }) => typeof becomes === 'string' && valuesAt(entry, becomes).length === 0,
  );
  expect(invented).toEqual([]);
});

test('names what it leaves behind, and never the value of a key', () => {
  expect(start.lost).toEqual(
    expect.arrayContaining(['litellm_params.model', 'litellm_params.api_key', 'model_info.tpm']),
  );
  expect(JSON.stringify(start)).not.toContain('geheim');
});

test('names its gaps in the descriptor itself, in both languages, with where to look', () => {
  const { openPoints = [] } = start.descriptor.compliance;
  expect(openPoints).toHaveLength(start.open.length);
  expect(openPoints).toContainEqual({
    de: expect.stringMatching(/^licence: .*\(Modellkarte oder Vertrag\)/),
    en: expect.stringMatching(/^licence: .*\(model card or contract\)/),
  });
  expect(start.open.map(({ field }) => field)).not.toContain('modelId');
});

test('takes the only entry without being told its name, and knows embeddings', () => {
  const { descriptor } = fromLitellm({ data: [list.model_list[1]] }, undefined, now);
  expect(descriptor).toMatchObject({
    modelId: 'nord-embed',
    tasks: ['embedding'],
    modalitiesOut: [],
    embedding: { dimensions: 1024 },
  });
});

test.each([
  ['several entries and no name', list, undefined, 'nord-chat, nord-embed'],
  ['a name that is not in the list', list, 'sued-chat', 'nord-chat, nord-embed'],
  ['something else', { models: [] }, undefined, 'model_list'],
])('refuses %s and says what helps', (_what, source, name, words) => {
  const failing = () => fromLitellm(source, name, now);
  expect(failing).toThrow(ConversionProblem);
  expect(failing).toThrow(words);
});
