import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { exampleDescriptors } from '../testing/example-descriptors.ts';
import { fullDescriptor } from '../testing/full-descriptor.ts';
import type { DescriptorKind } from './conversion.ts';
import { toCycloneDx } from './cyclonedx.ts';

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot7);
const kinds: DescriptorKind[] = ['platform', 'model', 'collection', 'service', 'connector', 'template'];
const subjects = [
  ...exampleDescriptors,
  ...kinds.map((kind) => ({ file: `${kind} with every field`, descriptor: fullDescriptor(kind) })),
];

test.each(subjects)('$file becomes what the CycloneDX library accepts', async ({ descriptor }) => {
  const { document } = toCycloneDx(descriptor);
  expect(await validator.validate(JSON.stringify(document))).toBeNull();
});

test('the library refuses what is no bill of materials, so that its silence means something', async () => {
  const { document } = toCycloneDx(fullDescriptor('model'));
  const broken = { ...document, components: [{ type: 'machine-learning-model' }] };
  expect(await validator.validate(JSON.stringify(broken))).not.toBeNull();
});

test('every reference names one thing only', () => {
  const service = fullDescriptor('service');
  const { document } = toCycloneDx({
    ...service,
    collectionsUsed: ['https://a.example/1'],
    modelsUsed: ['https://a.example/1'],
  } as typeof service);
  const references = [...JSON.stringify(document).matchAll(/"bom-ref":"([^"]*)"/g)].map(([, id]) => id);
  expect(references.length).toBeGreaterThan(1);
  expect(new Set(references).size).toBe(references.length);
});

test('says who may read it in the words of the Traffic Light Protocol', () => {
  const spoken = (['open', 'federation', 'land', 'recipients'] as const).map((distribution) => {
    const { metadata } = toCycloneDx({ ...fullDescriptor('template'), distribution }).document;
    return Object(metadata).distributionConstraints.tlp;
  });
  expect(spoken).toEqual(['CLEAR', 'GREEN', 'AMBER', 'AMBER_AND_STRICT']);
});

test('a second owner and a second task are properties, as there is room for one each', () => {
  const model = fullDescriptor('model');
  if (model.kind !== 'model') throw new Error('No model.');
  const owner = [...model.owner, { name: 'Zweite Stelle', country: 'DE' }];
  const { document } = toCycloneDx({ ...model, owner, tasks: ['chat', 'rerank'] });
  const { properties } = Object(document.metadata).component;
  expect(properties).toContainEqual({ name: 'org.w3id.pruefstein:owner[1].name', value: 'Zweite Stelle' });
  expect(properties).toContainEqual({ name: 'org.w3id.pruefstein:tasks[1]', value: 'rerank' });
});

test('addresses that are templates and mailboxes that are none do not break the document', async () => {
  const connector = fullDescriptor('connector');
  if (connector.kind !== 'connector') throw new Error('No connector.');
  const { document } = toCycloneDx({
    ...connector,
    url: 'https://{tenant}.musterland.example/mcp',
    serverJson: 'noch nicht veröffentlicht',
    contacts: [{ type: 'technical', name: 'Leitstelle', email: 'über das Intranet' }],
  });
  expect(await validator.validate(JSON.stringify(document))).toBeNull();
  expect(JSON.stringify(document)).toContain('über das Intranet');
});
