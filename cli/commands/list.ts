import { catalogue, type Requirement } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { usageError } from '../errors.ts';
import { commonOptions } from '../options.ts';
import { columns, wrap } from '../report/columns.ts';
import { levels, subjects, verifications } from '../report/words.ts';
import type { Surroundings } from '../surroundings.ts';

export default defineCommand({
  argument: {
    name: '[word]',
    text: {
      de: 'nur Anforderungen, in deren Kennung, Merkmal oder Wortlaut dieses Wort vorkommt',
      en: 'only requirements with this word in id, feature or text',
    },
  },
  options: {
    level: {
      flags: '--level <LEVEL>',
      kind: 'text',
      choices: ['must', 'should', 'may'],
      text: { de: 'nur MUSS (must), SOLL (should) oder KANN (may)', en: 'only MUST, SHOULD or MAY rows' },
    },
    verify: {
      flags: '--verify <KIND>',
      kind: 'text',
      choices: ['response', 'check', 'attested', 'permitted', 'unobservable'],
      text: {
        de: 'nur diese Art der Prüfung: response, check, attested, permitted, unobservable',
        en: 'only verified this way: response, check, attested, permitted, unobservable',
      },
    },
    subject: {
      flags: '--subject <SUBJECT>',
      kind: 'text',
      choices: ['product', 'deployment'],
      text: { de: 'nur Produkt (product) oder Betrieb (deployment)', en: 'only product or deployment' },
    },
    features: {
      flags: '--features',
      kind: 'flag',
      text: {
        de: 'zeigt Merkmale und Profile statt Anforderungen',
        en: 'shows features and profiles instead',
      },
    },
    ...commonOptions,
  },
  async run(here, word, { level, verify, subject, features }) {
    if (features) {
      showNames(here);
      return 0;
    }
    const rows = catalogue.requirements.filter(
      (row) =>
        (!level || row.level.toLowerCase().startsWith(level)) &&
        (!verify || row.verify.kind === verify) &&
        (!subject || row.subject === subject) &&
        (!word || mentions(row, word)),
    );
    if (rows.length === 0) {
      throw usageError({
        de: 'Keine Anforderung passt auf diese Auswahl; „pruefstein list“ zeigt alle.',
        en: 'No requirement fits this selection; "pruefstein list" shows all.',
      });
    }
    for (const row of rows) here.out(block(row, here));
    here.out(
      here.lang === 'de'
        ? `\n${rows.length} von ${catalogue.requirements.length} Anforderungen der Fassung ${catalogue.release};\n„pruefstein explain <Kennung>“ erklärt eine.\n`
        : `\n${rows.length} of ${catalogue.requirements.length} requirements of release ${catalogue.release};\n"pruefstein explain <id>" explains one.\n`,
    );
    return 0;
  },
});

function mentions(row: Requirement, word: string): boolean {
  const text = [row.id, row.feature, row.text.de, row.text.en, row.target.operation].join('\n');
  return text.toLowerCase().includes(word.toLowerCase());
}

/** Id and level on the left, text and facts to the right of them. */
function block(row: Requirement, { lang, screen }: Surroundings): string {
  const left = 19;
  const width = Math.min(screen.columns, 100) - left;
  const facts = [verifications[row.verify.kind], subjects[row.subject]].map((text) => text[lang]);
  const below = [...facts, ...(row.feature ? [row.feature] : [])].join(' · ');
  const head = `${row.id} ${levels[row.level][lang]}`;
  const lines = [...wrap(row.text[lang], width), ...wrap(below, width)];
  return lines.map((line, index) => `${(index === 0 ? head : '').padEnd(left)}${line}\n`).join('');
}

function showNames({ lang, out }: Surroundings): void {
  const table = (title: string, rows: readonly { id: string; title: { de: string; en: string } }[]): void => {
    const widest = Math.max(...rows.map(({ id }) => columns(id)));
    out(`${title}\n`);
    for (const row of rows) out(`  ${row.id.padEnd(widest)}  ${row.title[lang]}\n`);
  };
  table(lang === 'de' ? 'Merkmale' : 'Features', catalogue.features);
  table(lang === 'de' ? 'Profile' : 'Profiles', catalogue.profiles);
}
