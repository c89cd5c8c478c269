import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level, Outcome } from '../release.ts';
import { effectOf, type RowOutcome, verdictOf } from './verdict.ts';

const levels: readonly Level[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'];
const outcomes: readonly Outcome[] = [
  'passed',
  'failed',
  'notApplicable',
  'blocked',
  'inconclusive',
  'manual',
  'notRun',
  'kitError',
];
const open: readonly Outcome[] = ['blocked', 'inconclusive', 'notRun', 'kitError'];
const isMust = ({ level }: RowOutcome) => level === 'MUST' || level === 'MUST NOT';
const isShould = ({ level }: RowOutcome) => level === 'SHOULD' || level === 'SHOULD NOT';

const anyRow: fc.Arbitrary<RowOutcome> = fc.record({
  level: fc.constantFrom(...levels),
  outcome: fc.constantFrom(...outcomes),
  justified: fc.boolean(),
});

const must = (outcome: Outcome): RowOutcome => ({ level: 'MUST', outcome, justified: false });
const should = (outcome: Outcome, justified = false): RowOutcome => ({ level: 'SHOULD', outcome, justified });

describe('the verdict on a profile', () => {
  it.each([
    ['a MUST passed', [must('passed')], 'conformant'],
    ['a MUST failed', [must('passed'), must('failed')], 'notConformant'],
    ['a MUST failed and one left open', [must('failed'), must('kitError')], 'notConformant'],
    ['a MUST stated by the operator', [must('passed'), must('manual')], 'conformant'],
    ['MUSTs only stated by the operator', [must('manual')], 'incomplete'],
    ['only what does not apply', [must('notApplicable')], 'incomplete'],
    ['nothing', [], 'incomplete'],
    ['a SHOULD justified', [must('passed'), should('failed', true)], 'conformantWithJustifications'],
    ['a SHOULD failed', [must('passed'), should('failed')], 'incomplete'],
    ['a SHOULD left open', [must('passed'), should('inconclusive')], 'conformant'],
  ] as const)('over %s', (_, rows, verdict) => {
    expect(verdictOf(rows)).toBe(verdict);
  });

  it('says what the table of the design says, for every combination', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const expected = rows.some((row) => isMust(row) && row.outcome === 'failed')
          ? 'notConformant'
          : rows.some((row) => isMust(row) && open.includes(row.outcome)) ||
              rows.some((row) => isShould(row) && row.outcome === 'failed' && !row.justified) ||
              !rows.some((row) => isMust(row) && row.outcome === 'passed')
            ? 'incomplete'
            : rows.some((row) => isShould(row) && row.outcome === 'failed')
              ? 'conformantWithJustifications'
              : 'conformant';
        expect(verdictOf(rows)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never gets better by a requirement that is not passed', () => {
    const order = ['conformant', 'conformantWithJustifications', 'incomplete', 'notConformant'];
    const notPassed = anyRow.filter(({ outcome }) => outcome !== 'passed');
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), notPassed, (rows, more) => {
        expect(order.indexOf(verdictOf([...rows, more]))).toBeGreaterThanOrEqual(
          order.indexOf(verdictOf(rows)),
        );
      }),
    );
  });

  it('does not depend on the order of requirements', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
        expect(verdictOf(rows.toReversed())).toBe(verdictOf(rows));
      }),
    );
  });
});

it('is touched by no MAY and by nothing that does not apply', () => {
  for (const outcome of outcomes) expect(effectOf({ level: 'MAY', outcome, justified: false })).toBe('none');
  for (const level of levels)
    expect(effectOf({ level, outcome: 'notApplicable', justified: false })).toBe('none');
});
