import { validators } from '../../schemas/0.1/validators/run.js';
import type { Exchange } from '../exchange.ts';
import type { Text } from '../text.ts';
import type { RunRecord } from './run-record.ts';

/** A run as it was written down. */
export interface Recording {
  readonly run: RunRecord;
  readonly exchanges: readonly Exchange[];
  /** What could not be read, for the report's section on its limits. */
  readonly remarks: readonly Text[];
}

/** A recording that cannot be judged: what is wrong, where, and what to do. */
export class RecordingProblem extends Error {
  override readonly name = 'RecordingProblem';
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * Reads what a run wrote; of the exchanges the whole text, or its pieces in order. A last line that breaks off (the process was killed) is left out and remarked on.
 * @throws {RecordingProblem} if the rest is no recording of ours
 */
export function readRecording(runJson: string, exchangesNdjson: string | Iterable<string>): Recording {
  const run = readRun(runJson);
  const exchanges: Exchange[] = [];
  let rest = '';
  for (const piece of typeof exchangesNdjson === 'string' ? [exchangesNdjson] : exchangesNdjson) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      exchanges.push(readLine(rest + piece.slice(start, end), exchanges.length + 1));
      rest = '';
      start = end + 1;
    }
    rest += piece.slice(start);
  }
  const remarks = rest === '' ? [] : [brokenLine(exchanges.length + 1)];
  return { run, exchanges, remarks };
}

function readRun(text: string): RunRecord {
  const value = parsed(text, 'run.json');
  if (!validators.RunRecord(value)) {
    const [error] = validators.RunRecord.errors ?? [];
    const where = `${error?.instancePath ?? ''} ${error?.keyword ?? ''}`.trim();
    throw new RecordingProblem({
      de: `run.json ist kein Prüfprotokoll dieses Werkzeugs (${where}). Geben Sie den Ordner an, den „check“ geschrieben hat.`,
      en: `run.json is no record of this kit (${where}). Name the folder that "check" wrote.`,
    });
  }
  // The generated validator has just proved the shape.
  return value as unknown as RunRecord;
}

function readLine(line: string, number: number): Exchange {
  const value = parsed(line, `exchanges.ndjson:${number}`);
  if (typeof value.id !== 'string' || typeof value.name !== 'string' || typeof value.request !== 'object')
    throw new RecordingProblem({
      de: `exchanges.ndjson, Zeile ${number}: kein aufgezeichneter Austausch. Die Datei wurde verändert; führen Sie die Prüfung erneut durch.`,
      en: `exchanges.ndjson, line ${number}: no recorded exchange. The file was changed; run the check again.`,
    });
  return value as unknown as Exchange;
}

function parsed(text: string, where: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as { readonly [name: string]: unknown };
  } catch {
    // Said below, with the place.
  }
  throw new RecordingProblem({
    de: `${where}: kein gültiges JSON-Objekt. Die Aufzeichnung ist beschädigt; führen Sie die Prüfung erneut durch.`,
    en: `${where}: no valid JSON object. The recording is damaged; run the check again.`,
  });
}

function brokenLine(number: number): Text {
  return {
    de: `Zeile ${number} von exchanges.ndjson bricht ab und wurde nicht gewertet: Die Prüfung wurde beim Schreiben unterbrochen.`,
    en: `Line ${number} of exchanges.ndjson breaks off and was not judged: the run was interrupted while writing.`,
  };
}
