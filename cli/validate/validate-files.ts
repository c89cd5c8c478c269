import { type DescriptorFile, descriptorJudge, type FileStatement } from '../../conformance/index.ts';
import type { Path, Place, Source } from '../config/source.ts';
import { usageError } from '../errors.ts';
import type { LeftOut } from './collect.ts';
import { type DocumentRead, maxBytes, type ReadableDocument } from './read-document.ts';
import {
  type FileResult,
  type Located,
  outcomeOf,
  overallOutcome,
  type Unfollowed,
  type Validation,
} from './result.ts';

/** A document to validate; it may be read a second time, to find places in it. */
export interface Document {
  readonly name: string;
  /** Somebody named this very document. */
  readonly named: boolean;
  /** Bytes, where they are known before it is read. */
  readonly size?: number;
  read(): Promise<DocumentRead>;
}

/** Values take some ten times the room of their text; beyond this a corpus is to be validated in parts. */
const maxTotalBytes = 64 * 1024 * 1024;

/** Documents are kept for finding places in them as long as they are this small together, in bytes of text. */
const keptBytes = 8 * 1024 * 1024;

/** Validates documents together: each by its schema, all by the rules. */
export async function validateFiles(
  documents: readonly Document[],
  leftOutBefore: readonly LeftOut[],
  startedAt: string,
): Promise<Validation> {
  if (sizeAtLeast(documents) > maxTotalBytes) throw tooMuch();
  const leftOut = [...leftOutBefore];
  const readable: DescriptorFile[] = [];
  const kept = new Map<string, ReadableDocument>();
  const broken = new Map<string, Located>();
  let total = 0;
  for (const { name, named, read } of documents) {
    const result = await read();
    if ('refused' in result) leftOut.push({ name, reason: result.refused, counts: true });
    else if ('fault' in result) broken.set(name, unreadable(result.fault));
    else {
      total += result.size;
      if (total > maxTotalBytes) throw tooMuch();
      if (total <= keptBytes) kept.set(name, result);
      readable.push({ name, value: result.value, meant: named });
    }
  }
  const judge = await descriptorJudge();
  const { statements, files, unfollowed } = judge(readable, startedAt);
  const said = Map.groupBy(statements, ({ file }) => file);
  const leading = Map.groupBy(unfollowed, ({ file }) => file);
  const results: FileResult[] = [];
  const leadOut: Unfollowed[] = [];
  for (const document of documents) {
    const { name } = document;
    const fault = broken.get(name);
    if (fault) results.push(resultOf(name, [], [], [fault]));
    const found = files.get(name);
    if (!found) continue;
    const own = said.get(name) ?? [];
    if (found.kinds.length === 0 && own.length === 0) {
      leftOut.push({ name, reason: emptyList, counts: false });
      continue;
    }
    const references = leading.get(name) ?? [];
    const isSpoken = own.length + references.length > 0;
    const source = isSpoken ? await (kept.get(name)?.source() ?? reread(document)) : undefined;
    results.push(
      resultOf(name, found.kinds, found.ids, own.map((one) => located(one, source)).sort(byPlace)),
    );
    for (const { path, id } of references) {
      const place = source?.placeOf(path) ?? { line: 1, column: 1 };
      leadOut.push({ name, ...place, pointer: pointerOf(path), id });
    }
  }
  for (const { name } of readable)
    if (!files.has(name)) leftOut.push({ name, reason: foreign, counts: false });
  return {
    startedAt,
    outcome: overallOutcome(results, leftOut),
    files: results,
    leftOut,
    unfollowed: leadOut,
  };
}

/** What is to be read for sure: a file that is too large by itself is not. */
function sizeAtLeast(documents: readonly Document[]): number {
  return documents.reduce((sum, { size = 0 }) => sum + (size > maxBytes ? 0 : size), 0);
}

const foreign = {
  de: 'keine Beschreibung (kein Feld kind mit einer bekannten Art)',
  en: 'no descriptor (no member kind of a known kind)',
};

const emptyList = { de: 'eine Liste ohne Einträge', en: 'a list without entries' };

function resultOf(
  name: string,
  kinds: readonly string[],
  ids: readonly string[],
  statements: readonly Located[],
): FileResult {
  return { name, kinds, ids, outcome: outcomeOf(statements), statements };
}

async function reread(document: Document): Promise<Source | undefined> {
  const again = await document.read();
  return 'source' in again ? await again.source() : undefined;
}

function located(statement: FileStatement, source: Source | undefined): Located {
  const { weight, requirement, code, text, remedy, path, expected, seen } = statement;
  const { line, column } = placeOf(statement, source);
  return {
    weight,
    ...(requirement !== undefined && { requirement }),
    code,
    line,
    column,
    pointer: pointerOf(path),
    text,
    ...(remedy && { remedy }),
    ...(expected !== undefined && { expected }),
    ...(seen !== undefined && { seen }),
  };
}

/** An unknown name is the place itself; all else is said of values. */
function placeOf({ code, path }: FileStatement, source: Source | undefined): Place {
  if (!source) return { line: 1, column: 1 };
  return /\/(?:misspelt|unlisted)$/.test(code) ? source.placeOfName(path) : source.placeOf(path);
}

function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What counts before what does not, each in the order of the file. */
function byPlace(a: Located, b: Located): number {
  const rank = ({ weight }: Located) => Number(weight === 'note');
  return rank(a) - rank(b) || a.line - b.line || a.column - b.column;
}

function unreadable({ place, text }: { readonly place: Place; readonly text: Located['text'] }): Located {
  return { weight: 'finding', code: 'files/unreadable', ...place, pointer: '', text };
}

function tooMuch(): Error {
  return usageError({
    de: 'Die Dateien sind zusammen größer als 64 MiB; bitte in Teilen prüfen.',
    en: 'The files are larger than 64 MiB together; please validate them in parts.',
  });
}
