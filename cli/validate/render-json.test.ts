import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { validators } from '../../schemas/0.1/validators/validation.js';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

const examples = new URL('../../spec/metadata/examples/', import.meta.url);
const example = (name: string) => readFileSync(new URL(`${name}.valid.json`, examples), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-validation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function document(target: string) {
  const here = surroundingsForTest({ folder });
  await run(['validate', target, '--format', 'json'], here);
  return JSON.parse(here.outText());
}

test('the JSON output matches its published schema, whatever was found', async () => {
  const contents = {
    'a.json': example('ModelDescriptor.full'),
    'b.json': example('ServiceDescriptor.assistant').replace('"de"', '"dee"'),
    'c.json': '{"kind": "model", "id": 1, "weights": "frei"}',
    'd.json': '{',
    'e.yaml': `a: {b: ${'x'.repeat(300_000)}}`,
    'package.json': '{}',
  };
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
  for (const target of ['.', 'a.json', 'b.json', 'package.json', 'e.yaml']) {
    const said = await document(target);
    expect(validators.Validation(said), JSON.stringify(validators.Validation.errors)).toBe(true);
  }
  expect(validators.Validation({ ...(await document('a.json')), more: 1 })).toBe(false);
});

test('references that lead out of the files are named with their place', async () => {
  writeFileSync(join(folder, 'dienst.json'), example('ServiceDescriptor.assistant'));
  const { files, unfollowed } = await document('.');
  const text = example('ServiceDescriptor.assistant').split('\n');
  expect(unfollowed.length).toBeGreaterThan(0);
  for (const { name, line, column, id } of unfollowed) {
    expect(name).toBe('dienst.json');
    expect(text[line - 1]?.slice(column - 1)).toContain(JSON.stringify(id));
  }
  expect(files[0].ids).not.toContain(unfollowed[0].id);

  // As soon as it is given, it is followed.
  const model = JSON.parse(example('ModelDescriptor.full'));
  writeFileSync(join(folder, 'modell.json'), JSON.stringify({ ...model, id: unfollowed[0].id }));
  const after = await document('.');
  expect(after.unfollowed.map(({ id }: { id: string }) => id)).not.toContain(unfollowed[0].id);
});

test('a reference that a rule speaks of is not named a second time', async () => {
  writeFileSync(join(folder, 'dienst.json'), example('ServiceDescriptor.assistant'));
  const model = JSON.parse(example('ModelDescriptor.full'));
  writeFileSync(join(folder, 'modell.json'), JSON.stringify({ ...model, id: `${model.id}/anders` }));
  const { files, unfollowed } = await document('.');
  const places = files.flatMap(({ name, statements }: { name: string; statements: { pointer: string }[] }) =>
    statements.map(({ pointer }) => name + pointer),
  );
  expect(places).toContain('dienst.json/modelsUsed/0');
  expect(unfollowed.map((one: { name: string; pointer: string }) => one.name + one.pointer)).not.toContain(
    'dienst.json/modelsUsed/0',
  );
});

test('the terminal says how many references lead out, in one line and a few more', async () => {
  writeFileSync(join(folder, 'dienst.json'), example('ServiceDescriptor.assistant'));
  const here = surroundingsForTest({ folder });
  await run(['validate', 'dienst.json'], here);
  expect(here.outText()).toMatch(/Verweise? führ(?:t|en) zu/);
  expect(here.outText()).toContain('  – dienst.json:');
  const quiet = surroundingsForTest({ folder });
  await run(['validate', 'dienst.json', '--quiet'], quiet);
  expect(quiet.outText()).not.toContain('Verweis');
});
