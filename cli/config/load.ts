import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../schemas/0.1/types/config.ts';
import { reasonOf, usageError } from '../errors.ts';
import type { Fault } from './settings.ts';
import { faultAt, type Source } from './source.ts';
import { validateConfig } from './validate.ts';

/** Larger files are no configuration. */
const maxBytes = 1_000_000;

/**
 * Reads a configuration file and proves its shape.
 * @throws CliError if it cannot be read or is no configuration
 */
export async function loadConfig(file: string, folder: string): Promise<{ config: Config; source: Source }> {
  const source = await readSource(file, folder);
  return { config: await validateConfig(source), source };
}

/** Faults of a file alone, where no flag could be meant. */
export function faultOf(source: Source): Fault {
  return (path, text) => faultAt(source.file, source.placeOf(path), text);
}

/**
 * Reads a file as YAML or JSON, by its ending.
 * @throws CliError if it cannot be read
 */
export async function readSource(file: string, folder: string): Promise<Source> {
  const yaml = /\.ya?ml$/i.test(file);
  if (!yaml && !/\.json$/i.test(file)) {
    throw usageError({
      de: `${file}: die Endung ist unbekannt; erwartet wird eine Konfiguration als .yaml, .yml oder .json oder eine Adresse mit https://.`,
      en: `${file}: the ending is unknown; expected is a configuration as .yaml, .yml or .json, or an address with https://.`,
    });
  }
  const text = readText(resolve(folder, file), file);
  // Loaded only for YAML: the library costs as much time as Node's own start.
  const read = yaml ? (await import('./read-yaml.ts')).readYaml : (await import('./read-json.ts')).readJson;
  return read(file, text);
}

function readText(path: string, file: string): string {
  const bytes = readBytes(path, file);
  if (bytes.length > maxBytes) {
    throw usageError({
      de: `${file}: die Datei ist größer als 1 MB und damit keine Konfiguration; bitte den Namen prüfen.`,
      en: `${file}: the file is larger than 1 MB and so no configuration; please check the name.`,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw usageError({
      de: `${file}: die Datei ist nicht in UTF-8 gespeichert; bitte so speichern.`,
      en: `${file}: the file is not stored in UTF-8; please store it so.`,
    });
  }
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(file, reasonOf(error));
  }
}

/** The sentence for a file that cannot be read. */
export function unreadable(file: string, reason: string): Error {
  const causes: Readonly<Record<string, { de: string; en: string }>> = {
    ENOENT: { de: 'die Datei gibt es nicht', en: 'the file does not exist' },
    EACCES: { de: 'die Datei darf nicht gelesen werden', en: 'the file may not be read' },
    EISDIR: { de: 'das ist ein Ordner', en: 'this is a folder' },
  };
  const cause = causes[reason] ?? { de: `nicht lesbar (${reason})`, en: `not readable (${reason})` };
  return usageError({
    de: `${file}: ${cause.de}; bitte Name und Rechte prüfen.`,
    en: `${file}: ${cause.en}; please check name and permissions.`,
  });
}
