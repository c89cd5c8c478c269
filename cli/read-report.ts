import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Report } from '../schemas/0.1/types/report.ts';
import { validators } from '../schemas/0.1/validators/report.js';
import { unreadable } from './config/load.ts';
import { reasonOf, usageError } from './errors.ts';

/**
 * Reads a report that a run has written.
 * @throws CliError if it cannot be read or is no report
 */
export async function readReport(file: string, folder: string): Promise<Report> {
  const text = await readFile(resolve(folder, file), 'utf8').catch((error: unknown) => {
    throw unreadable(file, reasonOf(error));
  });
  const value = parsed(text);
  // The generated validator has just proved the shape.
  if (validators.Report(value)) return value as Report;
  const [first] = validators.Report.errors ?? [];
  const where = first?.instancePath ? ` (${first.instancePath})` : '';
  throw usageError({
    de: `${file}: das ist kein Prüfbericht dieser Fassung${where}; bitte die Datei report.json eines Prüfordners angeben.`,
    en: `${file}: this is no report of this release${where}; please give the file report.json of a run folder.`,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
