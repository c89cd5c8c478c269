import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { commands } from './commands.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pages = globSync(['*.md', '{spec,examples}/**/*.md'], {
  cwd: root,
  exclude: (name) => name === 'node_modules',
}).toSorted();

/** Flags that every command has. */
const everywhere = ['--lang', '--help'];

/** Every line of shell in a page, from blocks and from code within sentences, without comments. */
function shellIn(file: string): readonly string[] {
  const lines: string[] = [];
  const reader = new Marked();
  const collect = (token: Token) => {
    const isShell = token.type === 'codespan' || (token.type === 'code' && token.lang === 'sh');
    if (isShell) lines.push(...token.text.replaceAll('\\\n', ' ').split('\n'));
  };
  reader.walkTokens(reader.lexer(readFileSync(join(root, file), 'utf8')), collect);
  return lines.flatMap((line) => line.replace(/ #.*/, '').split('&&')).map((line) => line.trim());
}

/** The words behind `pruefstein`, also where an npm script stands for it; nothing for any other program. */
function kitWords(line: string): readonly string[] | undefined {
  const [program, run, script = '', ...rest] = line.split(/\s+/);
  if (program === 'pruefstein') return line.split(/\s+/).slice(1);
  if (program !== 'npm' || run !== 'run') return undefined;
  const [, words = ''] = /^node cli\/main\.ts ?(.*)$/.exec(scripts[script] ?? '') ?? [];
  if (!scripts[script]?.startsWith('node cli/main.ts')) return undefined;
  return [...words.split(' ').filter((word) => word !== ''), ...rest.filter((word) => word !== '--')];
}

async function mistakesIn(line: string): Promise<readonly string[]> {
  const [program, run, script = ''] = line.split(/\s+/);
  if (program === 'npm' && run === 'run' && !(script in scripts)) return [`${line}: no such script`];
  if (program === 'node' && run?.includes('/') && !existsSync(join(root, run)))
    return [`${line}: no such file`];
  const [name, ...words] = kitWords(line) ?? [];
  if (name === undefined || name.startsWith('-') || name.startsWith('<')) return [];
  const entry = commands.find((command) => command.name === name);
  if (!entry) return [`${line}: no such command`];
  const { default: command } = await entry.load();
  const known = Object.values(command.options).map(({ flags }) => flags.split(' ')[0]);
  return words
    .filter((word) => word.startsWith('--'))
    .map((word) => word.split('=')[0] ?? word)
    .filter((flag) => !known.includes(flag) && !everywhere.includes(flag))
    .map((flag) => `${line}: no such option ${flag}`);
}

test('command lines are found in our pages', () => {
  const found = pages.flatMap(shellIn).filter((line) => kitWords(line) !== undefined);
  expect(found.length).toBeGreaterThan(20);
});

test.each(pages)('%s shows only commands, options, scripts and files that exist', async (file) => {
  const mistakes = await Promise.all(shellIn(file).map(mistakesIn));
  expect(mistakes.flat()).toEqual([]);
});

test.each([
  ['npm run nonsense', 'no such script'],
  ['node cli/nonsense.ts', 'no such file'],
  ['pruefstein nonsense', 'no such command'],
  ['pruefstein check --nonsense', 'no such option --nonsense'],
  ['npm run check -- --nonsense', 'no such option --nonsense'],
])('%s is found to be wrong', async (line, mistake) => {
  expect(await mistakesIn(line)).toEqual([`${line}: ${mistake}`]);
});
