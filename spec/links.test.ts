import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = globSync(['*.md', '{.ci,spec,schemas,conformance,cli,examples}/**/*.md'], {
  cwd: root,
  exclude: (name) => name === 'node_modules',
}).toSorted();
const decisions = readdirSync(join(root, 'spec/decisions')).filter((name) => /^\d{4}-.*\.md$/.test(name));

interface Page {
  readonly links: readonly string[];
  /** Headings as they are addressed behind `#`. */
  readonly anchors: ReadonlySet<string>;
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function readPage(file: string): Page {
  const links: string[] = [];
  const anchors = new Set<string>();
  const reader = new Marked();
  const collect = (token: Token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
    if (token.type === 'heading') anchors.add(anchorOf(token.text));
  };
  reader.walkTokens(reader.lexer(readFileSync(join(root, file), 'utf8')), collect);
  return { links, anchors };
}

/** What is wrong with a link of a page, or nothing. */
function mistakeIn(link: string, file: string): string | undefined {
  if (/^(https?|mailto):/.test(link)) return undefined;
  if (/^[a-z][a-z+.-]*:/i.test(link) || link.startsWith('/'))
    return `${link}: neither relative nor an address`;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), decodeURI(path));
  if (target.startsWith('..')) return `${link}: outside the repository`;
  if (!existsSync(join(root, target))) return `${link}: no such file`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  return readPage(target).anchors.has(anchor) ? undefined : `${link}: no such heading`;
}

describe('links between our pages', () => {
  test('pages are found, and links in them', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.de.md', 'spec/decisions/README.md']));
    expect(readPage('README.md').links.length).toBeGreaterThan(10);
  });

  test.each(pages)('%s links to what exists', (file) => {
    const mistakes = readPage(file).links.map((link) => mistakeIn(link, file));
    expect(mistakes.filter((mistake) => mistake !== undefined)).toEqual([]);
  });

  test.each([
    ['spec/nothing-here.md', 'no such file'],
    ['README.de.md#no-such-heading', 'no such heading'],
    ['../elsewhere.md', 'outside the repository'],
    ['file:///etc/hosts', 'neither relative nor an address'],
  ])('a link to %s is found to be wrong', (link, mistake) => {
    expect(mistakeIn(link, 'README.md')).toBe(`${link}: ${mistake}`);
  });

  test('every decision stands in their list and has a number of its own', () => {
    const { links } = readPage('spec/decisions/README.md');
    expect(links.filter((link) => /^\d{4}-/.test(link)).toSorted()).toEqual(decisions.toSorted());
    expect(new Set(decisions.map((name) => name.slice(0, 4))).size).toBe(decisions.length);
  });

  test.each(pages)('%s cites decisions that exist', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const cited = [...text.matchAll(/\bdecision (\d{4})\b/g)].map(([, number]) => number);
    expect(cited.filter((number) => !decisions.some((name) => name.startsWith(`${number}-`)))).toEqual([]);
  });
});
