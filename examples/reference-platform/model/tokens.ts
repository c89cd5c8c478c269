/** What a message costs beside its words, for its role. */
export const tokensPerMessage = 1;

/**
 * Cuts a text into tokens: one per run of characters without white space, the white space before it included.
 * White space at the end belongs to no token and is lost.
 */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S+/g) ?? [];
}

/** How many tokens a text has. */
export function countTokens(text: string): number {
  return tokensOf(text).length;
}
