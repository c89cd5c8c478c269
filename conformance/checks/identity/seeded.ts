import type { Exchange, Json } from '../../exchange.ts';
import type { TokenFacts } from '../../tokens/facts.ts';
import { tokenOf } from './facts.ts';

/** Seeded defects of an issuer, from which mutants are made. */
type Edit = (exchange: Exchange) => Exchange;

/** Replaces what a probe observed. */
export function withObservations(observations: { readonly [name: string]: Json }): Edit {
  return (exchange) => ({ ...exchange, observations });
}

/** The token the probe saw was another one. */
export function withToken(edit: (token: TokenFacts) => Partial<TokenFacts>): Edit {
  return (exchange) => {
    const token = tokenOf(exchange);
    return token
      ? { ...exchange, observations: { ...exchange.observations, token: { ...token, ...edit(token) } } }
      : exchange;
  };
}

/** The token the probe saw had other claims; `undefined` removes one. */
export function withClaims(members: { readonly [claim: string]: Json | undefined }): Edit {
  return withToken(({ claims }) => ({
    claims: Object.fromEntries(
      Object.entries({ ...claims, ...members }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    ),
  }));
}
