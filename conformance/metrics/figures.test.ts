import { describe, expect, test } from 'vitest';
import type { Answered } from '../exchange.ts';
import { answer } from '../testing/exchange.ts';
import { figuresOf, formatOf, settingsOf } from './figures.ts';

const look = (text: string, type = 'text/plain; version=0.0.4', source = 'exposition'): Answered => ({
  ...answer({ text, headers: [['content-type', type]] }),
  observations: { monitoring: { source, selector: { tenant: 'a' }, lagSeconds: 5 } },
});

test.each([
  ['text/plain; version=0.0.4; charset=utf-8', 'text'],
  ['text/plain', 'text'],
  ['TEXT/PLAIN; VERSION=0.0.4', 'text'],
  ['text/plain; version="0.0.4"', 'text'],
  ['text/plain; version=1.0.0; escaping=underscores', 'text-1'],
  ['application/openmetrics-text; version=1.0.0; charset=utf-8; escaping=underscores', 'openmetrics'],
  ['application/openmetrics-text; version=0.0.1', 'openmetrics'],
  ['application/openmetrics-text', 'openmetrics'],
  ['text/plain; version=0.0.5', undefined],
  ['text/plain; charset=iso-8859-1', undefined],
  ['application/openmetrics-text; version=2.0.0', undefined],
  ['application/json', undefined],
  ['text/html', undefined],
  ['', undefined],
])('takes %j for %s', (type, format) => {
  expect(formatOf(type)).toBe(format);
});

describe('figures', () => {
  test('are the same from a page and from the query interface', () => {
    const page = figuresOf(look('calls_total{tenant="a"} 3\n'));
    const metric = { __name__: 'calls_total', tenant: 'a' };
    const json = { status: 'success', data: { resultType: 'vector', result: [{ metric, value: [1, '3'] }] } };
    const vector = figuresOf(look(JSON.stringify(json), 'application/json', 'queryApi'));
    const bare = ({ series }: typeof page) =>
      series.map(({ name, labels, value }) => [name, [...labels], value]);
    expect(bare(page)).toEqual([['calls_total', [['tenant', 'a']], 3]]);
    expect(bare(vector)).toEqual(bare(page));
  });

  test.each<readonly [string, Answered, object]>([
    [
      'another status',
      { ...look('a 1\n'), response: { ...look('a 1\n').response, status: 503 } },
      { kind: 'status', status: 503 },
    ],
    ['another media type', look('a 1\n', 'text/html'), { kind: 'mediaType', seen: 'text/html' }],
    [
      'a page where a query was asked',
      look('a 1\n', 'text/plain', 'queryApi'),
      { kind: 'query', where: '/status' },
    ],
    ['a line that is none', look('a\n'), { kind: 'form', code: 'space' }],
  ])('are unreadable for %s', (_, answered, fault) => {
    const figures = figuresOf(answered);
    expect(figures.faults).toMatchObject([fault]);
    expect(figures.isReadable).toBe(false);
  });

  test('that contradict themselves are readable', () => {
    expect(figuresOf(look('a 1\na 1\n')).isReadable).toBe(true);
  });

  test('of one body are read anew if it is labelled otherwise', () => {
    const page = look('a 1\n');
    figuresOf(page);
    const other = {
      ...page,
      response: { ...page.response, headers: [['content-type', 'text/html'] as const] },
    };
    expect(figuresOf(other).isReadable).toBe(false);
  });
});

test('settings are what the probe stored, and none without', () => {
  expect(settingsOf(look(''))).toEqual({ source: 'exposition', selector: { tenant: 'a' }, lagSeconds: 5 });
  expect(settingsOf(answer())).toEqual({ source: 'exposition', selector: {}, lagSeconds: 0 });
});
