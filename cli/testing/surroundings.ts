import type { Surroundings } from '../surroundings.ts';

/** Surroundings that keep what was written, for tests. */
export interface TestSurroundings extends Surroundings {
  outText(): string;
  errText(): string;
}

/** German, no environment, no terminal, the given folder; `changes` replace members. */
export function surroundingsForTest(changes: Partial<Surroundings>): TestSurroundings {
  let out = '';
  let err = '';
  return {
    lang: 'de',
    env: {},
    folder: '/nirgends',
    screen: { interactive: false, colour: false, columns: 80 },
    signal: new AbortController().signal,
    now: () => new Date('2026-11-23T12:00:00Z'),
    ...changes,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    outText: () => out,
    errText: () => err,
  };
}
