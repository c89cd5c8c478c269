import { type CliError, usageError } from '../errors.ts';

/** Where a value stands in a configuration: member names and list indexes from the root. */
export type Path = readonly (string | number)[];

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A configuration as read, with the way back to its text. */
export interface Source {
  /** The file's name as the user gave it. */
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest one above it. */
  placeOf(path: Path): Place;
  /** The place of the member name that a path ends with. */
  placeOfName(path: Path): Place;
}

/** `config.yaml:3:5`, as terminals and editors link it. */
export function position(file: string, place: Place): string {
  return `${file}:${place.line}:${place.column}`;
}

/** A path as people write it: `gateways[0].models.chat`. */
export function written(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** A fault at a place of the file, in one sentence. */
export function faultAt(
  file: string,
  place: Place,
  text: { readonly de: string; readonly en: string },
): CliError {
  const where = position(file, place);
  return usageError({ de: `${where}: ${text.de}`, en: `${where}: ${text.en}` });
}

const secretMembers = new Set([
  ...['key', 'restrictedKey', 'lowQuotaKey', 'token', 'tokenB', 'lowToken', 'contextToken'],
  ...['secret', 'privateKey', 'headers', 'passphrase'],
]);

/** True for what may hold a secret: only there variables are filled in, and it is never shown. */
export function isSecret(path: Path): boolean {
  return path.some((part) => secretMembers.has(String(part)));
}
