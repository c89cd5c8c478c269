/** The report in a terminal: what failed, why things were not judged, and the verdict last, where the eye rests. */
import type {
  Cause,
  ProfileResult,
  Report,
  RequirementResult,
  VerdictCode,
} from '../../schemas/0.1/types/report.ts';
import { type Colour, painted } from './colours.ts';
import { columns, wrap } from './columns.ts';
import { facts, warnings } from './facts.ts';
import { type Group, grouped, shownBy } from './groups.ts';
import { terminal as inert } from './inert.ts';
import { type Label, labelsIn } from './labels.ts';
import { limitsOf } from './limits.ts';
import type { Language, RenderOptions } from './options.ts';
import { counted, excuse, missingInputs, verdictReason } from './sentences.ts';
import { shortened } from './typography.ts';
import { type View, viewOf, weight } from './view.ts';
import { causeKinds, levels, noOutcome, outcomes, verdicts, wordOf } from './words.ts';

const verdictColours: Readonly<Record<VerdictCode, Colour>> = {
  conformant: 'green',
  conformantWithJustifications: 'green',
  notConformant: 'red',
  incomplete: 'yellow',
};

/** Longest value of the platform that is shown. */
const longest = 300;
const fewestColumns = 40;

/** What all parts need: the language, the width and how to write a line. */
interface Page {
  readonly report: Report;
  readonly view: View;
  readonly lang: Language;
  readonly say: (label: Label) => string;
  /** `text` made inert, wrapped after `indent` columns, every line painted. */
  readonly text: (text: string, indent: number, colours?: readonly Colour[]) => string[];
  /** The same with `head` before the first line. */
  readonly hanging: (head: string, text: string, colours?: readonly Colour[]) => string[];
}

/** Text for a terminal, ending in a line feed; no line is wider than `width`. */
export function renderTerminal(report: Report, options: RenderOptions): string {
  const page = pageFor(report, options);
  const blocks = [
    head(page),
    failed(page),
    notJudged(page),
    gaps(page),
    limits(page),
    numbers(page),
    ...report.profiles.map((profile) => verdict(page, profile)),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function pageFor(report: Report, options: RenderOptions): Page {
  const width = Math.max(fewestColumns, options.width ?? 80);
  const paint = (line: string, colours: readonly Colour[]) =>
    options.colour ? painted(line, colours) : line;
  const hanging = (start: string, text: string, colours: readonly Colour[] = []) => {
    const indent = columns(start);
    return wrap(inert(text), width - indent).map((line, index) =>
      `${index === 0 ? start : ' '.repeat(indent)}${paint(line, colours)}`.trimEnd(),
    );
  };
  return {
    report,
    view: viewOf(report),
    lang: options.lang,
    say: labelsIn(options.lang),
    hanging,
    text: (text, indent, colours) => hanging(' '.repeat(indent), text, colours),
  };
}

function head({ report, lang, say, text, hanging }: Page): string[] {
  const rows = facts(report, lang).filter((fact) => fact.brief);
  const widest = Math.max(...rows.map((fact) => columns(fact.label)));
  return [
    ...text(say('report'), 0, ['bold']),
    '',
    ...rows.flatMap((fact) => hanging(`${fact.label.padEnd(widest)}  `, fact.value)),
    ...warnings(report, lang).flatMap((warning) => hanging('! ', warning, ['yellow'])),
  ];
}

function failed(page: Page): string[] {
  if (page.view.failed.length === 0) return [];
  return [
    ...page.text(`${page.say('failed')} (${page.view.failed.length})`, 0, ['bold']),
    ...page.view.failed.flatMap((row) => ['', ...failedRow(page, row)]),
  ];
}

function failedRow(page: Page, row: RequirementResult): string[] {
  const { lang, hanging, text } = page;
  const level = wordOf(levels, row.level, lang);
  const colour: Colour = weight(row) === 'must' ? 'red' : 'yellow';
  const [first, second, ...more] = grouped(row.findings);
  return [
    ...hanging(`  ${outcomes.failed.symbol} `, `${row.id} ${level}`, [colour, 'bold']),
    ...text(row.text[lang], 4),
    ...(first ? finding(page, first) : []),
    ...(second ? finding(page, second) : []),
    ...(more.length > 0 ? text(`… ${counted(more.length, 'finding', lang)}`, 6, ['dim']) : []),
    ...(weight(row) === 'should' ? text(excuse(row, lang), 6) : []),
  ];
}

function finding({ lang, say, hanging, text }: Page, statement: Group): string[] {
  const exchange = shownBy(statement, lang);
  const values = [
    statement.expected !== undefined && `${say('expected')} ${shortened(statement.expected, longest, lang)}`,
    statement.seen !== undefined && `${say('seen')} ${shortened(statement.seen, longest, lang)}`,
    statement.where !== undefined && `${say('where')} ${shortened(statement.where, longest, lang)}`,
    exchange !== undefined && `${say('shownBy')} ${shortened(exchange, longest, lang)}`,
  ].filter((value) => value !== false);
  return [
    ...hanging('    - ', shortened(statement.text[lang], longest, lang)),
    ...(values.length > 0 ? text(values.join(' · '), 6, ['dim']) : []),
  ];
}

function notJudged(page: Page): string[] {
  if (page.view.causes.length === 0) return [];
  return [
    ...page.text(`${page.say('notJudged')} (${page.view.open.length})`, 0, ['bold']),
    ...page.view.causes.flatMap((cause) => ['', ...causeLines(page, cause)]),
  ];
}

function causeLines({ lang, say, hanging, text }: Page, cause: Cause): string[] {
  return [
    ...hanging(`  ${outcomes.notRun.symbol} `, `${causeKinds[cause.kind][lang]}: ${cause.text[lang]}`, [
      'yellow',
    ]),
    ...(cause.remedy ? text(`${say('remedy')}: ${cause.remedy[lang]}`, 4) : []),
    ...(cause.requirements.length > 0
      ? text(`${say('affects')}: ${cause.requirements.join(', ')}`, 4, ['dim'])
      : []),
  ];
}

function gaps({ report, view, lang, say, text, hanging }: Page): string[] {
  const { missingInputs: inputs } = report;
  return [
    ...(inputs.length > 0
      ? [
          ...text(missingInputs(inputs.length, view.missingRows, lang), 0, ['bold']),
          ...inputs.flatMap((input) => hanging('  - ', `${input.title[lang]} (${input.name})`)),
        ]
      : []),
    ...(view.undeclared.length > 0
      ? hanging(`${say('undeclared')}: `, view.undeclared.map((feature) => feature.title[lang]).join(', '))
      : []),
    ...(view.declared.length > 0
      ? hanging(`${say('declared')}: `, view.declared.map((row) => row.id).join(', '))
      : []),
  ];
}

function limits({ report, lang, say, text, hanging }: Page): string[] {
  return [
    ...text(say('limits'), 0, ['bold']),
    ...limitsOf(report, lang).flatMap((sentence) => hanging('  - ', sentence, ['dim'])),
  ];
}

function numbers({ view, lang, say, hanging }: Page): string[] {
  const parts = view.counts.map(({ outcome, total }) => {
    const word = outcome ? outcomes[outcome] : noOutcome;
    return `${word.symbol}\u00a0${total}\u00a0${word[lang].replaceAll(' ', '\u00a0')}`;
  });
  return hanging(`${say('requirements')}: `, parts.join(' · '));
}

function verdict({ report, lang, say, hanging, text }: Page, profile: ProfileResult): string[] {
  const word = verdicts[profile.verdict];
  const colour = verdictColours[profile.verdict];
  return [
    ...text(`${say('profile')} ${profile.title[lang]} · ${say('release')} ${report.release}`, 0),
    ...hanging(`${word.symbol} `, word[lang], [colour, 'bold']),
    ...text(verdictReason(report, profile, lang), 2),
  ];
}
