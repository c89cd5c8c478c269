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
