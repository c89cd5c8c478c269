import type { QuickRead } from './quick-yaml.ts';

/** Larger or deeper texts are left to the reader that counts as it goes. */
const largest = 256 * 1024;
const deepest = 20;

/** In valid JSON a text before a colon is the name of a member. */
const names = /"(?:[^"\\]|\\.)*"\s*:?/g;

/**
 * The value of a JSON text, read by the engine itself; absent if it is no JSON, repeats a member or is unusual
 * otherwise: then the reader that knows places says what is the matter.
 */
export function quickJson(text: string): QuickRead {
  if (text.length > largest) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Of a repeated member the engine keeps the last one only; then the text has more names than the value.
  const kept = membersIn(value, 0);
  return kept === namesIn(text) ? { value } : undefined;
}

function namesIn(text: string): number {
  let count = 0;
  for (const [found] of text.matchAll(names)) if (found.endsWith(':')) count++;
  return count;
}

/** How many members there are in all; none if it is too deep to say. */
function membersIn(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > deepest) return Number.NaN;
  const inner = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((sum, one) => sum + membersIn(one, depth + 1), own);
}
