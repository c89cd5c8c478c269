#!/usr/bin/env node
import { chooseLanguage } from './language.ts';
import { versionText } from './version.ts';

const argv = process.argv.slice(2);
const lang = chooseLanguage(argv, process.env);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (argv[0] === '--version' || argv[0] === '-V') {
  process.stdout.write(versionText(lang));
} else if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    lang === 'de'
      ? `Prüfstein braucht Node.js 22.19 oder neuer, hier läuft ${process.versions.node}; bitte eine neuere Fassung von Node.js verwenden.\n`
      : `Prüfstein needs Node.js 22.19 or newer, this is ${process.versions.node}; please use a newer Node.js.\n`,
  );
  process.exitCode = 3;
} else {
  // Not imported: an old Node must get as far as the sentence above.
  process.getBuiltinModule('node:module').enableCompileCache?.();
  const { runHere } = await import('./run.ts');
  process.exitCode = await runHere(argv, lang);
}
