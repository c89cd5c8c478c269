import {
  isLevel,
  isNeedNot,
  keywordOf,
  keywordsIn,
  type Level,
  levelOf,
  type TextLanguage,
} from './keywords.ts';
import type { Mistake } from './mistake.ts';
import { type Fields, oneLine } from './values.ts';

/** Reads one of the two texts; its only keyword must be that of the level. */
export function readText(
  raw: Fields,
  member: TextLanguage,
  level: string | undefined,
  mistakes: Mistake[],
): string | undefined {
  const value = raw[member];
  if (typeof value !== 'string' || value.trim() === '') {
    const language = member === 'de' ? 'German' : 'English';
    mistakes.push({
      code: 'missing-language',
      format: { language, member },
      at: value === undefined ? [] : [member],
    });
    return undefined;
  }
  const text = oneLine(value);
  if (level && isLevel(level)) mistakes.push(...keywordMistakes(text, member, level));
  return text;
}

function keywordMistakes(text: string, language: TextLanguage, level: Level): Mistake[] {
  const code = 'keyword-differs';
  const at = [language];
  const expected = keywordOf(level, language);
  const found = keywordsIn(text, language);
  const needNot = found.find(isNeedNot);
  if (needNot !== undefined) {
    const to = needNot === 'MUSS NICHT' ? 'DARF NICHT' : 'DÜRFEN NICHT';
    const format = { found: needNot, expected: to };
    return [{ code: 'muss-nicht', format, at, replace: { from: needNot, to } }];
  }
  const [only] = found;
  if (only === undefined) return [{ code, messageId: 'none', format: { level, expected }, at }];
  if (found.length > 1)
    return [{ code, messageId: 'several', format: { found: found.join(', '), expected }, at }];
  const said = levelOf(only, language);
  if (said === level) return [];
  return [{ code, format: { found: only, level, expected }, at, ...(said ? { level: said } : {}) }];
}
