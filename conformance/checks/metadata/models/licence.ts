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
 * asked: the list grows several times a year.
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
