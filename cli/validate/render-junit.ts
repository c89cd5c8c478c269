/**
 * JUnit XML: a test case per file. What keeps the outcome from "valid" is never shown as passed: findings are
 * `failure`, what is open is `error`; files that hold no descriptor are named in `system-out`.
 */
import type { Language } from '../../conformance/index.ts';
import { xml } from '../report/inert.ts';
import { kit } from '../version.ts';
import type { LeftOut } from './collect.ts';
import type { FileResult, Located, Validation } from './result.ts';
import { nothingFound, outcomeWords, unfollowedText, weightWords } from './words.ts';

export function renderJunit(validation: Validation, lang: Language): string {
  const { files, startedAt } = validation;
  const counting = validation.leftOut.filter(({ counts }) => counts);
  const cases = [
    ...files.map((file) => fileCase(file, lang)),
    ...counting.map((one) => leftOutCase(one, lang)),
  ];
  if (cases.length === 0) cases.push(testCase('–', 'error', nothingFound[lang], nothingFound[lang]));
  const [failures, errors] = ['<failure', '<error'].map(
    (tag) => cases.filter((one) => one.includes(tag)).length,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(`${kit.name} ${kit.version}`)}">`,
    `<testsuite name="validate" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0" timestamp="${xml(startedAt)}">`,
    ...cases,
    ...systemOut(validation, lang),
    '</testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function fileCase({ name, outcome, statements }: FileResult, lang: Language): string {
  if (outcome === 'valid') return testCase(name);
  const counting = statements.filter(({ weight }) => weight !== 'note');
  const message = `${counting.length} × ${outcomeWords[outcome][lang]}`;
  const kind = outcome === 'findings' ? 'failure' : 'error';
  return testCase(name, kind, message, counting.map((one) => sentence(name, one, lang)).join('\n'));
}

function sentence(name: string, one: Located, lang: Language): string {
  const head = `${name}:${one.line}:${one.column} ${one.requirement ?? weightWords[one.weight][lang]}`;
  const remedy = one.remedy ? ` → ${one.remedy[lang]}` : '';
  return `${head} ${one.text[lang]}${remedy}`;
}

function leftOutCase({ name, reason }: LeftOut, lang: Language): string {
  return testCase(name, 'error', reason[lang], reason[lang]);
}

function testCase(name: string, kind?: 'failure' | 'error', message = '', detail = ''): string {
  const start = `<testcase classname="pruefstein.validate" name="${xml(name)}" time="0"`;
  if (kind === undefined) return `${start}/>`;
  const body = detail.split('\n').map(xml).join('\n');
  return `${start}><${kind} message="${xml(message)}">${body}</${kind}></testcase>`;
}

/** What changes no outcome but should be known. */
function systemOut({ leftOut, unfollowed }: Validation, lang: Language): string[] {
  const foreign = leftOut
    .filter(({ counts }) => !counts)
    .map(({ name, reason }) => `${name}: ${reason[lang]}`);
  const leading = unfollowed.map(({ name, line, column, id }) => `${name}:${line}:${column} → ${id}`);
  if (leading.length > 0) leading.unshift(unfollowedText(leading.length)[lang]);
  const lines = [...foreign, ...leading];
  return lines.length > 0 ? [`<system-out>${lines.map(xml).join('\n')}</system-out>`] : [];
}
