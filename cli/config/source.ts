import { CliError } from '../errors.ts';

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

/** A fault at a place of a file, in one sentence; `sentence` is the same without the place. */
export class SourceFault extends CliError {
  readonly place: Place;
  readonly sentence: { readonly de: string; readonly en: string };

  constructor(file: string, place: Place, sentence: { readonly de: string; readonly en: string }) {
    const where = position(file, place);
    super({ de: `${where}: ${sentence.de}`, en: `${where}: ${sentence.en}` }, 3);
    this.place = place;
    this.sentence = sentence;
  }
}

/** A fault at a place of the file, in one sentence. */
export function faultAt(
  file: string,
  place: Place,
  text: { readonly de: string; readonly en: string },
): SourceFault {
  return new SourceFault(file, place, text);
}

/** The way from an offset of a text to its line and column; the lines are counted once. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

const secretMembers = new Set([
  ...['key', 'restrictedKey', 'lowQuotaKey', 'token', 'tokenB', 'lowToken', 'contextToken'],
  ...['secret', 'privateKey', 'headers', 'passphrase'],
]);

/** True for what may hold a secret: only there variables are filled in, and it is never shown. */
export function isSecret(path: Path): boolean {
  return path.some((part) => secretMembers.has(String(part)));
}
