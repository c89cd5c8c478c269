import type { Text } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { CliError, usageError } from '../errors.ts';
import { commonOptions, networkOptions, outputOptions } from '../options.ts';
import { terminal as inert } from '../report/inert.ts';
import type { Surroundings } from '../surroundings.ts';
import { documentsAt, type Targets } from '../validate/documents.ts';
import { renderJson } from '../validate/render-json.ts';
import { renderJunit } from '../validate/render-junit.ts';
import { fitted, renderTerminal } from '../validate/render-terminal.ts';
import { type Validation, validationExitCode } from '../validate/result.ts';
import { validateFiles } from '../validate/validate-files.ts';
import { watchFolders } from '../validate/watch.ts';

const { ca, insecureHttp, proxy } = networkOptions;

/** Clears the screen and what was scrolled off it. */
const clear = '\x1b[2J\x1b[3J\x1b[H';

export default defineCommand({
  argument: {
    name: '[target...]',
    text: {
      de: 'Dateien (.json, .yaml), Ordner, Adressen (https://…) oder - für die Standardeingabe',
      en: 'files (.json, .yaml), folders, addresses (https://…), or - for standard input',
    },
  },
  more: {
    de: 'Prüft Beschreibungen von Plattformen, Modellen, Datensammlungen, Diensten,\nKonnektoren und Vorlagen; eine Plattform braucht es dazu nicht. Beschreibungen\nwerden mit der Plattform verglichen, deren Ordner am nächsten liegt.\n\nRückgabewerte: 0 gültig · 1 Befunde · 2 unvollständig · 3 Aufruf · 4 Fehler des\nPrüfwerkzeugs. „pruefstein new descriptor“ schreibt einen kommentierten Anfang.',
    en: 'Validates descriptors of platforms, models, collections, services, connectors\nand templates; no platform is needed. Descriptors are compared with the platform\nwhose folder is nearest.\n\nExit codes: 0 valid · 1 findings · 2 incomplete · 3 usage · 4 fault of the kit.\n"pruefstein new descriptor" writes a commented start.',
  },
  options: {
    format: {
      flags: '--format <FORMAT>',
      kind: 'text',
      choices: ['terminal', 'json', 'junit'],
      text: {
        de: 'terminal, json oder junit (sonst terminal)',
        en: 'terminal, json or junit (else terminal)',
      },
    },
    watch: {
      flags: '--watch',
      kind: 'flag',
      text: {
        de: 'prüft nach jeder Änderung erneut, bis Strg+C',
        en: 'validates again after every change, until Ctrl+C',
      },
    },
    gate: outputOptions.gate,
    quiet: {
      flags: '--quiet',
      kind: 'flag',
      text: { de: 'zeigt nur Befunde', en: 'shows findings only' },
    },
    ca,
    insecureHttp,
    proxy,
    ...commonOptions,
  },
  async run(here, first, options, targets) {
    if (first === undefined) throw nothingToValidate();
    if (options.watch && options.format !== undefined && options.format !== 'terminal') throw onlyOnScreen();
    const look = documentsAt(here, targets, options);
    if (options.watch) return await watchOver(here, look, options);
    const { documents, leftOut } = look();
    const validation = await validateFiles(documents, leftOut, here.now().toISOString());
    here.out(shown(here, validation, options));
    return validationExitCode(validation.outcome, options.gate);
  },
});

interface Shown {
  readonly format: 'terminal' | 'json' | 'junit' | undefined;
  readonly quiet: boolean;
}

function shown({ lang, screen }: Surroundings, validation: Validation, { format, quiet }: Shown): string {
  if (format === 'json') return renderJson(validation);
  if (format === 'junit') return renderJunit(validation, lang);
  return renderTerminal(validation, { lang, width: screen.columns, colour: screen.colour, quiet });
}

/** Whoever ends watching by Ctrl+C has what they wanted: that is no fault. */
async function watchOver(here: Surroundings, look: () => Targets, options: Shown): Promise<number> {
  let folders: readonly string[] = [];
  let before: string | undefined;
  await watchFolders(async () => {
    const text = await looked();
    if (text === undefined || here.signal.aborted) return folders;
    const { interactive, rows } = here.screen;
    const screen = interactive ? clear + fitted(text, rows, here.lang) : text;
    here.out(`${screen}\n${waiting(here.now())[here.lang]}\n`);
    return folders;
  }, here.signal);
  return 0;

  /** What there is to show, unless it is what was shown. */
  async function looked(): Promise<string | undefined> {
    try {
      const targets = look();
      folders = targets.folders;
      // Editors lay files of their own beside what they edit.
      if (isSame(targets.state)) return undefined;
      const validation = await validateFiles(targets.documents, targets.leftOut, here.now().toISOString());
      return shown(here, validation, options);
    } catch (error) {
      // A file that is just being replaced, or was moved away, may come back.
      if (!(error instanceof CliError) || folders.length === 0) throw error;
      return isSame(error.text.en) ? undefined : `${inert(error.text[here.lang])}\n`;
    }
  }

  function isSame(state: string): boolean {
    const same = state === before;
    before = state;
    return same;
  }
}

function waiting(now: Date): Text {
  const time = `${[now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')}`;
  return {
    de: `Geprüft um ${time}; wartet auf Änderungen, Ende mit Strg+C.`,
    en: `Validated at ${time}; waits for changes, end with Ctrl+C.`,
  };
}

function onlyOnScreen(): Error {
  return usageError({
    de: '--watch zeigt jedes Ergebnis am Bildschirm; --format json und junit gehen nur ohne --watch.',
    en: '--watch shows each result on the screen; --format json and junit go without --watch only.',
  });
}

function nothingToValidate(): Error {
  return usageError({
    de: 'Es fehlt, was geprüft werden soll: „pruefstein validate modelle/“, eine Datei, eine Adresse oder - für die Standardeingabe.',
    en: 'What to validate is missing: "pruefstein validate models/", a file, an address, or - for standard input.',
  });
}
