import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judge, RecordingProblem, readRecording } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { reasonOf, usageError } from '../errors.ts';
import { commonOptions, outputOptions } from '../options.ts';
import { present } from '../outcome.ts';
import { createRunFolder, recordedFile } from '../run-folder.ts';
import type { Surroundings } from '../surroundings.ts';

export default defineCommand({
  argument: {
    name: '<folder>',
    text: {
      de: 'Ordner einer Prüfung (mit run.json und exchanges.ndjson)',
      en: 'folder of a run (with run.json and exchanges.ndjson)',
    },
  },
  options: {
    ...outputOptions,
    out: {
      flags: '--out <FOLDER>',
      kind: 'text',
      text: {
        de: 'neuer Ordner für die Berichte (sonst wird nichts geschrieben)',
        en: 'new folder for the reports (else nothing is written)',
      },
    },
    ...commonOptions,
  },
  async run(here, recorded = '.', options) {
    const [run, exchanges] = [read(here, recorded, 'run.json'), read(here, recorded, 'exchanges.ndjson')];
    const report = await judge(readable(recorded, run, exchanges));
    const folder =
      options.out === undefined ? undefined : createRunFolder(options.out, here.folder, new Map());
    return await present(here, report, folder, {
      ...options,
      formats: options.format.length > 0 ? options.format : ['html'],
    });
  },
});

function read(here: Surroundings, folder: string, file: string): string {
  try {
    return readFileSync(recordedFile(resolve(here.folder, folder), file), 'utf8');
  } catch (error) {
    throw usageError({
      de: `${join(folder, file)}: nicht lesbar (${reasonOf(error)}); bitte den Ordner einer Prüfung angeben.`,
      en: `${join(folder, file)}: cannot be read (${reasonOf(error)}); please give the folder of a run.`,
    });
  }
}

function readable(folder: string, run: string, exchanges: string): ReturnType<typeof readRecording> {
  try {
    return readRecording(run, exchanges);
  } catch (error) {
    if (!(error instanceof RecordingProblem)) throw error;
    const { de, en } = error.text;
    throw usageError({ de: `${folder}: ${de}`, en: `${folder}: ${en}` });
  }
}
