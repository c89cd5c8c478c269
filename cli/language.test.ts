import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each<[string[], Record<string, string>, 'de' | 'en']>([
  [[], {}, 'de'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LANG: 'de_DE.UTF-8' }, 'de'],
  [[], { LANG: 'C.UTF-8' }, 'de'],
  [[], { LANG: 'fr_FR.UTF-8' }, 'de'],
  [[], { LC_ALL: 'de_DE', LANG: 'en_US' }, 'de'],
  [[], { LC_ALL: '', LANG: 'en' }, 'en'],
  [['check', '--lang', 'en'], { LANG: 'de_DE' }, 'en'],
  [['--lang=de', 'check'], { LANG: 'en_US' }, 'de'],
  [['check', '--', '--lang', 'en'], {}, 'de'],
])('%j with %j is %s', (argv, env, language) => {
  expect(chooseLanguage(argv, env)).toBe(language);
});
