import { createHash } from 'node:crypto';
import type { Json } from '../exchange.ts';
import { type ShownClaims, shownClaims } from './claims.ts';
import { decodeToken, type Members, type TokenProblem } from './decode.ts';
import { type Verification, verifyToken } from './verify.ts';

/** What is said of a token in the evidence, so that the token need not be there. */
export type TokenFacts = ShownClaims & {
  /** Length as sent, in bytes. */
  readonly bytes: number;
  /** First eight hexadecimal digits of its SHA-256: tells tokens apart. */
  readonly fingerprint: string;
  readonly header: {
    readonly alg: Json;
    readonly typ: Json;
    readonly kid: Json;
    /** Names of all parameters. */
    readonly names: readonly string[];
  };
  readonly signature: Verification;
  readonly subject: SubjectFacts;
};

/** What the subject looks like. */
export type SubjectFacts = {
  /** Contains an `@`, as e-mail addresses and user principal names do. */
  readonly at: boolean;
  /** Contains a backslash, as Windows login names do. */
  readonly backslash: boolean;
  readonly isClientId: boolean;
};

/** Facts of a token, or why there are none. */
export type TokenObservation =
  | { readonly token: TokenFacts }
  | { readonly problem: TokenProblem & { readonly bytes: number } };

/**
 * Computes what may be written down of a token. Nothing is judged.
 * @param keySet Key set of the issuer; without one no signature is valid.
 */
export function tokenFacts(
  text: string,
  keySet: unknown,
  claimMap: { readonly [claim: string]: string },
): TokenObservation {
  const bytes = Buffer.byteLength(text);
  const read = decodeToken(text);
  if ('problem' in read) return { problem: { ...read.problem, bytes } };
  const { header, claims } = read.token;
  return {
    token: {
      bytes,
      fingerprint: createHash('sha256').update(text).digest('hex').slice(0, 8),
      header: headerFacts(header),
      signature: verifyToken(read.token, keySet),
      subject: subjectFacts(claims),
      ...shownClaims(claims, claimMap),
    },
  };
}

function headerFacts(header: Members): TokenFacts['header'] {
  return {
    alg: plain(header.alg),
    typ: plain(header.typ),
    kid: plain(header.kid),
    names: Object.keys(header),
  };
}

function subjectFacts({ sub, client_id: clientId }: Members): SubjectFacts {
  const text = typeof sub === 'string' ? sub : '';
  return {
    at: text.includes('@'),
    backslash: text.includes('\\'),
    isClientId: text !== '' && sub === clientId,
  };
}

/** Texts as they are; of everything else only that it is something else. */
function plain(value: unknown): Json {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : { type: typeof value };
}
