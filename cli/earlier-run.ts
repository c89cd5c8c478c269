import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EarlierRun, earlierRun, RecordingProblem, readRecording } from '../conformance/index.ts';
import { reasonOf, usageError } from './errors.ts';
import { piecesOf, recordedFile } from './run-folder.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What the run in a folder saw of descriptors, for `--since`; nothing if no folder is named.
 * @throws CliError if the folder holds no run, or one that saw no descriptor
 */
export function earlierRunIn(
  here: Pick<Surroundings, 'folder'>,
  folder: string | undefined,
): { readonly earlierRun?: EarlierRun } {
  if (folder === undefined) return {};
  const path = resolve(here.folder, folder);
  try {
    const run = readFileSync(recordedFile(path, 'run.json'), 'utf8');
    const recording = readRecording(run, piecesOf(recordedFile(path, 'exchanges.ndjson')));
    const seen = earlierRun(recording.run.startedAt, recording.exchanges);
    if (seen.descriptors.size > 0) return { earlierRun: seen };
  } catch (error) {
    if (error instanceof RecordingProblem)
      throw usageError({
        de: `--since ${folder}: ${error.text.de}`,
        en: `--since ${folder}: ${error.text.en}`,
      });
    throw usageError({
      de: `--since ${folder}: nicht lesbar (${reasonOf(error)}); bitte den Ordner einer früheren Prüfung nennen.`,
      en: `--since ${folder}: cannot be read (${reasonOf(error)}); please name the folder of an earlier run.`,
    });
  }
  throw usageError({
    de: `--since ${folder}: Diese Prüfung hat keine Beschreibungen gelesen; bitte eine nennen, die Metadaten geprüft hat.`,
    en: `--since ${folder}: that run has read no descriptors; please name one that judged metadata.`,
  });
}
