/**
 * Reads the plain part of YAML that people write descriptors in, some ten times as fast as the library: sections,
 * lists, texts on one or more lines, comments. Whatever is not certain is left to the library, which also knows places;
 * a test holds both against each other.
 */

import type { Path, Place, Source } from '../config/source.ts';
import {
  blankOrComment,
  blockHeader,
  closed,
  entry,
  indentOf,
  isItem,
  isUnusual,
  plainStart,
  scalar,
  trimmedEnd,
  unsure,
} from './yaml-line.ts';

/** What was read; absent if the library must decide. */
export type QuickRead = { readonly value: unknown } | undefined;

/** Longer texts, in characters, are left to the library, which the caller guards. */
const longestText = 2 * 1024 * 1024;

/** Longer lines, in characters, are no text of people and would take regular expressions long. */
const longestLine = 32_768;

/** Deeper is left to the library, which knows the limit. */
const deepest = 20;

/** The value of a plain YAML text. */
export function quickYaml(text: string): QuickRead {
  return quickly(text, undefined);
}

/** The same with the places of all values. */
export function quickYamlSource(file: string, text: string): Source | undefined {
  const places: Places = new Map();
  const read = quickly(text, places);
  if (!read) return undefined;
  const find = (path: Path): Placed => {
    let [found, inner] = [places.get(undefined)?.get(0) ?? start, read.value];
    for (const part of path) {
      const next = places.get(inner)?.get(part);
      if (!next) return { name: found.value, value: found.value };
      [found, inner] = [next, Reflect.get(Object(inner), part)];
    }
    return found;
  };
  return {
    file,
    value: read.value,
    placeOf: (path) => find(path).value,
    placeOfName: (path) => find(path).name,
  };
}

function quickly(text: string, places: Places | undefined): QuickRead {
  if (text.length > longestText || isUnusual(text)) return undefined;
  const lines = text.split(/\r?\n/);
  if (lines.some((line) => line.length > longestLine)) return undefined;
  try {
    return { value: new Lines(lines, places).document() };
  } catch (thrown) {
    if (thrown === unsure) return undefined;
    throw thrown;
  }
}

/** Where a member or entry stands; an entry has no name of its own. */
interface Placed {
  readonly name: Place;
  readonly value: Place;
}

/** By section or list, by name or index; the document itself stands in none. */
type Places = Map<unknown, Map<string | number, Placed>>;

const start: Placed = { name: { line: 1, column: 1 }, value: { line: 1, column: 1 } };

/** A value with its place. */
interface Read {
  readonly value: unknown;
  readonly place: Place;
}

class Lines {
  readonly #lines: readonly string[];
  readonly #places: Places | undefined;
  #at = 0;
  #depth = 0;

  constructor(lines: readonly string[], places: Places | undefined) {
    this.#lines = lines;
    this.#places = places;
  }

  document(): unknown {
    if (this.#next() === '---') this.#at++;
    const first = this.#next();
    if (first === undefined || indentOf(first) !== 0 || !entry.test(first)) throw unsure;
    const place = this.#here(0);
    const value = this.#section(0, undefined);
    if (this.#next() !== undefined) throw unsure;
    this.#record(undefined, 0, place, place);
    return value;
  }

  #here(column: number): Place {
    return { line: this.#at + 1, column: column + 1 };
  }

  #record(container: unknown, key: string | number, name: Place, value: Place): void {
    if (!this.#places) return;
    const inside = this.#places.get(container) ?? new Map<string | number, Placed>();
    this.#places.set(container, inside.set(key, { name, value }));
  }

  /** The next line that is neither blank nor a comment; it becomes the current one. */
  #next(): string | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] ?? '';
      if (!blankOrComment.test(line)) return line;
    }
    return undefined;
  }

  /** Members at this indentation; the first one may stand behind a dash. */
  #section(indent: number, first: string | undefined): unknown {
    if (++this.#depth > deepest) throw unsure;
    const value: Record<string, unknown> = {};
    for (let line = first ?? this.#next(); line !== undefined; line = this.#next()) {
      if (line !== first && indentOf(line) !== indent) break;
      const content = line === first ? line : line.slice(indent);
      const [, quoted = '', rest = ''] = entry.exec(content) ?? [];
      const name = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
      const isWord = name !== quoted || !/^(?:null|true|false)$/i.test(name);
      if (name === '' || !isWord || name === '__proto__' || Object.hasOwn(value, name)) throw unsure;
      const place = this.#here(indent);
      const read = this.#valueOf(rest, indent, indent + content.length - rest.length, true);
      value[name] = read.value;
      this.#record(value, name, place, read.place);
    }
    this.#depth--;
    return value;
  }

  #list(indent: number): unknown[] {
    if (++this.#depth > deepest) throw unsure;
    const value: unknown[] = [];
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      if (indentOf(line) !== indent || !isItem(line.slice(indent))) break;
      const rest = line.slice(indent + 1).replace(/^ +/, '');
      if (isItem(rest)) throw unsure;
      const column = line.length - rest.length;
      const place = this.#here(column);
      const isSection = entry.test(rest);
      const read = isSection
        ? { value: this.#section(column, rest), place }
        : this.#valueOf(rest, indent, column, false);
      this.#record(value, value.length, read.place, read.place);
      value.push(read.value);
    }
    this.#depth--;
    return value;
  }

  /** What stands behind a colon or dash in this line, and the lines below that belong to it. */
  #valueOf(rest: string, indent: number, column: number, inSection: boolean): Read {
    const place = this.#here(column);
    const text = trimmedEnd(rest);
    this.#at++;
    if (text === '' || text.startsWith('#')) return this.#below(indent, place, inSection);
    const block = blockHeader.exec(text);
    if (block) return { value: this.#block(indent, block[1] === '>', block[2] === '-'), place };
    if (plainStart.test(text)) return { value: this.#plain(text, indent), place };
    const value = closed(text);
    if (Array.isArray(value)) this.#recordWords(value, text, place);
    this.#endsHere(indent);
    return { value, place };
  }

  /** The places in `[a, b]`. */
  #recordWords(list: readonly unknown[], text: string, { line, column }: Place): void {
    const signs = [...text.matchAll(/[[,] */g)].slice(0, list.length);
    for (const [index, { 0: sign, index: at }] of signs.entries()) {
      const place = { line, column: column + at + sign.length };
      this.#record(list, index, place, place);
    }
  }

  /** A section or list below a name, or nothing. */
  #below(indent: number, empty: Place, inSection: boolean): Read {
    const line = this.#next();
    if (line === undefined) return { value: null, place: empty };
    const inner = indentOf(line);
    const content = line.slice(inner);
    const place = this.#here(inner);
    if (isItem(content) && (inner > indent || (inSection && inner === indent)))
      return { value: this.#list(inner), place };
    if (inner <= indent) return { value: null, place: empty };
    if (!entry.test(content)) throw unsure;
    return { value: this.#section(inner, undefined), place };
  }

  /** A text that may go on in deeper lines, joined by blanks. */
  #plain(first: string, indent: number): unknown {
    const comment = first.indexOf(' #');
    const parts = [comment === -1 ? first : trimmedEnd(first.slice(0, comment))];
    if (comment === -1)
      for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
        const inner = indentOf(line);
        if (inner <= indent || inner === line.length) break;
        const content = trimmedEnd(line.slice(inner));
        if (!plainStart.test(content) || content.includes(' #')) throw unsure;
        parts.push(content);
        this.#at++;
      }
    this.#endsHere(indent);
    const text = parts.join(' ');
    if (/: |:$/.test(text) || parts.some((part) => part.endsWith(':'))) throw unsure;
    return parts.length > 1 ? text : scalar(text);
  }

  /** A text in lines of one indentation, without blank lines. */
  #block(indent: number, isFolded: boolean, isStripped: boolean): string {
    const inner = indentOf(this.#lines[this.#at] ?? '');
    if (inner <= indent) throw unsure;
    const parts: string[] = [];
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[++this.#at]) {
      if (indentOf(line) < inner || line.length === inner) break;
      if (isFolded && line[inner] === ' ') throw unsure;
      parts.push(line.slice(inner));
    }
    if (parts.length === 0) throw unsure;
    // After blank lines the text could go on, and even what looks like a comment would belong to it.
    while (this.#lines[this.#at] === '') this.#at++;
    if (indentOf(this.#lines[this.#at] ?? '') > indent) throw unsure;
    return parts.join(isFolded ? ' ' : '\n') + (isStripped ? '' : '\n');
  }

  /** Nothing that follows belongs to the value that was just read. */
  #endsHere(indent: number): void {
    const line = this.#next();
    if (line !== undefined && indentOf(line) > indent) throw unsure;
  }
}
