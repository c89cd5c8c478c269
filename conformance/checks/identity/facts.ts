import type { Answered, Exchange, Json } from '../../exchange.ts';
import type { TokenFacts } from '../../tokens/facts.ts';

/** What a probe observed of a token; undefined if it was none. */
export function tokenOf({ observations }: Exchange): TokenFacts | undefined {
  // Written by `tokenFacts` alone, beside the exchange.
  return observations?.token as TokenFacts | undefined;
}

/** An answer beside which facts of a token stand. */
export interface Examined {
  readonly answer: Answered;
  readonly token: TokenFacts;
}

/** The tokens that answers brought; answers without one are left out. */
export function tokensIn(answers: readonly Answered[]): Examined[] {
  return answers.flatMap((answer) => {
    const token = tokenOf(answer);
    return token ? [{ answer, token }] : [];
  });
}

/** A text that a probe observed. */
export function observedText({ observations }: Exchange, name: string): string | undefined {
  const value: Json | undefined = observations?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** True for a token of a person: it says so, or names a login. */
export function isPersons({ claims }: TokenFacts): boolean {
  return claims['https://w3id.org/pruefstein/claims/subject_type'] === 'person' || 'auth_time' in claims;
}
