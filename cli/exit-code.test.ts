import { expect, test } from 'vitest';
import { exitCode, type RunEnd } from './exit-code.ts';

const conformant: RunEnd = { verdicts: ['conformant'], kitError: false, interrupted: false, gate: 'all' };

test.each<[string, Partial<RunEnd>, number]>([
  ['a conformant run ends with 0', {}, 0],
  ['justifications are conformity', { verdicts: ['conformantWithJustifications'] }, 0],
  ['a failed requirement ends with 1', { verdicts: ['conformant', 'notConformant'] }, 1],
  ['an incomplete run ends with 2', { verdicts: ['incomplete', 'conformant'] }, 2],
  ['failed weighs more than incomplete', { verdicts: ['incomplete', 'notConformant'] }, 1],
  ['no verdict at all is no success', { verdicts: [] }, 2],
  [
    'a fault of the kit ends with 4, whatever else was found',
    { verdicts: ['notConformant'], kitError: true },
    4,
  ],
  ['an interrupted run ends with 130', { verdicts: ['incomplete'], interrupted: true }, 130],
  ['--gate failed lets incomplete pass', { verdicts: ['incomplete'], gate: 'failed' }, 0],
  ['--gate failed lets nothing failed pass', { verdicts: ['notConformant'], gate: 'failed' }, 1],
  ['--gate failed lets no kit error pass', { verdicts: ['incomplete'], kitError: true, gate: 'failed' }, 4],
  ['--gate failed lets no interruption pass', { interrupted: true, gate: 'failed' }, 130],
])('%s', (_, end, code) => {
  expect(exitCode({ ...conformant, ...end })).toBe(code);
});
