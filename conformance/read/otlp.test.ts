import { describe, expect, it } from 'vitest';
import { attributesOf, groupsIn, numberOf, readExport } from './otlp.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('an export in JSON', () => {
  it.each([
    ['without members', {}, 0],
    ['with a list that is null', { resourceMetrics: null }, 0],
    ['with a resource without scopes', { resourceMetrics: [{}] }, 0],
    ['with two scopes', { resourceMetrics: [{ scopeMetrics: [{}, { metrics: [{ name: 'a' }] }] }] }, 2],
    ['with members that nobody knows', { resourceMetrics: [], future: 1 }, 0],
  ])('%s is read', (_, request, groups) => {
    const read = readExport('metrics', 'json', bytes(request));
    expect('groups' in read && read.groups.length).toBe(groups);
  });

  it.each([
    ['that is a list', [], 'noObject', '/'],
    ['whose list is none', { resourceSpans: {} }, 'noList', '/resourceSpans'],
    ['with a resource that is a text', { resourceSpans: ['x'] }, 'noObject', '/resourceSpans/0'],
    [
      'with a scope that is a number',
      { resourceSpans: [{ scopeSpans: [1] }] },
      'noObject',
      '/resourceSpans/0/scopeSpans/0',
    ],
    [
      'with a span that is null',
      { resourceSpans: [{ scopeSpans: [{ spans: [null] }] }] },
      'noObject',
      '/resourceSpans/0/scopeSpans/0/spans',
    ],
  ])('%s is refused', (_, request, fault, where) => {
    expect(readExport('traces', 'json', bytes(request))).toEqual({ fault, where });
  });

  it('that breaks off is refused with the byte', () => {
    expect(readExport('logs', 'json', new TextEncoder().encode('{"a":'))).toMatchObject({
      where: expect.stringMatching(/^byte \d+$/),
    });
  });
});

it('takes the schema of the scope, else that of the resource', () => {
  const scopes = [{ schemaUrl: 'https://a', metrics: [] }, { metrics: [] }];
  const read = groupsIn('metrics', { resourceMetrics: [{ schemaUrl: 'https://b', scopeMetrics: scopes }] });
  expect('groups' in read && read.groups.map(({ schemaUrl }) => schemaUrl)).toEqual([
    'https://a',
    'https://b',
  ]);
});

it('shows attributes of every kind as text', () => {
  const list = { values: [{ stringValue: 'x' }, { intValue: '1' }] };
  const attributes = [
    { key: 'text', value: { stringValue: 'ä' } },
    { key: 'none', value: {} },
    { key: 'whole', value: { intValue: '9007199254740993' } },
    { key: 'half', value: { doubleValue: 0.5 } },
    { key: 'flag', value: { boolValue: false } },
    { key: 'list', value: { arrayValue: list } },
    { key: 'map', value: { kvlistValue: { values: [{ key: 'a', value: { boolValue: true } }] } } },
    { key: 7 },
    'stray',
  ];
  expect(Object.fromEntries(attributesOf({ attributes }))).toEqual({
    text: 'ä',
    none: '',
    whole: '9007199254740993',
    half: '0.5',
    flag: 'false',
    list: '["x","1"]',
    map: '{"a":true}',
  });
});

it.each([
  [1.5, 1.5],
  ['12', 12],
  ['-3', -3],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['1e3', undefined],
  ['', undefined],
  [null, undefined],
  [{}, undefined],
])('reads the number %j as %s', (value, expected) => {
  expect(numberOf(value)).toEqual(expected);
});
