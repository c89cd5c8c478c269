import { describe, expect, it } from 'vitest';
import { type AnswerParts, answer } from '../testing/exchange.ts';
import { wholeKit as kit } from '../testing/whole-kit.ts';
import { misspellings } from './misspelt.ts';
import type { SchemaBundle } from './operation.ts';
import { judgeResponse } from './response-judge.ts';
import { deviationsOf } from './schema-errors.ts';

const model = { id: 'modell-a', object: 'model', created: 1, owned_by: 'nord' };
const list = { object: 'list', data: [model] };

function judged(id: string, parts: AnswerParts) {
  const row = kit.catalogue.requirements.find((one) => one.id === id);
  if (!row) throw new Error(`There is no ${id}.`);
  return judgeResponse(kit, row, answer(parts), '2026-11-23T10:00:00Z');
}

describe('an answer judged by its description', () => {
  it.each<[string, AnswerParts, string, string[]]>([
    ['is as described', { json: list }, 'passed', []],
    ['has more members than described', { json: { ...list, has_more: false } }, 'passed', []],
    [
      'names its character set',
      { json: list, headers: [['Content-Type', 'application/json; charset=utf-8']] },
      'passed',
      [],
    ],
    ['has another status', { json: list, status: 201 }, 'failed', ['status #: 200 / 201']],
    [
      'points elsewhere',
      { json: list, status: 302, headers: [['location', 'https://a.example/']] },
      'failed',
      ['status #: 200 / 302 → https://a.example/'],
    ],
    [
      'is labelled as HTML',
      { json: list, headers: [['content-type', 'text/html']] },
      'failed',
      ['mediaType #: application/json / text/html'],
    ],
    ['is no JSON', { text: '{"object":' }, 'failed', ['unreadable']],
    ['lacks a member', { json: { object: 'list' } }, 'failed', ['required #/data']],
    [
      'lacks a member deep inside',
      { json: { ...list, data: [model, { ...model, id: undefined }] } },
      'failed',
      ['required #/data/1/id'],
    ],
    [
      'has a member of another type',
      { json: { ...list, data: [{ ...model, id: 7 }] } },
      'failed',
      ['type #/data/0/id: string / number'],
    ],
    [
      'has another constant',
      { json: { ...list, object: 'liste' } },
      'failed',
      ['value #/object: "list" / "liste"'],
    ],
    ['is a list', { json: [list] }, 'failed', ['type #: object / array']],
    ['is null', { json: null, text: 'null' }, 'failed', ['type #: object / null']],
    ['holds nothing', { json: { object: 'list', data: [] } }, 'inconclusive', ['empty #/data']],
  ])('that %s', (_, parts, outcome, said) => {
    const { outcome: seen, findings, inconclusive } = judged('GW-010', parts);
    expect(seen).toBe(outcome);
    const lines = [...findings, ...inconclusive].map(({ code, where, expected, seen: value }) => {
      const kind = code.replace('response/', '');
      const values = expected === undefined ? '' : `: ${expected} / ${value}`;
      return kind === 'unreadable' ? kind : `${kind} ${where ?? '#'}${values}`;
    });
    expect(lines).toEqual(said);
  });

  it('fails as an event stream that nobody asked for, though the operation describes one', () => {
    const stream = { text: 'data: [DONE]\n\n', headers: [['content-type', 'text/event-stream']] } as const;
    const { outcome, findings } = judged('GW-020', stream);
    expect(outcome).toBe('failed');
    expect(findings[0]).toMatchObject({ expected: 'application/json', seen: 'text/event-stream' });
  });

  it('notes a member that occurs twice and one that looks misspelt', () => {
    const text =
      '{"object":"list","object":"list","data":[{"id":"a","object":"model","created":1,"ownedBy":"nord"}]}';
    const { notes } = judged('GW-010', { text });
    expect(notes.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'response/duplicateMember #/object',
      'response/misspelt #/data/0/ownedBy',
    ]);
  });

  it('says every finding in both languages, without braces left over', () => {
    const { findings } = judged('GW-010', { json: { object: 7, data: [{}] } });
    expect(findings.length).toBeGreaterThan(2);
    for (const { text } of findings) expect(`${text.de}${text.en}`).not.toMatch(/[{}]/);
  });
});

describe('the errors of a validator', () => {
  const error = (keyword: string, instancePath: string, params: object = {}) => ({
    keyword,
    instancePath,
    schemaPath: '#',
    params: { ...params },
  });

  it.each([
    [
      'of a choice are told by what lies deeper',
      [
        error('type', '/a/b', { type: 'string' }),
        error('type', '/a', { type: 'null' }),
        error('anyOf', '/a'),
      ],
      ['type #/a/b'],
    ],
    [
      'of a choice are told by the choice if nothing lies deeper',
      [error('type', '/a', { type: 'string' }), error('type', '/a', { type: 'null' }), error('anyOf', '/a')],
      ['shape #/a'],
    ],
    [
      'of a choice are told by what is missing',
      [
        error('required', '/a', { missingProperty: 'x' }),
        error('type', '/a', { type: 'null' }),
        error('anyOf', '/a'),
      ],
      ['required #/a/x'],
    ],
    [
      'are told once',
      [
        error('minimum', '/a', { comparison: '>=', limit: 0 }),
        error('minimum', '/a', { comparison: '>=', limit: 0 }),
      ],
      ['range #/a'],
    ],
    [
      'of names with slashes keep their pointer',
      [error('required', '', { missingProperty: 'a/b' })],
      ['required #/a~1b'],
    ],
  ])('%s', (_, errors, told) => {
    expect(deviationsOf(errors, { a: { b: 1 } }).map(({ kind, where }) => `${kind} ${where}`)).toEqual(told);
  });
});

describe('a member that looks misspelt', () => {
  const bundle: SchemaBundle = {
    $defs: {
      Usage: { properties: { prompt_tokens: {}, total_tokens: {}, id: {} } },
      Body: { properties: { usage: { $ref: '#/$defs/Usage' }, items: { items: { $ref: '#/$defs/Usage' } } } },
    },
  };
  it.each([
    ['another case', { usage: { promptTokens: 1 } }, ['#/usage/promptTokens prompt_tokens']],
    ['two letters off', { usage: { promt_token: 1 } }, ['#/usage/promt_token prompt_tokens']],
    ['in a list', { items: [{}, { totaltokens: 1 }] }, ['#/items/1/totaltokens total_tokens']],
    ['whose neighbour is there', { usage: { prompt_tokens: 1, prompt_token: 1 } }, []],
    ['too short to tell', { usage: { ib: 1 } }, []],
    ['something else', { usage: { cached_tokens: 1 } }, []],
    ['at a place no schema knows', { other: { promt_tokens: 1 } }, []],
  ])('%s', (_, body, found) => {
    expect(misspellings(bundle, 'Body', body).map(({ where, nearest }) => `${where} ${nearest}`)).toEqual(
      found,
    );
  });
});
