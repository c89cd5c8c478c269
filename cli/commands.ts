import type { Text } from '../conformance/index.ts';
import type { Command } from './command.ts';

interface Entry {
  readonly name: string;
  readonly summary: Text;
  load(): Promise<{ readonly default: Command }>;
}

/** Every command in the order of the help; each is loaded only when called. */
export const commands: readonly Entry[] = [
  {
    name: 'check',
    summary: {
      de: 'prüft eine Plattform und schreibt den Prüfbericht',
      en: 'checks a platform and writes the report',
    },
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'demo',
    summary: {
      de: 'prüft die mitgelieferte Referenzplattform',
      en: 'checks the reference platform that comes with the kit',
    },
    load: () => import('./commands/demo.ts'),
  },
  {
    name: 'init',
    summary: { de: 'legt eine kommentierte Konfiguration an', en: 'writes a commented configuration' },
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'plan',
    summary: {
      de: 'zeigt, was eine Prüfung senden und kosten würde; sendet nichts',
      en: 'shows what a check would send and cost; sends nothing',
    },
    load: () => import('./commands/plan.ts'),
  },
  {
    name: 'judge',
    summary: {
      de: 'beurteilt eine gespeicherte Aufzeichnung erneut',
      en: 'judges a saved recording again',
    },
    load: () => import('./commands/judge.ts'),
  },
  {
    name: 'render',
    summary: {
      de: 'schreibt einen vorhandenen Prüfbericht in einem anderen Format',
      en: 'writes an existing report in another format',
    },
    load: () => import('./commands/render.ts'),
  },
  {
    name: 'list',
    summary: { de: 'listet die Anforderungen', en: 'lists the requirements' },
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'explain',
    summary: {
      de: 'erklärt eine Anforderung: Wortlaut, Quellen, Abruf, Prüfung',
      en: 'explains a requirement: text, sources, probe, check',
    },
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'validate',
    summary: {
      de: 'prüft Beschreibungen in Dateien, ohne Plattform',
      en: 'validates descriptors in files, without a platform',
    },
    load: () => import('./commands/validate.ts'),
  },
  {
    name: 'convert',
    summary: {
      de: 'übersetzt Beschreibungen in andere Formate und zurück',
      en: 'converts descriptors to other formats and back',
    },
    load: () => import('./commands/convert.ts'),
  },
  {
    name: 'new',
    summary: {
      de: 'schreibt den kommentierten Anfang einer Beschreibung',
      en: 'writes the commented start of a descriptor',
    },
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'token',
    summary: {
      de: 'erklärt ein Zugriffstoken, ohne es zu zeigen; sendet nichts',
      en: 'explains an access token without showing it; sends nothing',
    },
    load: () => import('./commands/token.ts'),
  },
  {
    name: 'serve',
    summary: { de: 'startet die Referenzplattform', en: 'starts the reference platform' },
    load: () => import('./commands/serve.ts'),
  },
];
