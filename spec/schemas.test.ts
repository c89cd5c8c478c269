import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeAll } from './library/generate/make.ts';

const root = join(import.meta.dirname, '..');

const made = makeAll(root);

const bundles = globSync('schemas/*/*.schema.json', { cwd: root })
  .sort()
  .map((file) => ({ file, bundle: JSON.parse(readFileSync(join(root, file), 'utf8')) }));

interface DescribedSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

/** Every schema within a value that satisfies a condition, with its JSON pointer. */
function* schemasWith(
  value: unknown,
  keyword: string,
  pointer = '',
): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  const names = pointer.endsWith('/properties') || pointer.endsWith('/$defs');
  if (!names && keyword in value) yield [pointer, Object.fromEntries(entries)];
  for (const [name, child] of entries) yield* schemasWith(child, keyword, `${pointer}/${name}`);
}

test('makes byte for byte the same files again', async () => {
  const [first, second] = [await made, await makeAll(root)];
  expect([...second.files]).toEqual([...first.files]);
  for (const [path, content] of first.files)
    if (path.startsWith('schemas/') || path.startsWith('spec/releases/'))
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(content);
});

test('makes the same files in another language, time zone and working folder', () => {
  const generate = join(root, 'spec/library/generate.ts');
  const environment = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const output = execFileSync(process.execPath, [generate, '--check'], { cwd: '/', env: environment });
  expect(String(output)).toBe('');
});

test('says nothing in the generated files about where they were made', async () => {
  const { files } = await made;
  const telling = [...files].filter(
    ([, content]) => content.includes(root) || content.includes('node_modules'),
  );
  expect(telling.map(([path]) => path)).toEqual([]);
});

test('passes a public linter of OpenAPI without errors', () => {
  const documents = globSync('schemas/*/openapi/*.json', { cwd: root });
  expect(documents).not.toEqual([]);
  const redocly = join(root, 'node_modules/.bin/redocly');
  const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const output = execFileSync(redocly, ['lint', '--format=json', ...documents], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // One report for each document, one after the other.
  const reports = String(output).split(/(?<=^\})(?=\{)/m);
  expect(reports).toHaveLength(documents.length);
  for (const report of reports) expect(JSON.parse(report).totals).toMatchObject({ errors: 0 });
});

test.each(bundles)('bounds every pattern of $file, so that none can be made slow', ({ bundle }) => {
  for (const [pointer, schema] of schemasWith(bundle, 'pattern')) {
    expect(schema.maxLength, pointer).toBeTypeOf('number');
    expect(String(schema.pattern), pointer).not.toMatch(/[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/);
  }
});

test.each(bundles)('gives $file one identifier, a title and a description', ({ file, bundle }) => {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.schema.json'.length);
  expect(bundle.$id).toBe(`https://w3id.org/pruefstein/0.1/${name}`);
  expect(bundle.title).toMatch(/^Prüfstein: /);
  expect(bundle.description).toMatch(/\w/);
  expect([...schemasWith(bundle.$defs, '$id')]).toEqual([]);
});

test.each(bundles)('describes every type and member of $file, for editors', ({ bundle }) => {
  const types = Object.entries<DescribedSchema>(bundle.$defs);
  const nameless = types.filter(([, schema]) => !schema.description).map(([name]) => name);
  const members = types.flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).map(([member, { description }]) => ({
      name: `${name}.${member}`,
      description,
    })),
  );
  const undescribed = members.filter(({ description }) => !description).map(({ name }) => name);
  expect([...nameless, ...undescribed]).toEqual([]);
});

test.each(['config', 'report', 'run'])('closes every object of the %s document', (name) => {
  const bundle = bundles.find(({ file }) => file.endsWith(`/${name}.schema.json`))?.bundle;
  const open = [...schemasWith(bundle.$defs, 'properties')].filter(
    ([, one]) => one.additionalProperties !== false,
  );
  expect(open.map(([pointer]) => pointer)).toEqual([]);
});

test('leaves answers of the gateway open', () => {
  const bundle = bundles.find(({ file }) => file.endsWith('/gateway.schema.json'))?.bundle;
  expect(
    [...schemasWith(bundle.$defs, 'additionalProperties')].filter(
      ([, one]) => one.additionalProperties === false,
    ),
  ).toEqual([]);
});
