import { createHash } from 'node:crypto';
import type { Json } from '../exchange.ts';
import type { Members } from './decode.ts';

/** The standard's own claims by their short names, as a claim map of a configuration names them. */
export const platformClaims = {
  land: 'https://w3id.org/pruefstein/claims/land',
  tenant: 'https://w3id.org/pruefstein/claims/tenant',
  subject_type: 'https://w3id.org/pruefstein/claims/subject_type',
} as const;

/** Claims that name resources, times and kinds; their values may stand in the evidence. */
const openClaims = [
  'iss',
  'aud',
  'exp',
  'iat',
  'nbf',
  'auth_time',
  'acr',
  'amr',
  'scope',
  'client_id',
  ...Object.values(platformClaims),
];

/** Claims that tell tokens or persons apart; a digest of the same type stands in for them. */
const distinguishingClaims = ['sub', 'jti'];

/** The claims as they may be written down. */
export type ShownClaims = {
  /** Claims of the standard by its own names; distinguishing ones as digests. */
  readonly claims: { readonly [name: string]: Json };
  /** Names of all other claims, with the type of their values. */
  readonly further: { readonly [name: string]: string };
  /** Names under which the platform gives claims of the standard, where it has a claim map. */
  readonly mapped: { readonly [name: string]: string };
};

/** What of a token's claims may be written down; `claimMap` gives the platform's names by the standard's. */
export function shownClaims(claims: Members, claimMap: { readonly [claim: string]: string }): ShownClaims {
  const shown: { [name: string]: Json } = {};
  const mapped: { [name: string]: string } = {};
  const used = new Set<string>();
  for (const name of [...openClaims, ...distinguishingClaims]) {
    const own = shortName(name);
    const alias = claimMap[own];
    const from = alias !== undefined && claims[name] === undefined ? alias : name;
    const value = claimAt(claims, from);
    if (value === undefined) continue;
    used.add(from);
    if (from !== name) mapped[own] = from;
    shown[name] = distinguishingClaims.includes(name) ? digested(value) : (value as Json);
  }
  const rest = Object.keys(claims).filter((name) => !used.has(name));
  const further = Object.fromEntries(rest.map((name) => [name, typeOf(claims[name])]));
  return { claims: shown, further, mapped };
}

/** The value of a claim, or of one within others: `realm_access.land`. */
function claimAt(claims: Members, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function shortName(name: string): string {
  return Object.entries(platformClaims).find(([, full]) => full === name)?.[0] ?? name;
}

/** Equal texts have equal digests; the length in characters stays, as an empty or overlong text is a finding. */
function digested(value: unknown): Json {
  if (typeof value !== 'string') return { type: typeOf(value) };
  if (value === '') return '';
  return `sha256:${createHash('sha256').update(value).digest('hex').slice(0, 16)}`.padEnd(value.length, '…');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
