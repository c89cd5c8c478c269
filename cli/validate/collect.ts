import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Text } from '../../conformance/index.ts';
import { unreadable } from '../config/load.ts';
import { reasonOf, usageError } from '../errors.ts';

/** A file that may hold descriptors. */
export interface Candidate {
  /** As messages show it: below what the user named. */
  readonly name: string;
  readonly path: string;
  /** The user named this very file. */
  readonly named: boolean;
  /** Bytes. */
  readonly size: number;
  /** Size and time of the last change; the content is the same while they are. */
  readonly stamp: string;
}

/** Something that was not judged, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: Text;
  /** True if it may well be a descriptor, so that the judgement is not complete without it. */
  readonly counts: boolean;
}

/** All that lies at what the user named. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
  /** Folders to watch for changes. */
  readonly folders: readonly string[];
}

/** More files than this are not one corpus but a mistake in the address. */
const mostFiles = 20_000;

const ending = /\.(json|ya?ml)$/i;

/** Folders in which nobody keeps descriptors; hidden ones are left out as well. */
const skipped = new Set(['node_modules']);

/**
 * Finds the files of a folder and all below it, sorted; each real folder once, so that links in a circle end.
 * @throws CliError if the target does not exist, may not be read or holds too many files
 */
export function collect(target: string, from: string): Collected {
  const path = resolve(from, target);
  const stats = statOf(path, target);
  if (!stats.isDirectory()) {
    const candidate = { name: target, path, named: true, size: stats.size, stamp: stampOf(stats) };
    return { candidates: [candidate], leftOut: [], folders: [resolve(path, '..')] };
  }
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  const visited = new Map<string, string>();
  const walk = (folder: string, name: string): void => {
    visited.set(realpathSync(folder), folder);
    for (const entry of readdirSync(folder).toSorted()) {
      const [inner, shown] = [join(folder, entry), join(name, entry)];
      const found = statSafely(inner);
      if (!found) leftOut.push({ name: shown, ...brokenLink(inner) });
      else if (found.isDirectory()) {
        if (entry.startsWith('.') || skipped.has(entry)) continue;
        if (!visited.has(realpathSync(inner))) attempt(inner, shown);
      } else if (ending.test(entry) && found.isFile()) {
        if (candidates.length >= mostFiles) throw tooMany(target);
        candidates.push({
          name: shown.replaceAll('\\', '/'),
          path: inner,
          named: false,
          size: found.size,
          stamp: stampOf(found),
        });
      }
    }
  };
  const attempt = (folder: string, name: string): void => {
    try {
      walk(folder, name);
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      leftOut.push({ name, reason: notReadable(reasonOf(error)), counts: true });
    }
  };
  try {
    walk(path, target === '.' ? '' : target);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw unreadable(target, reasonOf(error));
  }
  return { candidates, leftOut, folders: [...visited.values()] };
}

function statOf(path: string, target: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(target, reasonOf(error));
  }
}

function statSafely(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false, bigint: false }) ?? undefined;
}

function stampOf({ ino, size, mtimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs}`;
}

function brokenLink(path: string): Pick<LeftOut, 'reason' | 'counts'> {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return {
    reason: isLink
      ? { de: 'der Verweis führt ins Leere', en: 'the link leads nowhere' }
      : { de: 'inzwischen entfernt', en: 'removed meanwhile' },
    counts: ending.test(path),
  };
}

/** Why a file or folder that is there cannot be read. */
export function notReadable(reason: string): Text {
  return { de: `nicht lesbar (${reason})`, en: `cannot be read (${reason})` };
}

function tooMany(target: string): Error {
  return usageError({
    de: `${target}: mehr als ${mostFiles} Dateien; bitte einen engeren Ordner angeben.`,
    en: `${target}: more than ${mostFiles} files; please give a narrower folder.`,
  });
}
