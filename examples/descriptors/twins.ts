/** Where the invalid twins lie, below this folder. */
export const invalidFolder = 'invalid';

/** A file, or a folder whose files belong together, with what breaks a rule in it. */
export interface Twin {
  readonly name: string;
  readonly statements: readonly Finding[];
}

/** What `pruefstein validate --format json` says of a place. */
export interface Finding {
  readonly weight: string;
  readonly requirement?: string;
  readonly text: Sentence;
  readonly remedy?: Sentence;
}

/** In both languages. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}

interface Judged {
  readonly files: readonly { readonly name: string; readonly statements: readonly Finding[] }[];
}

/** The twins of a judgement, by name; notes break nothing. */
export function twinsIn({ files }: Judged): Twin[] {
  const inFolder = (name: string) =>
    name.slice(name.indexOf(`/${invalidFolder}/`) + invalidFolder.length + 2);
  const groups = Map.groupBy(files, ({ name }) => inFolder(name).split('/')[0] ?? name);
  return [...groups]
    .map(([name, same]) => ({
      name,
      statements: same.flatMap(({ statements }) => statements).filter(({ weight }) => weight !== 'note'),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const begin = '<!-- twins -->\n';
const end = '<!-- /twins -->\n';

/** A page with the table of twins in its place. */
export function withTwins(page: string, twins: readonly Twin[]): string {
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error('the page has no place for the table');
  const rows = twins.flatMap(({ name, statements }) =>
    statements.map(({ requirement = '–', text, remedy }) => {
      const sentence = [text.en, remedy && `→ ${remedy.en}`].filter(Boolean).join(' ');
      return `| [\`${name}\`](${invalidFolder}/${name}) | ${requirement} | ${inTable(sentence)} |\n`;
    }),
  );
  return `${page.slice(0, before)}${begin}\n| Twin | Rule | What is printed |\n|---|---|---|\n${rows.join('')}\n${page.slice(after)}`;
}

/** The time of the run differs each time; addresses and markup are to stay words. */
function inTable(sentence: string): string {
  return sentence
    .replace(/\d{4}-\d{2}-\d{2}T[\d:]+\.\d{3}Z/g, '<the time of the run>')
    .replace(/[<>|*_{}[\]]/g, (sign) => `\\${sign}`);
}
