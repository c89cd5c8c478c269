import { describe, expect, it } from 'vitest';
import type { Check } from '../define-check.ts';
import type { Exchange } from '../exchange.ts';
import { exchange, outcomeOf } from '../testing/judged.ts';
import { probe, row, smallKit, statusCheck } from '../testing/small-kit.ts';

describe('a check', () => {
  const checking = (check: Partial<Check>) =>
    smallKit({
      rows: [row({ id: 'GW-004', transition: { until: '2026-11-23', accepts: '400' } })],
      probes: [probe('other')],
      checks: [{ ...statusCheck('GW-004', 'other'), ...check } as Check],
    });
  const evidence = [exchange('models'), exchange('other')];
  const says = (statement: object): Partial<Check> => ({
    *run(given: { readonly other: Exchange }) {
      yield { message: 'wrong', data: { status: 1 }, evidence: given.other, ...statement } as never;
    },
  });

  it('over an empty set is inconclusive', () => {
    const result = outcomeOf(checking({ over: () => [] }), 'GW-004', evidence);
    expect([result.outcome, result.examined]).toEqual(['inconclusive', 0]);
  });

  it('that throws is our fault and not the platform’s', () => {
    const broken = checking({
      run: () => {
        throw new TypeError('kaputt');
      },
    });
    expect(outcomeOf(broken, 'GW-004', evidence)).toMatchObject({
      outcome: 'kitError',
      cause: 'kit:status-of-other',
    });
  });

  it('that says what it has not declared is our fault', () => {
    expect(outcomeOf(checking(says({ message: 'neu' })), 'GW-004', evidence).outcome).toBe('kitError');
  });

  it('that is missing is our fault', () => {
    const none = smallKit({ rows: [row({ id: 'GW-004' })] });
    expect(outcomeOf(none, 'GW-004', evidence).outcome).toBe('kitError');
  });

  it('may remark without changing the outcome', () => {
    const result = outcomeOf(checking(says({ kind: 'note' })), 'GW-004', evidence);
    expect([result.outcome, result.notes.length]).toEqual(['passed', 1]);
  });

  it('may say that nothing can be concluded', () => {
    const result = outcomeOf(checking(says({ kind: 'inconclusive' })), 'GW-004', evidence);
    expect([result.outcome, result.cause]).toEqual(['inconclusive', 'model:status-of-other/wrong']);
  });

  it.each([
    ['2026-11-23T23:59:59.000Z', '400', 'passed'],
    ['2026-11-24T00:00:00.000Z', '400', 'failed'],
    ['2026-11-23T10:00:00.000Z', '422', 'failed'],
  ])('that finds a legacy form: on %s, %s is %s', (startedAt, legacy, outcome) => {
    expect(outcomeOf(checking(says({ legacy })), 'GW-004', evidence, { startedAt }).outcome).toBe(outcome);
  });

  it('has its findings put into words, the values cut to a sensible length', () => {
    const result = outcomeOf(checking(says({ data: { status: 'x'.repeat(5_000) } })), 'GW-004', evidence);
    expect(result.findings[0]?.text.de).toHaveLength('Status '.length + 200 + '….'.length);
  });

  it('that repeats itself is cut at a hundred statements', () => {
    const chatty = checking({
      *run(given: { readonly other: Exchange }) {
        for (let n = 0; n < 1_000; n += 1)
          yield { message: 'wrong', data: { status: n }, evidence: given.other } as never;
      },
    });
    const result = outcomeOf(chatty, 'GW-004', evidence);
    expect(result.findings).toHaveLength(101);
    expect(result.findings.at(-1)?.text.de).toBe('Und 900 weitere dieser Art.');
  });
});
