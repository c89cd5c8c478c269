import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openapiFaults } from './openapi.ts';

const folder = join(import.meta.dirname, '../../schemas/0.1/openapi');

test.each(readdirSync(folder))('finds nothing in %s, which a public linter accepts', (file) => {
  expect(openapiFaults(JSON.parse(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});

const info = { title: 'Modell-Gateway', version: '1' };
const ok = { description: 'Hier ist es.' };
const places = (document: object) =>
  openapiFaults({ openapi: '3.1.0', info, ...document }).map(({ where }) => where);
/** The faults of one path with one operation. */
const operation = (get: object, path = '/a', more: object = {}) =>
  places({ paths: { [path]: { get } }, ...more });

describe('a document', () => {
  test.each(['3.0.0', '3.0.4', '3.1.2', '3.2.0', '3.2.1'])('may follow OpenAPI %s', (openapi) => {
    expect(places({ openapi, paths: {} })).toEqual([]);
  });

  test.each(['2.0', '3', '3.0', '3.3.0', 3.1, undefined])('may not follow %s', (openapi) => {
    expect(places({ openapi, paths: {} })).toContain('/openapi');
  });

  test('names itself and its version', () => {
    expect(places({ info: {}, paths: {} })).toEqual(['/info/title', '/info/version']);
  });

  test('has paths in 3.0, and paths, components or webhooks from 3.1 on', () => {
    expect(places({ openapi: '3.0.3', components: {} })).toEqual(['/paths']);
    expect(places({})).toEqual(['/paths']);
    expect(places({ components: {} })).toEqual([]);
    expect(places({ webhooks: {} })).toEqual([]);
    expect(places({ paths: [] })).toEqual(['/paths']);
  });

  test('may carry members of others', () => {
    expect(places({ 'x-eigen': 1, paths: { 'x-eigen': 2 } })).toEqual([]);
    expect(places({ paths: {}, 'x-eigen': { $ref: '#/nirgends' } })).toEqual([]);
  });

  test('may contain schemas with an address of their own, from which their references count', () => {
    const schemas = { A: { $id: 'https://ki.example/a', $defs: { B: {} }, items: { $ref: '#/$defs/B' } } };
    expect(places({ components: { schemas } })).toEqual([]);
  });
});

describe('an operation', () => {
  test('describes its answers, which need no words from 3.2 on', () => {
    const answers = { responses: { 204: {} } };
    for (const openapi of ['3.0.3', '3.1.0'])
      expect(operation(answers, '/a', { openapi })).toEqual(['/paths/~1a/get/responses/204/description']);
    expect(operation(answers, '/a', { openapi: '3.2.0' })).toEqual([]);
    expect(operation({ responses: { 204: 'leer' } }, '/a', { openapi: '3.2.0' })).toEqual([
      '/paths/~1a/get/responses/204',
    ]);
  });

  test('has answers in 3.0, and may lack them from 3.1 on', () => {
    expect(operation({}, '/a', { openapi: '3.0.3' })).toEqual(['/paths/~1a/get/responses']);
    expect(operation({})).toEqual([]);
    expect(operation({ responses: {} })).toEqual(['/paths/~1a/get/responses']);
  });

  test('describes each answer under a status', () => {
    expect(operation({ responses: { '2xx': ok } })).toEqual(['/paths/~1a/get/responses/2xx']);
    expect(operation({ responses: { '2XX': ok, default: ok, 'x-own': 1 } })).toEqual([]);
    expect(operation({ responses: { '200': {} } })).toEqual(['/paths/~1a/get/responses/200/description']);
  });

  test('says where parameters stand, and that those of the path are required', () => {
    const id = { name: 'id', in: 'path', required: true };
    const faults = (parameter: object) => operation({ parameters: [parameter] }, '/a/{id}');
    expect(faults(id)).toEqual([]);
    expect(faults({ ...id, required: false })).toEqual(['/paths/~1a~1{id}/get/parameters/0/required']);
    expect(faults({ ...id, name: 'nr' })).toEqual(['/paths/~1a~1{id}/get/parameters/0/name']);
    expect(faults({ name: 'id', in: 'body' })).toEqual(['/paths/~1a~1{id}/get/parameters/0/in']);
  });

  test('has a name of its own', () => {
    const paths = { '/a': { get: { operationId: 'x' } }, '/b': { get: { operationId: 'x' } } };
    expect(places({ paths })).toEqual(['/paths/~1b/get/operationId']);
  });
});

describe('a reference', () => {
  test('leads somewhere, also with escaped names', () => {
    const components = { responses: { 'a/b': ok } };
    expect(
      operation({ responses: { '200': { $ref: '#/components/responses/a~1b' } } }, '/a', { components }),
    ).toEqual([]);
    expect(
      operation({ responses: { '200': { $ref: '#/components/responses/c' } } }, '/a', { components }),
    ).toEqual(['/paths/~1a/get/responses/200/$ref']);
  });

  test('to another document is not followed', () => {
    expect(operation({ responses: { '200': { $ref: 'andere.json#/a' } } })).toEqual([]);
  });

  test('may lead in a circle', () => {
    const components = { responses: { a: { $ref: '#/components/responses/a' } } };
    expect(
      operation({ responses: { '200': { $ref: '#/components/responses/a' } } }, '/a', { components }),
    ).toEqual([]);
  });

  test('in an example is none', () => {
    expect(places({ paths: {}, components: { examples: { a: { value: { $ref: '#/x' } } } } })).toEqual([]);
  });
});
