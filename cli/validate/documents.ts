import { usageError } from '../errors.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Candidate, collect, type LeftOut } from './collect.ts';
import { type FetchOptions, fetchDocument } from './fetch-document.ts';
import { type DocumentRead, readDocument, readFileAt } from './read-document.ts';
import type { Document } from './validate-files.ts';

/** What lies at the targets at this moment. */
export interface Targets {
  readonly documents: readonly Document[];
  readonly leftOut: readonly LeftOut[];
  readonly folders: readonly string[];
  /** The same as long as no file was added, changed or removed. */
  readonly state: string;
}

const isAddress = (target: string) => /^https?:\/\//i.test(target);
const isOtherAddress = (target: string) => /^[a-z][a-z0-9+.-]+:\/\//i.test(target) && !isAddress(target);

/**
 * Looks at the targets; may be called again to see what has changed. Only files that have changed are read again.
 * @throws CliError for targets that do not go together
 */
export function documentsAt(
  here: Surroundings,
  targets: readonly string[],
  options: FetchOptions & { readonly watch: boolean },
): () => Targets {
  if (options.watch) refuseUnwatchable(targets);
  const known = new Map<string, { readonly stamp: string; readonly read: Promise<DocumentRead> }>();
  const readOnce = ({ path, name, stamp }: Candidate): Promise<DocumentRead> => {
    if (!options.watch) return readFileAt(path, name);
    const before = known.get(path);
    if (before?.stamp === stamp) return before.read;
    const read = readFileAt(path, name);
    known.set(path, { stamp, read });
    return read;
  };
  return () => {
    const documents = new Map<string, Document>();
    const leftOut: LeftOut[] = [];
    const folders: string[] = [];
    const seen: string[] = [];
    for (const target of new Set(targets)) {
      if (target === '-') documents.set(target, inputDocument(here));
      else if (isOtherAddress(target)) throw otherAddress(target);
      else if (isAddress(target))
        documents.set(target, {
          name: target,
          named: true,
          read: once(() => fetchDocument(here, target, options)),
        });
      else {
        const found = collect(target, here.folder);
        for (const one of found.candidates)
          if (!documents.has(one.path))
            documents.set(one.path, {
              name: one.name,
              named: one.named,
              size: one.size,
              read: () => readOnce(one),
            });
        leftOut.push(...found.leftOut);
        folders.push(...found.folders);
        seen.push(
          ...found.candidates.map(({ path, stamp }) => `${path} ${stamp}`),
          ...found.leftOut.map(({ name }) => name),
        );
      }
    }
    return { documents: [...documents.values()], leftOut, folders, state: seen.join('\n') };
  };
}

/** What was piped in can be read only once. */
function inputDocument(here: Surroundings): Document {
  return {
    name: '-',
    named: true,
    read: once(async () => {
      const bytes = Buffer.from((await here.input?.()) ?? '');
      if (bytes.length === 0)
        throw usageError({
          de: 'Von der Standardeingabe kam nichts; sie wird mit - gelesen, etwa: … | pruefstein validate -',
          en: 'Nothing came from standard input; - reads it, such as: … | pruefstein validate -',
        });
      return await readDocument(bytes, '-');
    }),
  };
}

function once(read: () => Promise<DocumentRead>): () => Promise<DocumentRead> {
  let result: Promise<DocumentRead> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

function refuseUnwatchable(targets: readonly string[]): void {
  const other = targets.find((target) => target === '-' || isAddress(target));
  if (other === undefined) return;
  throw usageError({
    de: `--watch beobachtet nur Dateien und Ordner, nicht ${other}.`,
    en: `--watch follows files and folders only, not ${other}.`,
  });
}

function otherAddress(target: string): Error {
  return usageError({
    de: `${target}: gelesen werden Dateien, Ordner und Adressen mit https://.`,
    en: `${target}: files, folders and addresses with https:// are read.`,
  });
}
