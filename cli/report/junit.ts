/**
 * JUnit XML for CI. What keeps the verdict from "conformant" is never shown as passed or merely skipped:
 *
 * - `failure`: a failed requirement; a SHOULD excused by a valid justification is `skipped` with its reason.
 * - `error`: a MUST that was not judged (blocked, inconclusive, not run), and any kit error.
 * - `skipped`: what has no effect on the verdict and was not tested either: a SHOULD not judged, a feature not declared,
 *   a requirement only declared by a role, one not observable from outside.
 * - rows that permit something (MAY) are no test cases.
 *
 * The first suite holds one case per profile: its verdict, so that a run in which nothing was judged is red, too.
 */
import type { ProfileResult, Report, RequirementResult } from '../../schemas/0.1/types/report.ts';
import { type Group, grouped, shownBy } from './groups.ts';
import { xml } from './inert.ts';
import { labelsIn } from './labels.ts';
import { limitsOf } from './limits.ts';
import type { Language, RenderOptions } from './options.ts';
import { verdictReason } from './sentences.ts';
import { shortened } from './typography.ts';
import { isJustified, isOpen, type View, viewOf, weight } from './view.ts';
import { interfaces, outcomes, verdicts, wordOf } from './words.ts';

interface Case {
  readonly suite: string;
  readonly name: string;
  /** Absent: passed. */
  readonly problem?: {
    readonly kind: 'failure' | 'error' | 'skipped';
    readonly type: string;
    readonly message: string;
    readonly detail: string;
  };
}

/** Longest value of the platform that is shown. */
const longest = 500;

export function renderJunit(report: Report, options: Pick<RenderOptions, 'lang'>): string {
  const { lang } = options;
  const view = viewOf(report);
  const say = labelsIn(lang);
  const suites = [
    suite(
      say('verdict'),
      report,
      report.profiles.map((profile) => verdictCase(report, profile, lang)),
      limitsOf(report, lang),
    ),
    ...[...view.byInterface].map(([id, rows]) =>
      suite(
        wordOf(interfaces, id, lang),
        report,
        rows.filter((row) => row.verify !== 'permitted').map((row) => rowCase(row, view, lang)),
        [],
      ),
    ),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(`${report.kit.name} ${report.kit.version}`)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(name: string, report: Report, cases: readonly Case[], output: readonly string[]): string {
  const of = (kind: string) => cases.filter((test) => test.problem?.kind === kind).length;
  const seconds = (report.run.durationMs / 1000).toFixed(3);
  return [
    `<testsuite name="${xml(name)}" tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}" time="${seconds}" timestamp="${xml(report.run.startedAt)}">`,
    ...cases.map(testCase),
    ...(output.length > 0 ? [`<system-out>${output.map(xml).join('\n')}</system-out>`] : []),
    '</testsuite>',
  ].join('\n');
}

function testCase({ suite: className, name, problem }: Case): string {
  const start = `<testcase classname="${xml(className)}" name="${xml(name)}" time="0"`;
  if (!problem) return `${start}/>`;
  const { kind, type, message, detail } = problem;
  const body = detail.split('\n').map(xml).join('\n');
  const attributes =
    kind === 'skipped' ? `message="${xml(message)}"` : `type="${xml(type)}" message="${xml(message)}"`;
  return `${start}><${kind} ${attributes}>${body}</${kind}></testcase>`;
}

function verdictCase(report: Report, profile: ProfileResult, lang: Language): Case {
  const word = verdicts[profile.verdict][lang];
  const base = { suite: `pruefstein.${profile.id}`, name: `${profile.title[lang]}: ${word}` };
  if (profile.verdict === 'conformant' || profile.verdict === 'conformantWithJustifications') return base;
  const detail = [verdictReason(report, profile, lang), profile.decisive.join(' ')].join('\n');
  const kind = profile.verdict === 'notConformant' ? 'failure' : 'error';
  return { ...base, problem: { kind, type: profile.verdict, message: word, detail } };
}

function rowCase(row: RequirementResult, view: View, lang: Language): Case {
  const base = { suite: `pruefstein.${row.interface}`, name: `${row.id} ${row.text[lang]}` };
  if (row.outcome === 'passed') return base;
  const why = reason(row, view, lang);
  const message = [row.outcome ? outcomes[row.outcome][lang] : undefined, why.split('\n')[0]]
    .filter(Boolean)
    .join(': ');
  return { ...base, problem: { kind: kindOf(row), type: row.outcome ?? row.verify, message, detail: why } };
}

function kindOf(row: RequirementResult): 'failure' | 'error' | 'skipped' {
  if (row.outcome === 'failed') return isJustified(row) ? 'skipped' : 'failure';
  if (row.outcome === 'kitError') return 'error';
  return isOpen(row) && weight(row) === 'must' ? 'error' : 'skipped';
}

function reason(row: RequirementResult, view: View, lang: Language): string {
  const say = labelsIn(lang);
  const cause = row.cause === undefined ? undefined : view.cause.get(row.cause);
  const lines = [
    ...grouped(row.findings).map((finding) => statement(finding, lang)),
    ...grouped(row.inconclusive).map((sentence) => statement(sentence, lang)),
    cause?.text[lang],
    cause?.remedy && `${say('remedy')}: ${cause.remedy[lang]}`,
    row.reason?.[lang],
    row.justification && `${say('justification')}: ${row.justification.reason} (${row.justification.role})`,
    row.attestation && `${say('attestation')}: ${row.attestation.role}, ${row.attestation.date}`,
    row.outcome === 'notApplicable' && row.feature && `${say('feature')}: ${row.feature}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function statement(finding: Group, lang: Language): string {
  const exchange = shownBy(finding, lang);
  const say = labelsIn(lang);
  const parts = [
    finding.expected !== undefined && `${say('expected')} ${shortened(finding.expected, longest, lang)}`,
    finding.seen !== undefined && `${say('seen')} ${shortened(finding.seen, longest, lang)}`,
    finding.where !== undefined && `${say('where')} ${shortened(finding.where, longest, lang)}`,
    exchange !== undefined && `${say('shownBy')} ${exchange}`,
  ].filter((part) => part !== false);
  const text = shortened(finding.text[lang], longest, lang);
  return parts.length > 0 ? `${text} (${parts.join('; ')})` : text;
}
