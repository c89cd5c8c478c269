import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { maxDepth } from './read-json.ts';
import { faultAt, type Path, type Place, type Source } from './source.ts';

const deep = {
  de: `zu tief verschachtelt (mehr als ${maxDepth} Ebenen).`,
  en: `nested too deeply (over ${maxDepth} levels).`,
};

/** Sentences for what the YAML library finds; its own are English only. */
const sentences: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  RESOURCE_EXHAUSTION: deep,
  MULTIPLE_DOCS: {
    de: 'die Datei enthält mehrere Dokumente (---); bitte nur eines.',
    en: 'the file holds several documents (---); please keep only one.',
  },
  TAB_AS_INDENT: {
    de: 'YAML lässt Tabulatoren als Einrückung nicht zu; bitte Leerzeichen verwenden.',
    en: 'YAML does not allow tabs as indentation; please use blanks.',
  },
  TAG_RESOLVE_FAILED: {
    de: 'unbekannte YAML-Markierung (!…); bitte weglassen.',
    en: 'unknown YAML tag (!…); please leave it out.',
  },
  BAD_INDENT: {
    de: 'die Einrückung passt nicht zur Zeile darüber.',
    en: 'the indentation does not fit the line above.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    de: 'hier stehen zwei Angaben in einer; ein Text mit Doppelpunkt gehört in Anführungszeichen, ein weiterer Name ebenso weit eingerückt wie der vorige.',
    en: 'two entries are in one here; a text with a colon belongs in quotes, a further name is indented like the one before.',
  },
  BAD_SCALAR_START: {
    de: 'mit diesem Zeichen beginnt kein Text; bitte den Text in Anführungszeichen setzen.',
    en: 'no text begins with this character; please put the text into quotes.',
  },
  MISSING_CHAR: {
    de: 'hier fehlt ein Zeichen, etwa ein schließendes Anführungszeichen oder ein Doppelpunkt.',
    en: 'a character is missing here, such as a closing quote or a colon.',
  },
};

const unclosed = {
  de: 'dieses Anführungszeichen wird nicht geschlossen.',
  en: 'this quote is not closed.',
};

const duplicate = {
  de: 'dieser Name steht hier zum zweiten Mal; bitte nur einmal angeben.',
  en: 'this name stands here a second time; please give it only once.',
};

const noName = {
  de: 'als Name ist hier nur ein Wort oder ein Text in Anführungszeichen erlaubt.',
  en: 'only a word or a text in quotes is allowed as a name here.',
};

/**
 * Reads a YAML configuration (1.2, core schema).
 * @throws CliError with file, line and column
 */
export function readYaml(file: string, text: string): Source {
  const lineCounter = new LineCounter();
  // The library would compare every name with every other; below it is done by a set.
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const opened = fault.code === 'MISSING_CHAR' ? quoteOpenedBefore(document, fault.pos[0]) : undefined;
    if (opened !== undefined) throw faultAt(file, placeAt(opened), unclosed);
    throw faultAt(
      file,
      placeAt(fault.pos[0]),
      sentences[fault.code] ?? {
        de: `kein gültiges YAML (${fault.code}); bitte Einrückung und Anführungszeichen prüfen.`,
        en: `no valid YAML (${fault.code}); please check indentation and quotes.`,
      },
    );
  }
  const refuseDeep = (node: Node, ancestors: number): void => {
    if (ancestors > 2 * maxDepth + 2) throw faultAt(file, placeAt(node.range?.[0] ?? 0), deep);
  };
  // Aliases can multiply a small file into gigabytes, and a configuration has no need of them.
  visit(document, {
    Map: (_, map, { length }) => {
      refuseDeep(map, length);
      const names = new Set<string>();
      for (const { key } of map.items) {
        const at = placeAt((isNode(key) ? key : map).range?.[0] ?? 0);
        if (!isScalar(key)) throw faultAt(file, at, noName);
        const name = String(key.value);
        if (names.has(name)) throw faultAt(file, at, duplicate);
        names.add(name);
      }
    },
    Seq: (_, seq, { length }) => refuseDeep(seq, length),
    Alias: (_, alias) => {
      throw faultAt(file, placeAt(alias.range?.[0] ?? 0), {
        de: `Verweise (*${alias.source}) sind nicht erlaubt; bitte den Wert ausschreiben.`,
        en: `aliases (*${alias.source}) are not allowed; please write the value out.`,
      });
    },
  });
  return {
    file,
    value: document.toJS() as unknown,
    placeOf: (path) => placeAt(nodeAt(document.contents, path).range?.[0] ?? 0),
    placeOfName: (path) => placeAt(nameAt(document.contents, path)),
  };
}

/** Where the quoted text begins that was found unclosed at an offset. */
function quoteOpenedBefore(document: Document.Parsed, offset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && range[1] >= offset) opened = range[0];
    },
  });
  return opened;
}

function nodeAt(root: Node | null, path: Path): Partial<Pick<Node, 'range'>> {
  let node: Node | null = root;
  for (const part of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(part, true) : undefined;
    if (!isNode(next) || isAlias(next)) break;
    node = next;
  }
  return node ?? {};
}

function nameAt(root: Node | null, path: Path): number {
  const parent: unknown = path.length > 1 ? nodeAt(root, path.slice(0, -1)) : root;
  const name = path.at(-1);
  if (isMap(parent)) {
    for (const { key } of parent.items) {
      if (isScalar(key) && String(key.value) === String(name)) return key.range?.[0] ?? 0;
    }
  }
  return nodeAt(root, path).range?.[0] ?? 0;
}
