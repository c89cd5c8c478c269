import type { Bilingual, Verify } from './row.ts';

type Kind<K extends Verify['kind']> = Extract<Verify, { kind: K }>;

/** The constructors behind `Verify.…` in main.tsp; what they are given is checked with the row. */
export const $functions = {
  'Pruefstein.Verify': {
    response(_context: unknown, probe: string, status: number): Kind<'response'> {
      return { kind: 'response', probe, status };
    },
    permitted(_context: unknown, oddity: string): Kind<'permitted'> {
      return { kind: 'permitted', oddity };
    },
    unobservable(_context: unknown, reason: Bilingual): Kind<'unobservable'> {
      return { kind: 'unobservable', reason };
    },
  },
};
