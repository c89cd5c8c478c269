import { expect, test } from 'vitest';
import { defineCheck, defineRejectionCheck } from './define-check.ts';
import { answer, judged } from './testing/exchange.ts';

/** What must not compile is marked as an expected error: the type checker fails if it does compile. */
const messages = { wrong: { de: 'Falsch: {seen}.', en: 'Wrong: {seen}.' } };

test('a check names exchanges that some probe makes', () => {
  const check = defineCheck({
    id: 'example',
    verifies: 'GW-010',
    // @ts-expect-error no probe makes this exchange
    needs: ['no-such-exchange'],
    messages,
    *run() {},
  });
  expect(check.needs).toEqual(['no-such-exchange']);
});

test('a check sees only the exchanges that it names', () => {
  const check = defineCheck({
    id: 'example',
    verifies: 'GW-010',
    needs: ['models'],
    messages,
    // @ts-expect-error it did not ask for `chat`
    *run({ chat }) {
      if (chat) yield { message: 'wrong', data: { seen: 1 }, evidence: chat };
    },
  });
  expect(judged(check, { models: answer() })).toBe('passed');
});

test('a check says only what it has declared, with every value the text names', () => {
  const undeclared = defineCheck({
    id: 'example',
    verifies: 'GW-010',
    needs: ['models'],
    messages,
    // @ts-expect-error the message is not declared
    *run({ models }) {
      yield { message: 'other', evidence: models };
    },
  });
  const incomplete = defineCheck({
    id: 'example',
    verifies: 'GW-010',
    needs: ['models'],
    messages: { wrong: { de: 'Falsch: {seen}.', en: 'Wrong: {seen}.' } },
    // @ts-expect-error the text names `seen`
    *run({ models }) {
      yield { message: 'wrong', evidence: models };
    },
  });
  expect(() => judged(undeclared, { models: answer() })).toThrow('not declared');
  expect(judged(incomplete, { models: answer() })).toBe('failed wrong');
});

test('a message speaks both languages', () => {
  const check = defineCheck({
    id: 'example',
    verifies: 'GW-010',
    needs: ['models'],
    // @ts-expect-error the English text is missing
    messages: { wrong: { de: 'Falsch.' } },
    *run() {},
  });
  expect(Object.keys(check.messages)).toEqual(['wrong']);
});

test('a rejection check needs its controls and judges only if both were accepted', () => {
  const check = defineRejectionCheck({
    id: 'example',
    verifies: 'GW-004',
    probe: 'no-token',
    cases: ['missing'],
    messages: { wrong: { de: 'Falsch.', en: 'Wrong.' } },
    *judge(refused) {
      yield { message: 'wrong', evidence: refused };
    },
  });
  expect(check.needs).toEqual(['no-token.before', 'no-token.missing', 'no-token.after']);
  const [before, missing, after] = [answer(), answer({ status: 401 }), answer()];
  const refused = answer({ status: 403 });
  const judge = (first: typeof before, last: typeof after) =>
    judged(check, { 'no-token.before': first, 'no-token.missing': missing, 'no-token.after': last });
  expect(judge(before, after)).toBe('failed wrong');
  expect(judge(refused, after)).toBe('inconclusive controlRefused');
  expect(judge(before, refused)).toBe('inconclusive controlRefused');
});

test('a rejection check can be written for a probe with a control only', () => {
  const check = defineRejectionCheck({
    id: 'example',
    verifies: 'GW-010',
    // @ts-expect-error this probe has no control
    probe: 'models',
    cases: [],
    messages,
    *judge() {},
  });
  expect(check.needs).toEqual(['models.before', 'models.after']);
});
