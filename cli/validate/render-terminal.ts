import { catalogue, type Language, type Text } from '../../conformance/index.ts';
import { type Colour, painted } from '../report/colours.ts';
import { columns, wrap } from '../report/columns.ts';
import { terminal as inert } from '../report/inert.ts';
import type { FileResult, Located, Validation, ValidationOutcome } from './result.ts';
import {
  limitSentence,
  nothingFound,
  outcomeWords,
  unfollowedText,
  verdictSentences,
  weightWords,
} from './words.ts';

/** How a result is shown. */
export interface ShowOptions {
  readonly lang: Language;
  readonly width: number;
  readonly colour: boolean;
  /** Findings alone: no notes, no files without findings, no summary. */
  readonly quiet: boolean;
}

const outcomeColours: Readonly<Record<ValidationOutcome, Colour>> = {
  valid: 'green',
  findings: 'red',
  incomplete: 'yellow',
};
const weightColours: Readonly<Record<Located['weight'], Colour>> = {
  finding: 'red',
  advice: 'yellow',
  open: 'yellow',
  note: 'dim',
};

/** Nobody reads more of one file on a screen; `--format json` has all. */
const mostStatements = 100;
/** So many lines of what was found valid or left out are shown. */
const mostLines = 20;
const fewLines = 3;
const fewestColumns = 40;

/** Text for a terminal, at most `width` columns wide; ends in a line feed unless it is empty. */
export function renderTerminal(validation: Validation, options: ShowOptions): string {
  const show = shower(options);
  const { files } = validation;
  const spoken = files.filter(({ statements }) => shown(statements, options).length > 0);
  const blocks = spoken.map((file) => fileBlock(file, show, options));
  if (!options.quiet)
    blocks.push(
      silentFiles(validation, show),
      leftOut(validation, show),
      leadingOut(validation, show),
      summary(validation, show),
    );
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

/** Lines that say what came of all files; they stay when the screen is too small. */
const lastLines = 5;

/** As much of a result as a screen of so many rows shows: its beginning, where the findings are, and its end. */
export function fitted(text: string, rows: number | undefined, lang: Language): string {
  const lines = text.trimEnd().split('\n');
  // Two more lines follow: a blank one and that it waits.
  const room = (rows ?? Number.POSITIVE_INFINITY) - 3;
  if (lines.length <= room) return text;
  const first = Math.max(lastLines, room - lastLines - 1);
  const hidden = lines.length - first - lastLines;
  if (hidden <= 0) return text;
  const gap = {
    de: `  … ${hidden} Zeilen mehr; ohne --watch erscheinen alle`,
    en: `  … ${hidden} lines more; all appear without --watch`,
  };
  return `${[...lines.slice(0, first), gap[lang], ...lines.slice(-lastLines)].join('\n')}\n`;
}

interface Show {
  readonly lang: Language;
  /** `text` made inert, wrapped behind `head`, every line painted. */
  readonly lines: (head: string, text: string, ...colours: readonly Colour[]) => string[];
}

function shower({ lang, width, colour }: ShowOptions): Show {
  const limit = Math.max(fewestColumns, Math.min(width, 100));
  const paint = (line: string, colours: readonly Colour[]) => (colour ? painted(line, colours) : line);
  return {
    lang,
    lines: (head, text, ...colours) => {
      const indent = columns(head);
      return wrap(inert(text), limit - indent).map(
        (line, at) => `${at === 0 ? head : ' '.repeat(indent)}${paint(line.trimEnd(), colours)}`,
      );
    },
  };
}

function shown(statements: readonly Located[], { quiet }: ShowOptions): readonly Located[] {
  return quiet ? statements.filter(({ weight }) => weight !== 'note') : statements;
}

function fileBlock(file: FileResult, { lang, lines }: Show, options: ShowOptions): string[] {
  const statements = shown(file.statements, options);
  const more = statements.length - mostStatements;
  return [
    ...lines('', heading(file, lang), 'bold'),
    ...statements.slice(0, mostStatements).flatMap((one) => statementLines(file.name, one, { lang, lines })),
    ...(more > 0 ? lines('  ', moreText(more)[lang], 'dim') : []),
  ];
}

function statementLines(name: string, one: Located, { lang, lines }: Show): string[] {
  const word = weightWords[one.weight];
  const facts = [`${name}:${one.line}:${one.column}`, one.requirement, word[lang]].filter(Boolean).join('  ');
  return [
    ...lines(`  ${word.symbol} `, facts, weightColours[one.weight]),
    ...lines('    ', one.text[lang]),
    ...(one.remedy ? lines('    → ', one.remedy[lang]) : []),
  ];
}

/** The file and what it describes: `modelle/a.yaml · Modell`. */
function heading({ name, kinds }: FileResult, lang: Language): string {
  const counted = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, same]) => {
    const label = catalogue.codes.DescriptorKind?.[kind]?.[lang] ?? kind;
    return same.length > 1 ? `${label} (${same.length})` : label;
  });
  return [name, ...counted].join(' · ');
}

function silentFiles({ files }: Validation, { lang, lines }: Show): string[] {
  const silent = files.filter(({ statements }) => statements.length === 0);
  const more = silent.length - mostLines;
  return [
    ...silent.slice(0, mostLines).flatMap((file) => lines('✓ ', heading(file, lang), 'green')),
    ...(more > 0 ? lines('  ', moreText(more)[lang], 'dim') : []),
  ];
}

function leftOut(validation: Validation, { lang, lines }: Show): string[] {
  if (validation.leftOut.length === 0) return [];
  const title = { de: 'Nicht geprüft', en: 'Not judged' }[lang];
  const sorted = validation.leftOut.toSorted((a, b) => Number(b.counts) - Number(a.counts));
  const more = sorted.length - mostLines;
  return [
    ...lines('', `${title} (${sorted.length})`, 'bold'),
    ...sorted
      .slice(0, mostLines)
      .flatMap(({ name, reason, counts }) =>
        lines(counts ? '  ? ' : '  – ', `${name}: ${reason[lang]}`, counts ? 'yellow' : 'dim'),
      ),
    ...(more > 0 ? lines('  ', moreText(more)[lang], 'dim') : []),
  ];
}

/** One line says how many, some more say which: a typing error in an id looks the same. */
function leadingOut({ unfollowed }: Validation, { lang, lines }: Show): string[] {
  if (unfollowed.length === 0) return [];
  const more = unfollowed.length - fewLines;
  return [
    ...lines('', unfollowedText(unfollowed.length)[lang]),
    ...unfollowed
      .slice(0, fewLines)
      .flatMap(({ name, line, column, id }) => lines('  – ', `${name}:${line}:${column} → ${id}`, 'dim')),
    ...(more > 0 ? lines('  ', moreText(more)[lang], 'dim') : []),
  ];
}

function summary({ files, outcome }: Validation, { lang, lines }: Show): string[] {
  const { symbol } = outcomeWords[outcome];
  const word =
    lang === 'de' ? (files.length === 1 ? 'Datei' : 'Dateien') : files.length === 1 ? 'file' : 'files';
  const counts = (['valid', 'findings', 'incomplete'] as const).flatMap((one) => {
    const count = files.filter((file) => file.outcome === one).length;
    return count > 0 ? [`${count} ${outcomeWords[one][lang]}`] : [];
  });
  const sentence = files.length === 0 ? nothingFound : verdictSentences[outcome];
  return [
    ...lines('', [`${files.length} ${word}`, ...counts].join(' · ')),
    ...lines(`${symbol} `, sentence[lang], outcomeColours[outcome], 'bold'),
    ...lines('  ', limitSentence[lang], 'dim'),
  ];
}

function moreText(count: number): Text {
  return { de: `… und ${count} weitere`, en: `… and ${count} more` };
}
