import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Token } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import catalogue from '../schemas/0.1/catalogue.json' with { type: 'json' };
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = { en: 'README.md', de: 'README.de.md' } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-readme-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(lang: 'de' | 'en', args: readonly string[]): Promise<string> {
  const here = surroundingsForTest({ folder, lang, now: () => new Date() });
  await run(args, here);
  return here.outText();
}

/** Lines without what differs from run to run, the name of its folder; spaces that hold words together count as spaces. */
function linesOf(text: string): readonly string[] {
  return text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/\d{8}-\d{6}-[0-9a-f]{8}/, '‹run›'));
}

/** The lines of an excerpt that the whole text does not have in that order. */
function strayLines(excerpt: string, whole: string): readonly string[] {
  const lines = linesOf(whole);
  let from = 0;
  return linesOf(excerpt).filter((line) => {
    const at = lines.indexOf(line, from);
    if (at === -1) return true;
    from = at + 1;
    return false;
  });
}

function tokensOf(file: string): readonly Token[] {
  const found: Token[] = [];
  const reader = new Marked();
  const collect = (token: Token) => {
    found.push(token);
  };
  reader.walkTokens(reader.lexer(readFileSync(join(root, file), 'utf8')), collect);
  return found;
}

/** Blocks of terminal output: the first is the demo's, the second LiteLLM's. */
function pasted(file: string): readonly string[] {
  return tokensOf(file).flatMap((token) =>
    token.type === 'code' && token.lang === 'text' ? [token.text] : [],
  );
}

describe.each(['en', 'de'] as const)('the README in %s', (lang) => {
  const file = pages[lang];
  const text = readFileSync(join(root, file), 'utf8');

  test('states as many requirements for each interface as the catalogue has', () => {
    const stated = [...text.matchAll(/^\| \[[^\]]+\]\(spec\/(\w+)\/README\.md\) \| (\d+) \|/gm)];
    const counted = Map.groupBy(catalogue.requirements, (row) => row.interface);
    expect(Object.fromEntries(stated.map(([, name, count]) => [name, Number(count)]))).toEqual(
      Object.fromEntries([...counted].map(([name, rows]) => [name, rows.length])),
    );
    const [, total] = /^\| (?:Together|Zusammen) \| (\d+) \|/m.exec(text) ?? [];
    expect(Number(total)).toBe(catalogue.requirements.length);
  });

  test('shows what the demo prints', { timeout: 60_000 }, async () => {
    const [excerpt = 'nothing pasted'] = pasted(file);
    expect(strayLines(excerpt, await printed(lang, ['demo']))).toEqual([]);
  });

  test('shows what is said of LiteLLM', async () => {
    const [, excerpt = 'nothing pasted'] = pasted(file);
    const recording = join(root, 'examples/targets/litellm/recording');
    const output = await printed(lang, ['judge', recording]);
    expect(strayLines(excerpt, output)).toEqual([]);
    const report = readFileSync(join(root, 'examples/targets/litellm/report.json'), 'utf8');
    const { product, version } = JSON.parse(report).platform;
    expect(text).toContain(`${product} ${version}`);
  });

  test('leads to a descriptor that validate has something to say of, with line and column', async () => {
    await printed(lang, ['new', 'descriptor', 'model', `${lang}.yaml`]);
    expect(await printed(lang, ['validate', `${lang}.yaml`])).toMatch(new RegExp(`${lang}\\.yaml:\\d+:\\d+`));
  });
});

test('a line that is not printed, or printed earlier, is found', () => {
  expect(strayLines('a\nc\nb', 'a\nb\nc')).toEqual(['b']);
  expect(strayLines('a\nd', 'a\nb\nc')).toEqual(['d']);
});

test('both READMEs link to the same places', () => {
  const [en, de] = [pages.en, pages.de].map((file) =>
    tokensOf(file).flatMap((token) => (token.type === 'link' ? [token.href] : [])),
  );
  const others = (links: readonly string[] | undefined) =>
    links?.filter((link) => !link.startsWith('README')).toSorted();
  expect(others(en)).toEqual(others(de));
});
