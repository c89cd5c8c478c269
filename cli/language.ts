import type { Language } from '../conformance/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The value that follows `--lang` or stands behind `--lang=`, if any. */
export function langFlag(argv: readonly string[]): string | undefined {
  for (const [index, word] of argv.entries()) {
    if (word === '--') return undefined;
    if (word === '--lang') return argv[index + 1];
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
  }
  return undefined;
}

/** `--lang`, else the locale of the environment if it is English, else German, which is the authoritative language. */
export function chooseLanguage(argv: readonly string[], env: Environment): Language {
  const flag = langFlag(argv);
  if (flag === 'de' || flag === 'en') return flag;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'de';
}
