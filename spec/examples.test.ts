import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { validators as config } from '../schemas/0.1/validators/config.js';
import { validators as connectors } from '../schemas/0.1/validators/connectors.js';
import { validators as descriptor } from '../schemas/0.1/validators/descriptor.js';
import { validators as gateway, type SchemaError, type Validate } from '../schemas/0.1/validators/gateway.js';
import { validators as identity } from '../schemas/0.1/validators/identity.js';
import { validators as metadata } from '../schemas/0.1/validators/metadata.js';
import { validators as monitoring } from '../schemas/0.1/validators/monitoring.js';

const here = import.meta.dirname;
const folders: readonly [folder: string, validators: Readonly<Record<string, Validate>>][] = [
  ['gateway/examples', gateway],
  ['config/examples', config],
  ['connectors/examples', connectors],
  ['identity/examples', identity],
  ['metadata/examples', { ...metadata, ...descriptor }],
  ['monitoring/examples', monitoring],
];

const examples = folders.flatMap(([folder, validators]) =>
  globSync('*.json', { cwd: join(here, folder) })
    .sort()
    .map((file) => ({
      file: `${folder}/${file}`,
      schema: file.slice(0, file.indexOf('.')),
      validate: validators[file.slice(0, file.indexOf('.'))],
      content: JSON.parse(readFileSync(join(here, folder, file), 'utf8')),
    })),
);

/** The place an error speaks of, also if that member is missing or superfluous. */
function placeOf({ instancePath, params }: SchemaError): string {
  const member = params.missingProperty ?? params.additionalProperty;
  return member === undefined ? instancePath : `${instancePath}/${member}`;
}

test('names a schema in every file name', () => {
  expect(examples.filter(({ validate }) => !validate).map(({ file }) => file)).toEqual([]);
});

test.each(examples.filter(({ file }) => file.endsWith('.valid.json')))(
  'accepts $file',
  ({ validate, content }) => {
    validate?.(content);
    expect(validate?.errors ?? []).toEqual([]);
  },
);

test.each(examples.filter(({ file }) => file.endsWith('.invalid.json')))(
  'refuses $file where it says',
  (example) => {
    const { at, keyword, instance } = example.content;
    expect(example.validate?.(instance)).toBe(false);
    const found = (example.validate?.errors ?? []).map((error) => ({
      at: placeOf(error),
      keyword: error.keyword,
    }));
    expect(found).toContainEqual({ at, keyword });
    expect(found.filter((other) => !at.startsWith(other.at))).toEqual([]);
  },
);

test('shows for every answer one that is valid and one that is not', () => {
  const answers = [
    'ModelList',
    'Model',
    'ChatCompletion',
    'ChatCompletionChunk',
    'EmbeddingList',
    'ErrorEnvelope',
    'EntryDocument',
    'PlatformDescriptor',
    'ModelDescriptor',
    'CollectionDescriptor',
    'ServiceDescriptor',
    'ConnectorDescriptor',
    'TemplateDescriptor',
    'DescriptorPage',
  ];
  const judgedApart = ['Usage', 'ToolCall', 'ToolCallDelta'];
  const shown = (schema: string, kind: string) =>
    examples.some(({ file }) => basename(file).startsWith(`${schema}.`) && file.endsWith(`.${kind}.json`));
  const lacking = [...answers, ...judgedApart].filter(
    (one) => !shown(one, 'valid') || !shown(one, 'invalid'),
  );
  expect(lacking).toEqual([]);
});
