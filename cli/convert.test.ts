import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

const examples = join(import.meta.dirname, '../spec/metadata/examples');
const connector = 'ConnectorDescriptor.full.valid.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-convert-'));
  copyFileSync(join(examples, connector), join(folder, 'konnektor.json'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes the document alone to standard output', async () => {
  const here = surroundingsForTest({ folder });
  expect(await run(['convert', 'konnektor.json', '--to', 'server-json'], here)).toBe(0);
  expect(JSON.parse(here.outText())).toMatchObject({ name: 'example.musterland/wissen' });
  expect(here.errText()).toBe('');
});

test('reads standard input', async () => {
  const input = async () => readFileSync(join(examples, connector), 'utf8');
  const here = surroundingsForTest({ folder, input });
  expect(await run(['convert', '-', '--to', 'cyclonedx'], here)).toBe(0);
  expect(JSON.parse(here.outText())).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.7' });
});

test('writes a file that does not exist yet, and no other', async () => {
  const args = ['convert', 'konnektor.json', '--to', 'cyclonedx', '--out', 'bom.json'];
  expect(await run(args, surroundingsForTest({ folder }))).toBe(0);
  const first = readFileSync(join(folder, 'bom.json'), 'utf8');
  expect(JSON.parse(first)).toMatchObject({ bomFormat: 'CycloneDX' });
  expect(await run(args, surroundingsForTest({ folder }))).toBe(3);
  expect(readFileSync(join(folder, 'bom.json'), 'utf8')).toBe(first);
});

test('writes nothing if the conversion fails', async () => {
  const args = ['convert', 'konnektor.json', '--to', 'a2a-card', '--out', 'karte.json'];
  expect(await run(args, surroundingsForTest({ folder }))).toBe(3);
  expect(existsSync(join(folder, 'karte.json'))).toBe(false);
});

describe.each(['de', 'en'] as const)('%s', (lang) => {
  test('what is lost is listed on standard error, each field once', async () => {
    copyFileSync(join(examples, 'CollectionDescriptor.knowledge.valid.json'), join(folder, 'sammlung.json'));
    const here = surroundingsForTest({ folder, lang });
    expect(await run(['convert', 'sammlung.json', '--to', 'dcat-ap-de'], here)).toBe(0);
    const text = here.errText();
    expect(text).toMatch(lang === 'de' ? /^Nicht übernommen \(\d+\): / : /^Left behind \(\d+\): /m);
    expect(text.match(/compliance\.riskClass/g)).toHaveLength(1);
    expect(text).not.toContain('dct:');
  });

  test('what is open is listed on standard error, and stands in the descriptor, too', async () => {
    writeFileSync(join(folder, 'README.md'), '---\nlicense: mit\nlanguage: de\n---\n# Ein Modell\n');
    const here = surroundingsForTest({ folder, lang });
    const args = ['convert', '--from', 'huggingface', 'README.md', '--kind', 'model', '--name', 'nord'];
    expect(await run(args, here)).toBe(0);
    expect(here.errText()).toMatch(
      lang === 'de' ? /^Offen: compliance\.riskClass: /m : /^Open: compliance\.riskClass: /m,
    );
    const begun = JSON.parse(here.outText());
    expect(begun).toMatchObject({ kind: 'model', modelId: 'nord', licence: { expression: 'MIT' } });
    writeFileSync(join(folder, 'nord.json'), here.outText());
    expect(await run(['convert', 'nord.json', '--to', 'cyclonedx'], surroundingsForTest({ folder }))).toBe(0);
  });
});

test('a place in the metadata of a Markdown file is that of the file', async () => {
  writeFileSync(join(folder, 'README.md'), '---\nlicense: mit\nlicense: mit\n---\n');
  const here = surroundingsForTest({ folder });
  expect(await run(['convert', '--from', 'huggingface', 'README.md'], here)).toBe(3);
  expect(here.errText()).toMatch(/^README\.md:3:1: /);
});

test('what others wrote reaches the terminal without its control characters', async () => {
  const source = { name: 'a/b', description: 'x', version: '1.0.0', 'x\u001b[31m': 1 };
  writeFileSync(join(folder, 's.json'), JSON.stringify(source));
  const here = surroundingsForTest({ folder });
  expect(await run(['convert', '--from', 'server-json', 's.json'], here)).toBe(0);
  expect(here.errText()).toContain('x␛[31m');
});

test('what a document carries as a descriptor of ours is judged like any other', async () => {
  const carried = { compliance: { riskClass: 'harmlos' } };
  const _meta = {
    'io.modelcontextprotocol.registry/publisher-provided': { 'org.w3id.pruefstein/descriptor': carried },
  };
  const source = { name: 'a/b', description: 'x', version: '1.0.0', _meta };
  writeFileSync(join(folder, 's.json'), JSON.stringify(source));
  const here = surroundingsForTest({ folder, lang: 'en' });
  expect(await run(['convert', '--from', 'server-json', 's.json'], here)).toBe(3);
  expect(here.outText()).toBe('');
  expect(here.errText()).toMatch(
    /^s\.json: what the document carries as a descriptor of ours is no valid one: /,
  );
});

/** Documents as others write them, and the descriptor that is begun. */
const others = {
  'server-json': {
    name: 'example.musterhaus/register',
    description: 'Looks things up.',
    version: '2.0.1',
    remotes: [{ type: 'streamable-http', url: 'https://mcp.musterhaus.example/mcp' }],
  },
  litellm: {
    model_list: [
      {
        model_name: 'nord',
        litellm_params: { model: 'openai/nord' },
        model_info: { mode: 'chat', max_input_tokens: 8192 },
      },
    ],
  },
  huggingface: {
    license: 'gemma',
    language: ['de'],
    base_model: 'musterhaus/basis',
    pipeline_tag: 'text-generation',
  },
};

test.each(Object.entries(others))(
  'what %s leaves open is exactly what validate says of the start',
  async (from, source) => {
    writeFileSync(join(folder, 'quelle.json'), JSON.stringify(source));
    const begun = surroundingsForTest({ folder });
    expect(await run(['convert', '--from', from, 'quelle.json', '--out', 'anfang.json'], begun)).toBe(0);
    const sentences = begun.errText().replaceAll('\n  ', ' ').split('\n');
    const open = sentences.flatMap((line) =>
      line.startsWith('Offen: ') ? [line.slice('Offen: '.length)] : [],
    );
    const judged = surroundingsForTest({ folder });
    await run(['validate', 'anfang.json', '--format', 'json'], judged);
    const [{ statements }] = JSON.parse(judged.outText()).files;
    const points = statements.filter(({ code }: { code: string }) => code.endsWith('/openPoint'));
    expect(
      points.map(({ text }: { text: { de: string } }) => text.de.replace(/^.*? als offenen Punkt: /, '')),
    ).toEqual(open);
    const fields = open.flatMap((point) => (point.split(': ')[0] ?? '').split(', '));
    for (const { pointer, text } of statements.filter((one: { weight: string }) => one.weight !== 'note'))
      expect(
        fields.some((field) => pointer.startsWith(`/${field.replaceAll('.', '/')}`)),
        text.de,
      ).toBe(true);
  },
);
