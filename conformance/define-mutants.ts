import type { ExchangeName } from './define-check.ts';
import type { Exchange } from './exchange.ts';
import type { RequirementId } from './release.ts';

/** A platform as one function; the seam at which behaviour mutants wrap it. */
export type Handler = (request: Request) => Promise<Response>;

/** What a behaviour mutant may lean on. The tests provide it. */
export interface World {
  /** A valid access token of the reference issuer for the gateway. */
  issueToken(): Promise<string>;
  /** The key that the reference gateway accepts. */
  readonly key: string;
}

/** One seeded defect. */
export interface Mutant {
  /** What the broken platform does, in the present tense. */
  readonly title: string;
  /** The message of the check that must appear; absent for `response` rows. */
  readonly message?: string;
  /** Requirements that turn red as well, each with the reason why that is right. */
  readonly alsoRed?: { readonly [Id in RequirementId]?: string };
  /** Evidence mutant: edits recorded exchanges by name; every other one stays as it was. */
  readonly edit?: { readonly [Name in ExchangeName]?: (exchange: Exchange) => Exchange };
  /** The instance whose exchanges are edited; the first of its interface if absent. */
  readonly instance?: string;
  /** Evidence mutant over every exchange, for checks that need `every-answer`. */
  readonly editEvery?: (exchange: Exchange) => Exchange;
  /** Behaviour mutant: wraps the running platform. */
  readonly wrap?: (next: Handler, world: World) => Handler;
  /** What becomes of the requirement; `failed` unless said otherwise (`inconclusive` for a control refused). */
  readonly outcome?: 'failed' | 'inconclusive' | 'passed';
}

/** The mutants that prove that the checks of one requirement can fail. */
export interface Mutants {
  readonly kills: RequirementId;
  readonly mutants: readonly Mutant[];
}

export function defineMutants(kills: RequirementId, mutants: readonly Mutant[]): Mutants {
  return { kills, mutants };
}
