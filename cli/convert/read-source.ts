import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unreadable } from '../config/load.ts';
import type { Source } from '../config/source.ts';
import { position } from '../config/source.ts';
import { reasonOf, usageError } from '../errors.ts';
import type { Surroundings } from '../surroundings.ts';
import { readDocument } from '../validate/read-document.ts';

/** Metadata between two lines of three hyphens at the beginning of a Markdown file. */
const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the one document that is to be converted: JSON, YAML, or the metadata at the beginning of a Markdown file.
 * @throws CliError if it cannot be read
 */
export async function readSource(file: string, here: Surroundings): Promise<Source> {
  const bytes = file === '-' ? await inputOf(here) : bytesOf(file, here.folder);
  const read = await readDocument(withoutProse(bytes, file), file);
  if ('source' in read) return await read.source();
  const said = 'fault' in read ? read.fault.text : read.refused;
  const where = 'fault' in read ? position(file, read.fault.place) : file;
  throw usageError({ de: `${where}: ${said.de}`, en: `${where}: ${said.en}` });
}

async function inputOf(here: Surroundings): Promise<Uint8Array> {
  const bytes = Buffer.from((await here.input?.()) ?? '');
  if (bytes.length > 0) return bytes;
  throw usageError({
    de: 'Von der Standardeingabe kam nichts; sie wird mit - gelesen, etwa: … | pruefstein convert - --to cyclonedx',
    en: 'Nothing came from standard input; - reads it, such as: … | pruefstein convert - --to cyclonedx',
  });
}

function bytesOf(file: string, folder: string): Uint8Array {
  try {
    return readFileSync(resolve(folder, file));
  } catch (error) {
    throw unreadable(file, reasonOf(error));
  }
}

/** Line breaks in place of what is cut off, so that lines keep their numbers. */
function withoutProse(bytes: Uint8Array, file: string): Uint8Array {
  if (/\.(json|ya?ml)$/i.test(file)) return bytes;
  const metadata = frontMatter.exec(Buffer.from(bytes).toString('utf8'))?.[1];
  return metadata === undefined ? bytes : Buffer.from(`\n${metadata}\n`);
}
