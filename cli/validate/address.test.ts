import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../run.ts';
import { surroundingsForTest } from '../testing/surroundings.ts';

const examples = new URL('../../spec/metadata/examples/', import.meta.url);
const example = (name: string) => JSON.parse(readFileSync(new URL(`${name}.valid.json`, examples), 'utf8'));

async function validate(address: string) {
  const here = surroundingsForTest({});
  const code = await run(['validate', address], here);
  return { code, out: here.outText(), err: here.errText() };
}

let server: Server;
let origin: string;
const seen: (string | undefined)[] = [];
beforeEach(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === '/alt') response.writeHead(301, { location: '/neu' }).end();
    else if (request.url === '/geheim') response.writeHead(401).end();
    else if (request.url === '/riese.json')
      response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(9_000_000)}"`);
    else if (request.url === '/modell.yaml')
      response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(stringify(example('ModelDescriptor.full')));
    else
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(example('PlatformDescriptor.minimal')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test.each(['/.well-known/pruefstein', '/modell.yaml'])('%s is read and judged', async (path) => {
  expect((await validate(`${origin}${path}`)).code).toBe(0);
  expect(seen.every((header) => header === undefined)).toBe(true);
});

test.each([
  ['/alt', 'antwortet mit 301 und verweist auf /neu; bitte diese Adresse angeben.'],
  ['/geheim', 'antwortet mit 401 statt mit 200'],
])('%s is answered with one sentence', async (path, sentence) => {
  const { code, err } = await validate(`${origin}${path}`);
  expect(code).toBe(3);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('a body beyond the limit is refused', async () => {
  const { code, out } = await validate(`${origin}/riese.json`);
  expect(code).toBe(2);
  expect(out).toContain('größer als 8 MiB');
});
