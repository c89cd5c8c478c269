/** How binding a requirement is. */
export type Level = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY';

export type TextLanguage = 'de' | 'en';

const levels: readonly Level[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'];

export function isLevel(text: string): text is Level {
  return levels.some((level) => level === text);
}

/** The keyword of each level; the first spelling is the usual one, others are its plural. */
const spellings: Readonly<Record<TextLanguage, Readonly<Record<Level, readonly string[]>>>> = {
  de: {
    MUST: ['MUSS', 'MÜSSEN'],
    'MUST NOT': ['DARF NICHT', 'DÜRFEN NICHT'],
    SHOULD: ['SOLL', 'SOLLEN'],
    'SHOULD NOT': ['SOLL NICHT', 'SOLLEN NICHT'],
    MAY: ['KANN', 'KÖNNEN'],
  },
  en: {
    MUST: ['MUST'],
    'MUST NOT': ['MUST NOT'],
    SHOULD: ['SHOULD'],
    'SHOULD NOT': ['SHOULD NOT'],
    MAY: ['MAY'],
  },
};

/** Longest first, so that SOLL NICHT is not read as SOLL. A bare DARF is a keyword of no level. */
const patterns: Readonly<Record<TextLanguage, RegExp>> = {
  de: /(?<!\p{L})(?:MUSS|MÜSSEN|DARF|DÜRFEN|SOLL|SOLLEN|KANN|KÖNNEN)(?: NICHT)?(?!\p{L})/gu,
  en: /(?<!\p{L})(?:MUST|SHOULD|MAY|SHALL|REQUIRED|RECOMMENDED|OPTIONAL)(?: NOT)?(?!\p{L})/gu,
};

/** The normative keywords of a text, in order. */
export function keywordsIn(text: string, language: TextLanguage): string[] {
  return text.replace(/\s+/g, ' ').match(patterns[language]) ?? [];
}

/** The keyword a text of this level carries. */
export function keywordOf(level: Level, language: TextLanguage): string {
  return spellings[language][level][0] ?? level;
}

/** The level a keyword stands for; undefined for those of no level, like MUSS NICHT. */
export function levelOf(keyword: string, language: TextLanguage): Level | undefined {
  return levels.find((level) => spellings[language][level].includes(keyword));
}

/** MUSS NICHT means "need not", which no requirement says. */
export function isNeedNot(keyword: string): boolean {
  return keyword === 'MUSS NICHT' || keyword === 'MÜSSEN NICHT';
}
