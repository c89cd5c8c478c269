import { closeSync, openSync, readSync } from 'node:fs';
import type { Text } from '../../conformance/index.ts';
import { type Place, placesIn, type Source, SourceFault } from '../config/source.ts';
import { reasonOf } from '../errors.ts';
import { notReadable } from './collect.ts';
import { quickJson } from './quick-json.ts';
import { quickYaml, quickYamlSource } from './quick-yaml.ts';

/** The largest document in bytes: what the kit reads of an answer. */
export const maxBytes = 8 * 1024 * 1024;

/** What is not plain in YAML costs the library some ten times as much as JSON, and people write smaller files. */
const maxYamlBytes = 256 * 1024;

/** What a document holds; the places of its values are looked for only if something is said of them. */
export interface ReadableDocument {
  readonly value: unknown;
  /** Bytes of text. */
  readonly size: number;
  source(): Promise<Source>;
}

/** A document as read; or where it cannot be; or why it was not looked at. */
export type DocumentRead =
  | ReadableDocument
  | { readonly fault: { readonly place: Place; readonly text: Text } }
  | { readonly refused: Text };

/** Reads a file that is there, up to the limit; a pipe is read to its end. */
export async function readFileAt(path: string, name: string): Promise<DocumentRead> {
  let bytes: Uint8Array;
  try {
    bytes = readBounded(path, maxBytes + 1);
  } catch (error) {
    return { refused: notReadable(reasonOf(error)) };
  }
  return await readDocument(bytes, name);
}

/** Reads JSON or YAML: by the ending of the name, else by what it looks like. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentRead> {
  if (bytes.length > maxBytes) return tooLarge('8 MiB');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: notUtf8(bytes) };
  }
  const json = isJson(name, text);
  if (text.trim() === '')
    return faultAtStart({
      de: 'Die Datei ist leer; „pruefstein new descriptor“ schreibt einen Anfang.',
      en: 'The file is empty; "pruefstein new descriptor" writes a start.',
    });
  const quick = json ? quickJson(text) : quickYaml(text);
  const source = (): Promise<Source> => sourceOf(name, text, json);
  if (quick) return { value: quick.value, size: bytes.length, source };
  if (!json && bytes.length > maxYamlBytes) return { refused: tooLargeForYaml };
  try {
    const placed = await source();
    return { value: placed.value, size: bytes.length, source: async () => placed };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return { fault: { place: error.place, text: capitalised(error.sentence) } };
  }
}

/** @throws SourceFault if it is no JSON or YAML */
async function sourceOf(name: string, text: string, json: boolean): Promise<Source> {
  if (json) return (await import('../config/read-json.ts')).readJson(name, text);
  return quickYamlSource(name, text) ?? (await import('../config/read-yaml.ts')).readYaml(name, text);
}

function isJson(name: string, text: string): boolean {
  if (/\.json$/i.test(name)) return true;
  return !/\.ya?ml$/i.test(name) && /^\s*[{[]/.test(text);
}

function readBounded(path: string, limit: number): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const parts: Uint8Array[] = [];
    for (let total = 0; total < limit; ) {
      const part = new Uint8Array(Math.min(65_536, limit - total));
      const count = readSync(handle, part);
      if (count === 0) break;
      parts.push(part.subarray(0, count));
      total += count;
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(handle);
  }
}

const tooLargeForYaml = {
  de: 'größer als 256 KiB und kein schlichtes YAML, oder größer als 2 MiB; bitte als JSON oder in mehreren Dateien angeben',
  en: 'larger than 256 KiB and no plain YAML, or larger than 2 MiB; please give it as JSON or in several files',
};

function tooLarge(limit: string): DocumentRead {
  return {
    refused: {
      de: `größer als ${limit} und damit keine Beschreibung`,
      en: `larger than ${limit} and so no descriptor`,
    },
  };
}

/** Where the first character that is none stands; editors call the remedy "save with encoding". */
function notUtf8(bytes: Uint8Array): { place: Place; text: Text } {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder().decode(bytes);
  const seen = isUtf16 ? { de: ' (sondern in UTF-16)', en: ' (but in UTF-16)' } : { de: '', en: '' };
  return {
    place: isUtf16 ? { line: 1, column: 1 } : placesIn(text)(text.indexOf('\ufffd')),
    text: {
      de: `Die Datei ist nicht in UTF-8 gespeichert${seen.de}; bitte im Editor mit der Kodierung UTF-8 speichern.`,
      en: `The file is not stored in UTF-8${seen.en}; please save it with the encoding UTF-8 in the editor.`,
    },
  };
}

function faultAtStart(text: Text): DocumentRead {
  return { fault: { place: { line: 1, column: 1 }, text } };
}

/** The readers' sentences follow a place; here they stand alone. */
function capitalised({ de, en }: Text): Text {
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { de: first(de), en: first(en) };
}
