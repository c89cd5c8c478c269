/** The report as Markdown for merge requests and wikis: no HTML, tables, values of the platform as code. */
import type { Cause, Report, RequirementResult } from '../../schemas/0.1/types/report.ts';
import { facts, warnings } from './facts.ts';
import { type Group, grouped, shownBy } from './groups.ts';
import { markdownCode as code, markdown as inert } from './inert.ts';
import { type Label, labelsIn } from './labels.ts';
import { limitsOf } from './limits.ts';
import type { Language, RenderOptions } from './options.ts';
import { counted, excuse, missingInputs, verdictReason } from './sentences.ts';
import { shortened } from './typography.ts';
import { profilesByReach, type View, viewOf, weight } from './view.ts';
import {
  causeKinds,
  interfaces,
  levels,
  noOutcome,
  outcomeMeanings,
  outcomes,
  verdicts,
  wordOf,
} from './words.ts';

/** Longest value of the platform that is shown; forges refuse comments above 65,536 characters. */
const longest = 300;
const mostFindings = 5;

interface Page {
  readonly report: Report;
  readonly view: View;
  readonly lang: Language;
  readonly say: (label: Label) => string;
}

export function renderMarkdown(report: Report, options: Pick<RenderOptions, 'lang'>): string {
  const page = { report, view: viewOf(report), lang: options.lang, say: labelsIn(options.lang) };
  const name = report.platform.name;
  const { whole, parts } = profilesByReach(report);
  const blocks = [
    [`# ${inert(page.say('report'))}${name === undefined ? '' : `: ${inert(name)}`}`],
    ...[...whole, ...parts].map((profile) => [
      `## ${inert(page.say('profile'))} ${inert(profile.title[page.lang])}`,
      '',
      `**${verdicts[profile.verdict].symbol} ${inert(verdicts[profile.verdict][page.lang])}**`,
      '',
      inert(verdictReason(report, profile, page.lang)),
    ]),
    ...warnings(report, page.lang).map((warning) => [`> ${inert(warning)}`]),
    examined(page),
    numbers(page),
    gaps(page),
    failed(page),
    notJudged(page),
    ...[...page.view.byInterface].map(([id, rows]) => requirements(page, id, rows)),
    [
      `## ${inert(page.say('limits'))}`,
      '',
      ...limitsOf(report, page.lang).map((limit) => `- ${inert(limit)}`),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => ':--')), ...rows.map(line)];
}

function examined({ report, lang, say }: Page): string[] {
  return [
    `## ${inert(say('examined'))}`,
    '',
    ...table(
      ['', ''],
      facts(report, lang).map(({ label, value, literal }) => [
        inert(label),
        (literal ? code : inert)(shortened(value, longest, lang)),
      ]),
    ),
  ];
}

function numbers({ view, lang, say }: Page): string[] {
  return [
    `## ${inert(say('numbers'))}`,
    '',
    ...table(
      [say('outcome'), say('must'), say('should'), say('may'), say('total'), say('meaning')].map(inert),
      view.counts.map(({ outcome, must, should, may, total }) => {
        const word = outcome ? outcomes[outcome] : noOutcome;
        const meaning = outcome ? outcomeMeanings[outcome][lang] : say('noOutcomeMeaning');
        return [
          `${word.symbol} ${inert(word[lang])}`,
          ...[must, should, may, total].map(String),
          inert(meaning),
        ];
      }),
    ),
  ];
}

function gaps({ report, view, lang, say }: Page): string[] {
  const { missingInputs: inputs } = report;
  const items = [
    ...(inputs.length > 0
      ? [
          `- ${inert(missingInputs(inputs.length, view.missingRows, lang))}`,
          ...inputs.map(
            (input) => `  - ${inert(input.title[lang])} (${code(input.name)}): ${ids(input.requirements)}`,
          ),
        ]
      : []),
    ...(view.undeclared.length > 0
      ? [
          `- ${inert(say('undeclared'))}: ${view.undeclared.map(({ title, id }) => `${inert(title[lang])} (${code(id)})`).join(', ')}`,
        ]
      : []),
    ...(view.declared.length > 0
      ? [`- ${inert(say('declared'))}: ${ids(view.declared.map((row) => row.id))}`]
      : []),
    ...(view.unobservable.length > 0
      ? [`- ${inert(say('unobservable'))}: ${ids(view.unobservable.map((row) => row.id))}`]
      : []),
  ];
  return items.length > 0 ? [`## ${inert(say('gaps'))}`, '', ...items] : [];
}

function ids(all: readonly string[]): string {
  return all.map(code).join(' ');
}

function failed(page: Page): string[] {
  const { view, say } = page;
  if (view.failed.length === 0) return [];
  return [
    `## ${inert(say('failed'))} (${view.failed.length})`,
    ...view.failed.flatMap((row) => ['', ...failedRow(page, row)]),
  ];
}

function failedRow({ lang }: Page, row: RequirementResult): string[] {
  const findings = grouped(row.findings);
  const rest = findings.length - mostFindings;
  return [
    `### ${code(row.id)} ${inert(wordOf(levels, row.level, lang))}`,
    '',
    inert(row.text[lang]),
    '',
    ...findings.slice(0, mostFindings).map((finding) => `- ${statement(finding, lang)}`),
    ...(rest > 0 ? [`- … ${inert(counted(rest, 'finding', lang))}`] : []),
    ...(weight(row) === 'should' ? [`- ${inert(excuse(row, lang))}`] : []),
  ];
}

function statement(finding: Group, lang: Language): string {
  const say = labelsIn(lang);
  const value = (label: Label, text: string | undefined) =>
    text === undefined ? [] : [`${inert(say(label))} ${code(shortened(text, longest, lang))}`];
  const values = [
    ...value('expected', finding.expected),
    ...value('seen', finding.seen),
    ...value('where', finding.where),
    ...value('shownBy', shownBy(finding, lang)),
  ];
  return [inert(shortened(finding.text[lang], longest, lang)), ...values].join(' · ');
}

function notJudged(page: Page): string[] {
  const { view, say } = page;
  if (view.causes.length === 0) return [];
  return [
    `## ${inert(say('notJudged'))} (${view.open.length})`,
    '',
    ...view.causes.flatMap((cause) => causeItem(page, cause)),
  ];
}

function causeItem({ lang, say }: Page, cause: Cause): string[] {
  return [
    `- **${inert(causeKinds[cause.kind][lang])}:** ${inert(cause.text[lang])}`,
    ...(cause.remedy ? [`  - ${inert(say('remedy'))}: ${inert(cause.remedy[lang])}`] : []),
    ...(cause.requirements.length > 0 ? [`  - ${inert(say('affects'))}: ${ids(cause.requirements)}`] : []),
  ];
}

function requirements({ lang, say }: Page, id: string, rows: readonly RequirementResult[]): string[] {
  return [
    `## ${inert(say('requirements'))}: ${inert(wordOf(interfaces, id, lang))}`,
    '',
    ...table(
      [say('id'), say('outcome'), say('level'), say('requirement')].map(inert),
      rows.map((row) => {
        const word = row.outcome ? outcomes[row.outcome] : noOutcome;
        return [
          code(row.id),
          `${word.symbol} ${inert(word[lang])}`,
          inert(wordOf(levels, row.level, lang)),
          inert(row.text[lang]),
        ];
      }),
    ),
  ];
}
