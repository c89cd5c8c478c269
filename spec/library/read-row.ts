import { isNeedNot, keywordOf, keywordsIn, type Level, levelOf, type TextLanguage } from './keywords.ts';
import { areas, isRequirementId, type Row, type Source, type Transition } from './row.ts';
import { readVerify } from './read-verify.ts';
import { bilingual, enumChoice, type Fields, isFields, oneLine } from './values.ts';

/** A mistake in a row: which diagnostic, and the path of the member to underline (empty: the whole row). */
export interface Mistake {
  readonly code: string;
  readonly messageId?: string;
  readonly format?: Readonly<Record<string, string>>;
  readonly at: readonly string[];
  /** A replacement for a keyword in the text, offered as code fix. */
  readonly replace?: { readonly from: string; readonly to: string };
  /** The level the text speaks of, offered as code fix. */
  readonly level?: Level;
}

const members = [
  'id', 'level', 'since', 'subject', 'verify', 'feature', 'transition', 'de', 'en', 'rationale', 'sources', 'wholeInterface',
];
const required = ['id', 'level', 'since', 'subject', 'verify', 'sources'];

/** Reads a row as written. The row is there only if there are no mistakes. */
export function readRow(raw: Fields, publications: readonly string[]): { row?: Row; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const missing = required.filter((member) => raw[member] === undefined);
  for (const member of missing) mistakes.push({ code: 'missing-member', format: { member }, at: [] });
  for (const member of Object.keys(raw))
    if (!members.includes(member))
      mistakes.push({ code: 'unknown-member', format: { member, known: members.join(', ') }, at: [member] });

  const id = readId(raw, mistakes);
  const level = readChoice(raw, 'level', 'Level', mistakes);
  const since = readChoice(raw, 'since', 'Release', mistakes);
  const subject = readChoice(raw, 'subject', 'Subject', mistakes);
  const feature = readChoice(raw, 'feature', 'Feature', mistakes);
  const verify = raw.verify === undefined ? undefined : readVerify(raw.verify, level as Level | undefined, mistakes);
  const transition = readTransition(raw, mistakes);
  const de = readText(raw, 'de', level as Level | undefined, mistakes);
  const en = readText(raw, 'en', level as Level | undefined, mistakes);
  const rationale = bilingual(raw.rationale);
  if (raw.rationale !== undefined && !rationale)
    mistakes.push({ code: 'wrong-value', format: { member: 'rationale', expected: '#{ de: "…", en: "…" }' }, at: ['rationale'] });
  const sources = readSources(raw, publications, mistakes);

  if (mistakes.length > 0 || !verify) return { mistakes };
  return {
    mistakes,
    row: {
      id,
      level: level as Level,
      since,
      subject: subject as Row['subject'],
      verify,
      ...(feature === '' ? {} : { feature }),
      ...(transition ? { transition } : {}),
      text: { de, en },
      ...(rationale ? { rationale } : {}),
      sources,
    },
  };
}

function readId(raw: Fields, mistakes: Mistake[]): string {
  const { id } = raw;
  if (id === undefined) return '';
  if (typeof id === 'string' && isRequirementId(id)) return id;
  mistakes.push({ code: 'malformed-id', format: { id: String(id), areas: Object.keys(areas).join(', ') }, at: ['id'] });
  return '';
}

function readChoice(raw: Fields, member: string, enumName: string, mistakes: Mistake[]): string {
  if (raw[member] === undefined) return '';
  const choice = enumChoice(raw[member]);
  if (choice?.enum === enumName) return choice.value;
  mistakes.push({ code: 'wrong-value', format: { member, expected: `a member of ${enumName}` }, at: [member] });
  return '';
}

function readTransition(raw: Fields, mistakes: Mistake[]): Transition | undefined {
  const { transition } = raw;
  if (transition === undefined) return undefined;
  if (
    !isFields(transition) ||
    typeof transition.until !== 'string' ||
    typeof transition.accepts !== 'string' ||
    transition.accepts === '' ||
    Object.keys(transition).length !== 2
  ) {
    mistakes.push({ code: 'malformed-transition', at: ['transition'] });
    return undefined;
  }
  if (!isDate(transition.until)) {
    mistakes.push({
      code: 'malformed-transition',
      messageId: 'until',
      format: { until: transition.until },
      at: ['transition', 'until'],
    });
    return undefined;
  }
  return { until: transition.until, accepts: transition.accepts };
}

/** True for a day that exists, written YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function readText(raw: Fields, member: TextLanguage, level: Level | '' | undefined, mistakes: Mistake[]): string {
  const value = raw[member];
  if (typeof value !== 'string' || value.trim() === '') {
    const language = member === 'de' ? 'German' : 'English';
    mistakes.push({ code: 'missing-language', format: { language, member }, at: value === undefined ? [] : [member] });
    return '';
  }
  const text = oneLine(value);
  if (level) mistakes.push(...keywordMistakes(text, member, level));
  return text;
}

function keywordMistakes(text: string, language: TextLanguage, level: Level): Mistake[] {
  const expected = keywordOf(level, language);
  const found = keywordsIn(text, language);
  const needNot = found.find(isNeedNot);
  if (needNot) {
    const to = needNot === 'MUSS NICHT' ? 'DARF NICHT' : 'DÜRFEN NICHT';
    return [{ code: 'muss-nicht', format: { found: needNot, expected: to }, at: [language], replace: { from: needNot, to } }];
  }
  const [only] = found;
  if (only === undefined)
    return [{ code: 'keyword-differs', messageId: 'none', format: { level, expected }, at: [language] }];
  if (found.length > 1)
    return [
      { code: 'keyword-differs', messageId: 'several', format: { found: found.join(', '), expected }, at: [language] },
    ];
  const said = levelOf(only, language);
  if (said === level) return [];
  return [
    { code: 'keyword-differs', format: { found: only, level, expected }, at: [language], ...(said ? { level: said } : {}) },
  ];
}

function readSources(raw: Fields, publications: readonly string[], mistakes: Mistake[]): readonly Source[] {
  const { sources } = raw;
  if (sources === undefined) return [];
  if (!Array.isArray(sources) || sources.length === 0) {
    mistakes.push({ code: 'malformed-source', at: ['sources'] });
    return [];
  }
  return sources.flatMap((source: unknown, index) => {
    if (isFields(source) && Object.keys(source).join() === 'seed' && typeof source.seed === 'string')
      return [{ spec: 'seed', ref: source.seed }];
    if (
      !isFields(source) ||
      typeof source.spec !== 'string' ||
      typeof source.ref !== 'string' ||
      Object.keys(source).length !== 2
    ) {
      mistakes.push({ code: 'malformed-source', at: ['sources', String(index)] });
      return [];
    }
    if (!publications.includes(source.spec))
      mistakes.push({
        code: 'unknown-source',
        format: { spec: source.spec, known: publications.join(', ') },
        at: ['sources', String(index), 'spec'],
      });
    return [{ spec: source.spec, ref: source.ref }];
  });
}
