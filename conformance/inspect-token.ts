import { answeredOf } from './answers.ts';
import type { Json } from './exchange.ts';
import type { Judgement } from './judge/outcomes.ts';
import { runCheck } from './judge/run-check.ts';
import { catalogue, type Requirement } from './release.ts';
import { standardKitFor } from './standard-kit.ts';
import { type TokenObservation, tokenFacts } from './tokens/facts.ts';

/** The exchange beside which a run writes the facts of a token. */
const evidence = 'access-token.facts';

/** What is known beside the token; what depends on the rest is not judged. */
export interface TokenSurroundings {
  /** Key set of the issuer, to verify the signature. */
  readonly keySet?: Json;
  readonly issuer?: string;
  readonly resource?: string;
  /** Claim names of the platform by the standard's name. */
  readonly claimMap?: { readonly [claim: string]: string };
}

/** What can be said of a token without sending anything. The token itself is not in it. */
export interface TokenInspection {
  readonly observed: TokenObservation;
  readonly judged: readonly { readonly requirement: Requirement; readonly judgement: Judgement }[];
  /** Requirements that could be judged if more were known. */
  readonly open: readonly { readonly requirement: Requirement; readonly lacks: keyof TokenSurroundings }[];
}

/** What a requirement needs to know beside the token. */
const needed: { readonly [requirement: string]: keyof TokenSurroundings } = {
  'IAM-010': 'keySet',
  'IAM-012': 'issuer',
  'IAM-013': 'resource',
};

/** Judges a token by the requirements on tokens, with the checks of a run. `now` decides on transitions only. */
export async function inspectToken(
  text: string,
  known: TokenSurroundings,
  now: Date,
): Promise<TokenInspection> {
  const { checks } = await standardKitFor(['identity']);
  const observed = tokenFacts(text, known.keySet, known.claimMap ?? {});
  const { issuer = null, resource = null } = known;
  const answer = answeredOf({
    id: 'token',
    name: evidence,
    probe: 'access-token',
    instance: 'identity',
    attempt: 1,
    request: { method: 'GET', url: '', headers: [] },
    response: {
      status: 200,
      reason: '',
      httpVersion: '1.1',
      headers: [],
      body: { text: '', bytes: 0, wireBytes: 0 },
    },
    end: 'complete',
    timing: { start: 0, end: 0 },
    connection: { number: 0, reused: false },
    observations: { issuer, resource, ...observed },
  });
  const rows = checks.flatMap((check) => {
    const requirement = catalogue.requirements.find(({ id }) => id === check.verifies);
    const isOnTokens = check.needs.every((need) => need === evidence);
    return requirement && answer && isOnTokens ? [{ check, requirement, answer }] : [];
  });
  rows.sort((a, b) => (a.requirement.id < b.requirement.id ? -1 : 1));
  const lacking = (id: string) => {
    const member = needed[id];
    return member !== undefined && known[member] === undefined ? member : undefined;
  };
  return {
    observed,
    judged: rows
      .filter(({ requirement }) => lacking(requirement.id) === undefined)
      .map(({ check, requirement, answer: token }) => ({
        requirement,
        judgement: runCheck(check, requirement, { [evidence]: token }, now.toISOString()),
      })),
    open: rows.flatMap(({ requirement }) => {
      const lacks = lacking(requirement.id);
      return lacks === undefined ? [] : [{ requirement, lacks }];
    }),
  };
}
