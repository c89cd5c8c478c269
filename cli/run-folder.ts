import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { type Secrets, secretsFound } from '../conformance/index.ts';
import { type CliError, kitError, reasonOf, usageError } from './errors.ts';

/** The folder of one run: readable only for whoever started it. */
export interface RunFolder {
  /** As messages show it: relative if that is shorter. */
  readonly shown: string;
  /** Writes a file as a whole or not at all; a secret in it keeps it from being written. */
  write(name: string, text: string): void;
  /** Appends a line, its line feed included, to a file that grows while the run goes on. */
  append(name: string, line: string): void;
  /** The text of a file of the folder; empty if it does not exist. */
  read(name: string): string;
  /** The same in pieces, so that a large file need not be held whole. */
  pieces(name: string): Iterable<string>;
  /** Where a file lies, as messages show it. */
  pathOf(name: string): string;
  close(): void;
}

/** `20261123-135400-<id>`: sorts by time. */
export function runFolderName(startedAt: Date, id: string): string {
  const [day, time] = startedAt.toISOString().slice(0, 19).split('T');
  return `${day?.replaceAll('-', '')}-${time?.replaceAll(':', '')}-${id.slice(0, 8)}`;
}

/**
 * Makes the folder of a run (0700).
 * @throws CliError if it exists already or cannot be made
 */
export function createRunFolder(wanted: string, from: string, secrets: Secrets): RunFolder {
  const path = resolve(from, wanted);
  const shown = shortest(path, from);
  makeFolders(path, shown);
  const open = new Map<string, number>();
  return {
    shown,
    write: (name, text) => writeGuarded(join(path, name), shortest(join(path, name), from), text, secrets),
    append: (name, line) => {
      const file = join(path, name);
      refuseSecrets(line, shortest(file, from), secrets);
      try {
        const handle = open.get(name) ?? openSync(file, 'a', 0o600);
        open.set(name, handle);
        // Not writeSync: it may write a part only, and says so in its result alone.
        writeFileSync(handle, line);
      } catch (error) {
        throw unwritable(shortest(file, from), reasonOf(error));
      }
    },
    read: (name) => (existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : ''),
    pieces: (name) => (existsSync(join(path, name)) ? piecesOf(join(path, name)) : []),
    pathOf: (name) => join(shown, name),
    close: () => {
      for (const handle of open.values()) closeSync(handle);
      open.clear();
    },
  };
}

/** Larger than any run that the kit could hold while it judges, in bytes. */
const largestFile = 512 * 1024 * 1024;

/**
 * Where a file of an earlier run lies.
 * @throws Error if there is none, or something that might never end in its place: a pipe, a device, a giant
 */
export function recordedFile(folder: string, name: string): string {
  const path = join(folder, name);
  const stats = statSync(path);
  if (!stats.isFile()) throw new Error('ENOTFILE');
  if (stats.size > largestFile) throw new Error('EFBIG');
  return path;
}

/** Reads a text file piece by piece. */
export function* piecesOf(file: string): Iterable<string> {
  const handle = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(65_536);
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      yield decoder.write(buffer.subarray(0, read));
    }
    yield decoder.end();
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file atomically with mode 0600.
 * @throws CliError (exit code 4) if a secret would get into it; nothing is written then
 */
export function writeGuarded(path: string, shown: string, text: string, secrets: Secrets): void {
  refuseSecrets(text, shown, secrets);
  const draft = `${path}.${process.pid}.part`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(shown, reasonOf(error));
  }
}

/** The sentence for a file that cannot be written. */
export function unwritable(shown: string, reason: string): CliError {
  return usageError({
    de: `${shown}: nicht schreibbar (${reason}); bitte Ordner, Rechte und freien Platz prüfen.`,
    en: `${shown}: cannot be written (${reason}); please check folder, permissions and free space.`,
  });
}

function refuseSecrets(text: string, shown: string, secrets: Secrets): void {
  const names = secretsFound(text, secrets);
  if (names.length === 0) return;
  throw kitError({
    de: `${shown} wurde nicht geschrieben, weil das Geheimnis ${names.join(', ')} darin stünde; das ist ein Fehler des Prüfwerkzeugs, bitte melden.`,
    en: `${shown} was not written, because the secret ${names.join(', ')} would stand in it; this is a fault of the kit, please report it.`,
  });
}

function makeFolders(path: string, shown: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw unwritable(shown, reasonOf(error));
  }
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw unwritable(shown, reasonOf(error));
    throw usageError({
      de: `${shown}: der Ordner besteht schon; bitte mit --out einen neuen nennen.`,
      en: `${shown}: the folder exists already; please name a new one with --out.`,
    });
  }
}

/** A path as short as it can be said from `from`. */
export function shortest(path: string, from: string): string {
  const short = relative(from, path);
  return short !== '' && short.length < path.length ? short : path;
}
