import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { usageError } from '../errors.ts';
import { formats } from '../formats.ts';
import { commonOptions } from '../options.ts';
import { readReport } from '../read-report.ts';
import { writeGuarded } from '../run-folder.ts';

export default defineCommand({
  argument: {
    name: '<report.json>',
    text: { de: 'Prüfbericht einer Prüfung', en: 'report of a run' },
  },
  options: {
    format: {
      flags: '--format <FORMAT>',
      kind: 'text',
      choices: ['html', 'md', 'junit', 'json', 'text'],
      text: {
        de: 'html, md, junit, json oder text (sonst text)',
        en: 'html, md, junit, json or text (else text)',
      },
    },
    out: {
      flags: '--out <FILE>',
      kind: 'text',
      text: { de: 'Zieldatei (sonst Standardausgabe)', en: 'file to write (else standard output)' },
    },
    withBodies: {
      flags: '--with-bodies',
      kind: 'flag',
      text: { de: 'nimmt Anfrage- und Antwortkörper auf', en: 'includes request and response bodies' },
    },
    ...commonOptions,
  },
  async run(here, file, { format = 'text', out, withBodies }) {
    if (file === undefined) {
      throw usageError({ de: 'Es fehlt der Prüfbericht.', en: 'The report is missing.' });
    }
    const report = await readReport(file, here.folder);
    const render = await formats[format].load();
    const toScreen = out === undefined && format === 'text';
    const text = render(report, {
      lang: here.lang,
      withBodies,
      colour: toScreen && here.screen.colour,
      width: toScreen ? here.screen.columns : 80,
    });
    if (out === undefined) here.out(text);
    else writeGuarded(resolve(here.folder, out), out, text, new Map());
    return 0;
  },
});
