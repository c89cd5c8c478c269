import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-new-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const kinds = ['platform', 'model', 'collection', 'service', 'connector', 'template'];
const marks = { de: '# <- ausfüllen', en: '# <- fill in' };

async function call(args: readonly string[], lang: 'de' | 'en' = 'de') {
  const here = surroundingsForTest({ folder, lang });
  const code = await run(args, here);
  return { code, out: here.outText(), err: here.errText() };
}

describe.each(['de', 'en'] as const)('%s', (lang) => {
  test.each(kinds)('the start of a %s is valid but for the places it marks', async (kind) => {
    const made = await call(['new', 'descriptor', kind], lang);
    expect(made.code).toBe(0);
    const text = readFileSync(join(folder, `${kind}.yaml`), 'utf8');
    const lines = text.split('\n');
    const marked = lines.flatMap((line, at) =>
      line.includes(marks[lang]) && !line.startsWith('#') ? [at + 1] : [],
    );
    expect(made.out).toContain(`${marked.length} `);
    expect(lines[0]).toBe(
      `# yaml-language-server: $schema=https://w3id.org/pruefstein/0.1/descriptors/${kind}.schema.json`,
    );
    expect(parse(text)).toMatchObject({ kind, modified: '2026-11-23T12:00:00Z' });

    const { code, out } = await call(['validate', `${kind}.yaml`, '--format', 'json'], lang);
    expect(code).toBe(1);
    const [file] = JSON.parse(out).files;
    const findings = file.statements.filter((one: { weight: string }) => one.weight === 'finding');
    expect(findings.map(({ line }: { line: number }) => line)).toEqual(marked);
    for (const { text, remedy } of findings) {
      expect(text[lang]).toMatch(lang === 'de' ? /ist noch leer\.$/ : /is still empty\.$/);
      expect(remedy[lang].length).toBeGreaterThan(3);
    }
  });

  test.each(kinds)('what is commented out of a %s is YAML once the comment is gone', async (kind) => {
    await call(['new', 'descriptor', kind], lang);
    const text = readFileSync(join(folder, `${kind}.yaml`), 'utf8');
    const [, body = ''] = text.split('\n\n', 2);
    const alive = body
      .split('\n')
      .map((line) => line.replace(/^( *)# (?=(?: *#)| *[a-zA-Z$]+:(?: (?:\[\]|\{\}).*)?$| *- )/, '$1'))
      .join('\n');
    expect(Object.keys(parse(alive.replaceAll(/(\{\}|\[\]) # .*$/gm, ''))).length).toBeGreaterThan(
      Object.keys(parse(text)).length,
    );
  });
});

test('German comments hold no English description', async () => {
  for (const kind of kinds) {
    await call(['new', 'descriptor', kind]);
    expect(readFileSync(join(folder, `${kind}.yaml`), 'utf8')).not.toMatch(/\b(the|which|whether)\b/i);
  }
});

test('a file that is there stays as it is', async () => {
  writeFileSync(join(folder, 'model.yaml'), 'meins');
  expect(await call(['new', 'descriptor', 'model'])).toEqual({
    code: 3,
    out: '',
    err: 'model.yaml: die Datei besteht schon und bleibt unverändert; bitte einen anderen Namen angeben.\n',
  });
  expect(readFileSync(join(folder, 'model.yaml'), 'utf8')).toBe('meins');
});
