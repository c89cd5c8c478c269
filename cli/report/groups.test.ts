import { expect, it } from 'vitest';
import type { Statement } from '../../schemas/0.1/types/report.ts';
import { grouped, shownBy } from './groups.ts';

const missing = (exchange: string): Statement => ({
  code: 'request-ids-are-unique/missing',
  text: { de: 'Der Antwort fehlt eine Kennung.', en: 'The answer has no id.' },
  where: 'x-request-id',
  exchange,
});

it('says once what holds of many exchanges', () => {
  const groups = grouped([missing('gateway/models'), missing('gateway/chat'), missing('gateway/model')]);
  expect(groups.map(({ exchanges }) => exchanges)).toEqual([
    ['gateway/models', 'gateway/chat', 'gateway/model'],
  ]);
});

it('keeps apart what was seen differently', () => {
  const groups = grouped([missing('gateway/models'), { ...missing('gateway/chat'), seen: 'abc' }]);
  expect(groups).toHaveLength(2);
});

it('names the first exchange and counts the others', () => {
  const [one] = grouped([missing('a')]);
  const [three] = grouped([missing('a'), missing('b'), missing('c')]);
  expect(one && shownBy(one, 'de')).toBe('a');
  expect(three && shownBy(three, 'de')).toBe('a (und 2 weitere)');
  expect(three && shownBy(three, 'en')).toBe('a (and 2 more)');
});
