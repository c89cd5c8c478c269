/** Why a text is no JSON that this kit reads. */
export type JsonFault = 'empty' | 'incomplete' | 'syntax' | 'trailing' | 'tooDeep' | 'tooMany' | 'notFinite';

export interface JsonBounds {
  readonly depth: number;
  readonly values: number;
}

export interface Place {
  /** Index in the text, in UTF-16 units. */
  readonly index: number;
  /** JSON pointer (RFC 6901) to the value or member concerned. */
  readonly pointer: string;
}

export interface JsonScan {
  readonly fault?: Place & { readonly code: JsonFault };
  /** Members whose name occurred before in the same object; at most `maxDuplicates`. */
  readonly duplicates: readonly Place[];
}

type Frame =
  | { readonly kind: 'object'; readonly keys: Set<string>; key: string }
  | { readonly kind: 'array'; index: number };

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'separator';

const maxDuplicates = 100;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/**
 * Reads a text by the grammar of RFC 8259, one character after the other and without recursion, for what
 * `JSON.parse` does not tell: how deep it is before it is parsed, duplicate members, where a fault is.
 */
export function scanJson(text: string, bounds: JsonBounds): JsonScan {
  const frames: Frame[] = [];
  const duplicates: Place[] = [];
  let expected: Expected = 'value';
  let values = 0;
  let at = 0;

  const place = (index: number): Place => ({ index, pointer: pointerOf(frames) });
  const failed = (code: JsonFault, index: number): JsonScan => ({
    fault: { code: index >= text.length && code === 'syntax' ? 'incomplete' : code, ...place(index) },
    duplicates,
  });

  at = skipBlanks(text, 0);
  if (at === text.length) return failed('empty', at);

  for (;;) {
    at = skipBlanks(text, at);
    const character = text[at];
    const frame = frames.at(-1);

    if (expected === 'separator') {
      if (frame === undefined) return at === text.length ? { duplicates } : failed('trailing', at);
      if (character === ',') {
        expected = frame.kind === 'object' ? 'key' : 'value';
        if (frame.kind === 'array') frame.index += 1;
      } else if (character === closerOf(frame)) {
        frames.pop();
      } else {
        return failed('syntax', at);
      }
      at += 1;
      continue;
    }

    if (frame !== undefined && expected.endsWith('OrEnd') && character === closerOf(frame)) {
      frames.pop();
      expected = 'separator';
      at += 1;
      continue;
    }

    if (frame?.kind === 'object' && (expected === 'key' || expected === 'keyOrEnd')) {
      const end = character === '"' ? endOfString(text, at) : { fault: at };
      if (typeof end !== 'number') return failed('syntax', end.fault);
      frame.key = unquoted(text, at, end);
      if (!frame.keys.has(frame.key)) frame.keys.add(frame.key);
      else if (duplicates.length < maxDuplicates) duplicates.push(place(at));
      at = skipBlanks(text, end);
      if (text[at] !== ':') return failed('syntax', at);
      at += 1;
      expected = 'value';
      continue;
    }

    values += 1;
    if (values > bounds.values) return failed('tooMany', at);
    if (character === '{' || character === '[') {
      if (frames.length >= bounds.depth) return failed('tooDeep', at);
      frames.push(
        character === '{' ? { kind: 'object', keys: new Set(), key: '' } : { kind: 'array', index: 0 },
      );
      expected = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at += 1;
      continue;
    }

    const end = character === '"' ? endOfString(text, at) : endOfPlain(text, at);
    if (typeof end !== 'number') return failed('syntax', end.fault);
    if (character !== '"' && !Number.isFinite(finiteProof(text.slice(at, end))))
      return failed('notFinite', at);
    at = end;
    expected = 'separator';
  }
}

type End = number | { readonly fault: number };

function closerOf(frame: Frame): string {
  return frame.kind === 'object' ? '}' : ']';
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code <= 0x20; code = text.charCodeAt(at)) {
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
    at += 1;
  }
  return at;
}

/** What does not stand in most strings: a control character or an escape. */
const special = /[^ !#-[\]-\uffff]/;

// A loop, since a regular expression over a string of megabytes overflows its stack.
function endOfString(text: string, start: number): End {
  const quote = text.indexOf('"', start + 1);
  if (quote !== -1 && !special.test(text.slice(start + 1, quote))) return quote + 1;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { fault: at };
    if (code !== 0x5c) continue;
    at += 1;
    if (text[at] === 'u') {
      const hex = /^[0-9a-fA-F]{0,4}/.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0;
      if (hex < 4) return { fault: at + 1 + hex };
      at += 4;
    } else if (at >= text.length || !'"\\/bfnrt'.includes(text[at] ?? '')) {
      return { fault: at };
    }
  }
  return { fault: text.length };
}

function endOfPlain(text: string, at: number): End {
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, at)) return at + word.length;
  }
  number.lastIndex = at;
  const end = number.test(text) ? number.lastIndex : at;
  if (end > at) return end;
  // The beginning of a word or number that the text breaks off in is a text cut short, not a wrong one.
  const rest = text.slice(at, at + 6);
  const cutShort = at + rest.length === text.length && /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/.test(rest);
  return { fault: cutShort ? text.length : at };
}

function finiteProof(plain: string): number {
  return plain === 'true' || plain === 'false' || plain === 'null' ? 0 : Number(plain);
}

function unquoted(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? String(JSON.parse(text.slice(start, end))) : raw;
}

function pointerOf(frames: readonly Frame[]): string {
  return frames
    .map((frame) => (frame.kind === 'array' ? String(frame.index) : frame.key))
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
