import { lexer, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';
import { conformant } from './testing/conformant.ts';
import { failing } from './testing/failing.ts';
import { everything, hostileStrings, withEveryString } from './testing/hostile.ts';
import { incomplete } from './testing/incomplete.ts';

function tokens(markdown: string): Token[] {
  const all: Token[] = [];
  walkTokens(lexer(markdown), (token) => {
    all.push(token);
  });
  return all;
}

/** The structure a reader sees: escapes and text runs are not structure. */
function structure(markdown: string): string[] {
  const unseen = new Set(['text', 'escape', 'space']);
  return tokens(markdown)
    .filter(({ type }) => !unseen.has(type))
    .map((token) => ('depth' in token ? `${token.type} ${token.depth}` : token.type));
}

describe.each(Object.entries({ conformant, failing, incomplete }))(
  'the report "%s" in Markdown',
  (_, report) => {
    it.each(['de', 'en'] as const)('holds no HTML, no link and no image in %s', (lang) => {
      const types = tokens(renderMarkdown(report, { lang })).map(({ type }) => type);
      expect(types).toContain('table');
      expect(types.filter((type) => ['html', 'link', 'image', 'code'].includes(type))).toEqual([]);
    });

    it('fits the comment of a forge', () => {
      expect(renderMarkdown(report, { lang: 'de' }).length).toBeLessThan(65_536);
    });
  },
);

it.each(Object.entries(hostileStrings))('keeps its structure for %s', (_, text) => {
  const hostile = renderMarkdown(
    withEveryString(everything(text), (member) => member + text),
    { lang: 'de' },
  );
  const harmless = renderMarkdown(
    withEveryString(everything('x'), (member) => `${member}x`),
    { lang: 'de' },
  );
  expect(structure(hostile)).toEqual(structure(harmless));
});

it('shows forges nothing to make a link of', () => {
  const text = Object.values(hostileStrings).join(' ');
  const output = renderMarkdown(
    withEveryString(everything(text), () => text.slice(0, 290)),
    { lang: 'de' },
  );
  const prose = output.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  expect(prose).not.toMatch(/@\w|:\/\/|www\.|GH-\d|(?<!\\)[#!]\d/i);
});

it('has one row per requirement in a table with its outcome in words', () => {
  const output = renderMarkdown(failing, { lang: 'de' });
  expect(output).toContain(
    '| `GW-073` | ✗ nicht bestanden | MUSS | Ein unbekanntes Modell MUSS mit 404 beantwortet werden. |',
  );
  expect(output.match(/^\| `GW-/gm)).toHaveLength(failing.requirements.length);
});
