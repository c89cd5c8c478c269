import type { Language, Text } from '../conformance/index.ts';

/** Name and version of the kit; a test compares them with package.json. */
export const kit = { name: 'pruefstein', version: '0.1.0' } as const;

/** The release of the standard this kit judges; a test compares it with the catalogue. */
export const release = '0.1';

/** Printed wherever the tool introduces itself. */
export const disclaimer: Text = {
  de: 'Unabhängiger Entwurf; spricht für kein Land und keine Behörde.',
  en: 'Independent draft; speaks for no Land and no authority.',
};

/** The answer to `--version`. */
export function versionText(lang: Language): string {
  const standard = lang === 'de' ? `Fassung ${release}` : `release ${release}`;
  return `Prüfstein ${kit.version} · ${standard}\n${disclaimer[lang]}\n`;
}
