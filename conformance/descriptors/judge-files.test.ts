import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaNames } from '../checks/metadata/descriptors.ts';
import { bundle } from '../checks/metadata/open-codes.ts';
import type { Check } from '../define-check.ts';
import { checks } from '../parts/metadata.generated.ts';
import { type DescriptorFile, judgeFiles } from './judge-files.ts';
import { descriptorKinds } from './shape.ts';

const startedAt = '2026-11-23T12:00:00Z';
const folder = new URL('../../spec/metadata/examples/', import.meta.url);

function example(name: string) {
  return JSON.parse(readFileSync(new URL(`${name}.valid.json`, folder), 'utf8'));
}

const examples = {
  platform: 'PlatformDescriptor.minimal',
  model: 'ModelDescriptor.full',
  collection: 'CollectionDescriptor.knowledge',
  service: 'ServiceDescriptor.assistant',
  connector: 'ConnectorDescriptor.full',
  template: 'TemplateDescriptor.file-note',
} as const;

/** What counts, as `requirement code at.path`. */
function said(documents: readonly DescriptorFile[], weights = ['finding', 'advice', 'open']): string[] {
  return judgeFiles(documents, startedAt)
    .statements.filter(({ weight }) => weights.includes(weight))
    .map(({ requirement, code, path }) => `${requirement} ${code} ${path.join('.')}`);
}

test.each(globSync('*Descriptor.*.valid.json', { cwd: folder }).map((file) => basename(file, '.valid.json')))(
  'finds nothing in the valid example %s',
  (name) => {
    expect(said([{ name: 'a.json', value: example(name) }])).toEqual([]);
  },
);

test.each(
  globSync('*Descriptor.*.invalid.json', { cwd: folder }).filter((file) => !file.startsWith('AnyDescriptor')),
)('finds something in the invalid example %s', (file) => {
  const { data, ...own } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  expect(said([{ name: file, value: data ?? own, meant: true }])).not.toEqual([]);
});

describe.each(descriptorKinds)('%s', (kind) => {
  const required = bundle.$defs[schemaNames[kind]]?.required ?? [];

  test.each(required.filter((name) => name !== 'kind'))('names the member %s that was removed', (name) => {
    const value = example(examples[kind]);
    delete value[name];
    const requirement = kind === 'platform' ? 'META-001' : 'META-100';
    expect(said([{ name: 'a.json', value }])).toEqual([`${requirement} schema/required ${name}`]);
    const [statement] = judgeFiles([{ name: 'a.json', value }], startedAt).statements;
    expect(statement?.text.de).toBe(`Die Pflichtangabe ${name} fehlt.`);
    expect(statement?.remedy).toBeDefined();
  });

  test.each(bundle.$defs.Compliance?.required ?? [])('names compliance.%s that was removed', (name) => {
    const value = example(examples[kind]);
    delete value.compliance[name];
    expect(said([{ name: 'a.json', value }])).toEqual([
      `${kind === 'platform' ? 'META-001' : 'META-100'} schema/required compliance.${name}`,
    ]);
  });

  test('without kind it is not recognised, but missed where it was named', () => {
    const { kind: _, compliance, $schema, ...value } = example(examples[kind]);
    expect(judgeFiles([{ name: 'a.json', value }], startedAt).files.size).toBe(0);
    expect(said([{ name: 'a.json', value, meant: true }])).toEqual(['META-100 schema/kind ']);
    expect(said([{ name: 'a.json', value: { ...value, compliance } }])).toEqual(['META-100 schema/kind ']);
    expect(said([{ name: 'a.json', value: { ...value, $schema } }])).toEqual(['META-100 schema/kind ']);
  });
});

const anything = fc.anything({ maxDepth: 4, withNullPrototype: false, withUnicodeString: true });
const kindOrNot = fc.oneof(fc.constantFrom(...descriptorKinds), fc.string());

test('any JSON value as a document ends with a verdict', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (values) => {
      const documents = values.map((value, at) => ({ name: `${at}.json`, value, meant: true }));
      const { files, statements } = judgeFiles(documents, startedAt);
      expect(files.size).toBe(documents.length);
      for (const { text } of statements) expect(`${text.de}${text.en}`).not.toMatch(/\{\w+\}/);
    }),
    { numRuns: 200 },
  );
});

test('any value in the place of any member ends with a verdict', () => {
  fc.assert(
    fc.property(kindOrNot, fc.nat(), anything, (kind, at, value) => {
      const platform = example(examples.platform);
      const document = example(examples[descriptorKinds[at % descriptorKinds.length] ?? 'model']);
      const names = Object.keys(document);
      const json = JSON.parse(JSON.stringify({ value }));
      document[names[at % names.length] ?? ''] = json.value;
      document.kind = kind;
      const { files } = judgeFiles(
        [
          { name: 'p.json', value: platform },
          { name: 'a.json', value: document, meant: true },
        ],
        startedAt,
      );
      expect([...files.keys()]).toEqual(['p.json', 'a.json']);
    }),
    { numRuns: 300 },
  );
});

test('every check of this interface says whether files can be judged by it', () => {
  const live: Readonly<Record<string, string>> = {
    'described-tools-exist': 'compares with the tool list of a running connector',
    'platform-keeps-its-id': 'compares two retrievals',
    'content-changes-its-version': 'compares two retrievals',
    'lists-answer': 'judges answers of a server',
    'lists-tell-their-total': 'judges answers of a server',
    'only-open-is-served': 'judges what is served without a credential',
    'pages-show-each-once': 'judges how lists are cut into pages',
    'described-models-are-listed': 'compares with the model list of a running gateway',
    'listed-models-are-described': 'compares with the model list of a running gateway',
    'vectors-have-the-length-described': 'compares with the answer of a running gateway',
    'described-tools-are-called': 'compares with the answer of a running gateway',
    'undescribed-tools-do-no-harm': 'compares with the answer of a running gateway',
    'described-streams-flow': 'compares with the answer of a running gateway',
    'announced-addresses-answer': 'asks what descriptors point to',
    'openapi-documents-are-valid': 'reads what descriptors point to',
    'bills-are-valid': 'reads what descriptors point to',
    'agent-cards-agree': 'reads what descriptors point to',
    'server-json-agrees': 'reads what descriptors point to',
    'faults-are-problems': 'judges answers of a server',
    'versions-follow-content': 'compares with an earlier run',
  };
  const all: readonly Check[] = checks;
  expect(
    all
      .filter(({ files }) => !files)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(Object.keys(live).toSorted());
});

describe('rules across files', () => {
  const model = (id: string, changes: object = {}) => ({
    ...example('ModelDescriptor.full'),
    id,
    ...changes,
  });
  const platform = (id: string) => ({ ...example('PlatformDescriptor.minimal'), id });
  const secret = (id: string) => {
    const value = model(id);
    value.compliance.confidentialityMax = 'vs-nfd';
    value.compliance.vsApproval = { authority: 'Ministerium für Digitales Musterland' };
    return value;
  };

  test('an id that two files bear is found in the second', () => {
    const id = 'https://ki.musterland.example/id/model/a';
    const documents = [
      { name: 'a.json', value: model(id) },
      { name: 'b.json', value: model(id, { version: '2.0.0' }) },
    ];
    const { statements } = judgeFiles(documents, startedAt);
    expect(statements.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'b.json ids-are-unique-uris/shared',
    ]);
  });

  test('a model is compared with the only platform, wherever it lies', () => {
    const documents = [
      { name: 'plattform/p.json', value: platform('https://ki.musterland.example/id/p') },
      { name: 'modelle/a.json', value: secret('https://ki.musterland.example/id/a') },
    ];
    expect(said(documents)).toEqual(['META-037 class-is-not-raised/raised compliance.confidentialityMax']);
  });

  test('of several platforms the nearest counts, and none where two are as near', () => {
    const documents = [
      { name: 'nord/p.json', value: platform('https://ki.musterland.example/id/nord') },
      { name: 'sued/p.json', value: platform('https://ki.musterland.example/id/sued') },
      { name: 'nord/modelle/a.json', value: secret('https://ki.musterland.example/id/a') },
      { name: 'b.json', value: secret('https://ki.musterland.example/id/b') },
    ];
    const { statements } = judgeFiles(documents, startedAt);
    expect(
      statements
        .filter(({ requirement }) => requirement !== 'META-048')
        .map(({ file, code }) => `${file} ${code}`),
    ).toEqual(
      expect.arrayContaining([
        'nord/modelle/a.json class-is-not-raised/raised',
        'b.json files/several-platforms',
      ]),
    );
    expect(said(documents)).toHaveLength(1);
  });

  test('a page of a list is judged entry by entry, each at its place', () => {
    const { modelId, ...nameless } = model('https://ki.musterland.example/id/b');
    const value = { items: [model('https://ki.musterland.example/id/a'), nameless, { kind: 'modell' }] };
    expect(said([{ name: 'models.json', value }])).toEqual([
      'META-100 schema/kind items.2.kind',
      'META-100 schema/required items.1.modelId',
    ]);
    expect(modelId).toBeDefined();
  });
});

test('a misspelt required member is named in the remedy', () => {
  const { revision, ...value } = example('ModelDescriptor.full');
  const { statements } = judgeFiles([{ name: 'a.json', value: { ...value, revison: revision } }], startedAt);
  expect(statements.map(({ text, remedy }) => [text.en, remedy?.en])).toEqual([
    [
      'The required member revision is missing.',
      'Probably "revison" is meant; please rename it to revision.',
    ],
    ['What this descriptor says is judged as soon as its form is right.', undefined],
  ]);
});

test('a member of others is a note at its place, except under extensions and in free sections', () => {
  const model = example('ModelDescriptor.full');
  const value = {
    ...model,
    aktenzeichen: 'IV-7',
    compliance: { ...model.compliance, pruefvermerk: {} },
    extensions: { 'https://land.example/': { eigen: 1 } },
  };
  const { statements } = judgeFiles([{ name: 'a.json', value }], startedAt);
  const unlisted = statements.filter(({ code }) => code === 'schema/unlisted');
  expect(unlisted.map(({ weight, path }) => `${weight} ${path.join('.')}`)).toEqual([
    'note compliance.pruefvermerk',
    'note aktenzeichen',
  ]);
  expect(unlisted[0]?.text.de).toBe(
    '„pruefvermerk“ kennt der Standard hier nicht; die Angabe wird übergangen.',
  );
});

test('unknown codes of open lists and open points are notes', () => {
  const value = example('ModelDescriptor.full');
  value.tasks = ['dichtung'];
  value.compliance.openPoints = [{ de: 'Der Energiebedarf wird noch gemessen.' }];
  expect(said([{ name: 'a.json', value }])).toEqual([]);
  expect(said([{ name: 'a.json', value }], ['note'])).toEqual([
    'META-100 entries-match-their-schema/unknownCode tasks.0',
    'META-100 entries-match-their-schema/openPoint compliance.openPoints.0',
  ]);
});
