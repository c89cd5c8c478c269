import type { Command as Commander } from 'commander';
import type { Language } from '../conformance/index.ts';
import { commands } from './commands.ts';
import { disclaimer } from './version.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
};

/** Gives commander's help our language. */
export function dressHelp(commander: Commander, lang: Language): void {
  commander.helpOption('-h, --help', lang === 'de' ? 'zeigt diese Hilfe' : 'shows this help');
  if (lang === 'en') return;
  commander.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replace('[options]', '[Optionen]'),
  });
}

/** The help of the tool as a whole, at most 80 columns wide; made without commander, so that it is fast. */
export function overview(lang: Language): string {
  const de = lang === 'de';
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary[lang]}`);
  return [
    de
      ? 'Prüfstein prüft Schnittstellen von KI-Plattformen der Verwaltung.'
      : 'Prüfstein checks the interfaces of AI platforms of public administrations.',
    disclaimer[lang],
    '',
    de ? 'Aufruf: pruefstein <Befehl> [Optionen]' : 'Usage: pruefstein <command> [options]',
    '',
    de ? 'Befehle:' : 'Commands:',
    ...rows,
    '',
    de ? 'Zum Anfangen:' : 'To begin with:',
    '  pruefstein demo',
    '  pruefstein check --gateway https://ki.example/v1 --key-env KI_KEY',
    '',
    de
      ? '„pruefstein <Befehl> --help“ erklärt einen Befehl, --lang de|en wählt die'
      : '"pruefstein <command> --help" explains a command, --lang de|en sets the',
    de ? 'Sprache, --version nennt die Fassung.' : 'language, --version names the version.',
    '',
    de
      ? 'Rückgabewerte: 0 konform · 1 nicht konform · 2 unvollständig · 3 Aufruf oder'
      : 'Exit codes: 0 conformant · 1 not conformant · 2 incomplete · 3 usage or',
    de
      ? 'Konfiguration · 4 Fehler des Prüfwerkzeugs · 130 abgebrochen'
      : 'configuration · 4 fault of the kit · 130 interrupted',
    '',
  ].join('\n');
}
