import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { issue } from '../conformance/http/testing/certificates.ts';
import { run } from './run.ts';
import { surroundingsForTest } from './testing/surroundings.ts';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function port(server: Server | ReturnType<typeof createTlsServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
}

type Answer = readonly [status: number, type: string, body: string, location?: string];

/** A server with fixed answers by path; all else is 404. */
async function serving(answers: Readonly<Record<string, Answer>>, seen: string[] = []): Promise<string> {
  const answer: RequestListener = (request, response) => {
    seen.push(`${request.url} ${request.headers.authorization ?? '-'}`);
    const [status, type, body, location] = answers[request.url ?? ''] ?? [404, 'application/json', '{}'];
    response.writeHead(status, {
      'content-type': type,
      connection: 'close',
      ...(location ? { location } : {}),
    });
    response.end(body);
  };
  return `http://127.0.0.1:${await port(createServer(answer))}`;
}

async function sentenceFor(address: string, lang: 'de' | 'en' = 'de'): Promise<string> {
  const here = surroundingsForTest({ lang, env: { KI_KEY: 'sk-0123456789' } });
  expect(await run(['check', address, '--key-env', 'KI_KEY'], here)).toBe(3);
  expect(here.errText().split('\n')).toHaveLength(2);
  return here.errText().trimEnd();
}

const descriptor = '/.well-known/pruefstein';
const json = 'application/json';

test('without a descriptor one sentence says what is there and what to run next', async () => {
  const url = await serving({
    '/v1/models': [401, json, '{"error":{}}'],
    '/health': [200, 'text/plain', 'ok'],
    '/': [302, 'text/html', '', '/ui'],
  });
  expect(await sentenceFor(url)).toBe(
    `${url} hat keine Selbstbeschreibung (${descriptor}: 404), gefunden: /v1/models 401 (JSON), /health 200 (text/plain), / 302 (Umleitung nach /ui); weiter mit „pruefstein check --gateway ${url}/v1 --key-env <NAME>“.`,
  );
  expect(await sentenceFor(url, 'en')).toContain(
    `go on with "pruefstein check --gateway ${url}/v1 --key-env <NAME>".`,
  );
});

test('a gateway below a path of its own is found there', async () => {
  const url = await serving({ '/openai/models': [200, json, '{"data":[]}'] });
  expect(await sentenceFor(`${url}/openai/`)).toContain(
    `„pruefstein check --gateway ${url}/openai --key-env <NAME>“`,
  );
});

test('a page in place of a gateway is not taken for one', async () => {
  const page: Answer = [200, 'text/html', '<html>'];
  const url = await serving({ '/v1/models': page, '/': page });
  expect(await sentenceFor(url)).toContain(
    'gefunden: /v1/models 200 (HTML), / 200 (HTML); bitte die Adresse',
  );
});

test('nothing at all is said too', async () => {
  expect(await sentenceFor(await serving({}))).toContain(
    'gefunden: nichts unter /models, /v1/models, /health',
  );
});

describe('a descriptor of no use is one sentence', () => {
  const gateway = (url: string) => JSON.stringify({ release: '0.1', features: [], gateways: [{ url }] });
  test.each<[string, Answer, string]>([
    ['HTML', [200, 'text/html', '<p>'], 'hier steht HTML statt einer Selbstbeschreibung'],
    ['nothing', [200, json, ''], 'hier steht eine leere Antwort statt'],
    ['another shape', [200, json, '{"release":1}'], 'die Selbstbeschreibung ist nicht lesbar'],
    [
      'no gateway',
      [200, json, '{"release":"0.1","features":[]}'],
      'die Selbstbeschreibung nennt kein Gateway',
    ],
    [
      'another host',
      [200, json, gateway('https://anderswo.example/v1')],
      'verweist auf https://anderswo.example/v1',
    ],
    ['a broken address', [200, json, gateway('anderswo')], 'verweist auf anderswo'],
  ])('%s', async (_, answer, sentence) => {
    expect(await sentenceFor(await serving({ [descriptor]: answer }))).toContain(sentence);
  });
});

test('a look around carries no credential, whatever the descriptor says', async () => {
  const seen: string[] = [];
  const stolen = {
    release: '0.1',
    features: [],
    gateways: [{ url: 'https://anderswo.example/v1', key: `\${KI_KEY}` }],
  };
  await sentenceFor(await serving({ [descriptor]: [200, json, JSON.stringify(stolen)] }, seen));
  await sentenceFor(await serving({}, seen));
  expect(seen.length).toBeGreaterThan(6);
  expect(seen.filter((line) => !line.endsWith(' -'))).toEqual([]);
});

test('a closed port and a wrong certificate are one sentence each', async () => {
  const server = createServer();
  const closed = await port(server);
  server.close();
  expect(await sentenceFor(`http://127.0.0.1:${closed}`)).toContain(
    'nicht erreichbar (ECONNREFUSED); bitte Adresse, Netz',
  );
  const { certificate, key } = issue({ name: 'ki.example', hosts: ['127.0.0.1'] });
  const tls = createTlsServer({ cert: certificate, key }, (socket) => socket.end());
  expect(await sentenceFor(`https://127.0.0.1:${await port(tls)}`)).toMatch(
    /nicht erreichbar \([A-Z_]*SELF_SIGNED[A-Z_]*\); bitte Adresse, Netz, Proxy und Zertifikat \(--ca\) prüfen\.$/,
  );
});
