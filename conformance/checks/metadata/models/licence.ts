import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import current from 'spdx-license-ids/index.json' with { type: 'json' };
import { isNear } from '../../../judge/misspelt.ts';

/** What ids of licences for non-commercial use or research only have in common (SPDX and LicenseRef alike). */
const reserving = /(?:^|-)(?:nc|non-?commercial|research(?:-only)?|academic)(?:-|$)/i;

/**
 * True if an SPDX expression leaves no choice but a licence for non-commercial use or research. Of alternatives (`OR`) the
 * freest counts.
 */
export function reservesUses(expression: string): boolean {
  return expression
    .replace(/[()]/g, ' ')
    .split(/\bOR\b/i)
    .every((choice) => choice.split(/\s+/).some((id) => reserving.test(id)));
}

/** An id, `+` for later versions, or a reference to a text outside the list. */
const simple = /^(?:[A-Za-z0-9][A-Za-z0-9.-]*\+?|(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+)$/;

/**
 * True if a text has the form of an SPDX licence expression (SPDX 2.3, annex D). Whether an id is on the list is not
 * asked here: the list grows several times a year, and `unlistedIds` makes a note at most.
 */
export function isExpression(text: string): boolean {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const alternatives = (): boolean => {
    if (!single()) return false;
    while (tokens[at] === 'AND' || tokens[at] === 'OR') {
      at += 1;
      if (!single()) return false;
    }
    return true;
  };
  const single = (): boolean => {
    const token = tokens[at++];
    if (token === '(') return alternatives() && tokens[at++] === ')';
    if (!isId(token)) return false;
    if (tokens[at] !== 'WITH') return true;
    at += 2;
    return isId(tokens[at - 1]);
  };
  return alternatives() && at === tokens.length;
}

function isId(token: string | undefined): boolean {
  return token !== undefined && !['AND', 'OR', 'WITH'].includes(token) && simple.test(token);
}

/** True if an expression names a licence that only its own text explains. */
export function refersToOwnText(expression: string): boolean {
  return /(?:^|[\s(:])LicenseRef-/.test(expression);
}

/** An id that the list of SPDX, as the kit knows it, does not have. */
export interface UnlistedId {
  readonly id: string;
  /** The listed one that is probably meant. */
  readonly nearest?: string;
}

/** Current ids by how they compare: SPDX ignores case, people leave out hyphens. */
const listed = new Map(current.map((id) => [folded(id), id]));
const known = new Set([...current, ...deprecated].map((id) => id.toLowerCase()));

/** Ids of licences in an expression that are not on the list; it grows, so a newer one may well have them. */
export function unlistedIds(expression: string): UnlistedId[] {
  const words = expression.replace(/[()]/g, ' ').trim().split(/\s+/);
  return words
    .filter((word, at) => isId(word) && words[at - 1] !== 'WITH' && !refersToOwnText(word))
    .filter((word) => !known.has(word.toLowerCase()) && !known.has(word.replace(/\+$/, '').toLowerCase()))
    .map((id) => {
      const nearest = nearestTo(id);
      return nearest === undefined ? { id } : { id, nearest };
    });
}

/** The same without hyphens, else the shortest that begins alike, else one with a typing error. */
function nearestTo(id: string): string | undefined {
  const wanted = folded(id);
  const same = listed.get(wanted);
  if (same !== undefined) return same;
  const longer = [...listed].filter(([one]) => wanted.length > 2 && one.startsWith(wanted));
  const [, shortest] = longer.toSorted(([a], [b]) => a.length - b.length)[0] ?? [];
  const near = current.filter((one) => isNear(id, one));
  return shortest ?? near.toSorted((a, b) => alike(id, b) - alike(id, a))[0];
}

/** How many characters two ids share at their beginnings and ends. */
function alike(a: string, b: string): number {
  let [start, end] = [0, 0];
  while (start < a.length && a[start] === b[start]) start++;
  while (end < a.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

function folded(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '')
    .replace(/v(?=\d)/, '');
}
