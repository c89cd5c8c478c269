import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const megabyte = 1_048_576;
const key = 'haupt-schluessel-4711';
let folder: string;
let server: Server | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pruefstein-memory-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const list = JSON.stringify({
  object: 'list',
  data: [{ id: 'modell-chat', object: 'model', created: 1, owned_by: 'nord' }],
});

/** Lists one model, so that the run goes on, and answers everything else as said. */
async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer((request, response) => {
    request.resume().on('error', () => {});
    if (request.method !== 'GET' || request.url !== '/v1/models') return answer(response);
    response.setHeader('content-type', 'application/json').end(list);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
}

/** Exit code and the most memory that a check with default limits ever took, in megabytes. */
async function checked(
  url: string,
  out: string,
): Promise<{ code: unknown; megabytes: number; said: string }> {
  const tell = `process.on('exit',()=>process.stderr.write('took '+process.resourceUsage().maxRSS+' KB'))`;
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(tell)}`, main],
      ...['check', '--gateway', url, '--key-env', 'GATEWAY_KEY', '--out', join(folder, out)],
    ],
    { cwd: folder, env: { GATEWAY_KEY: key } },
  );
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code, megabytes: Number(/took (\d+) KB/.exec(said)?.[1]) / 1024, said };
}

function bodyOf300Megabytes(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, ' ');
  let left = 300 * megabyte;
  const pump = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length;
      if (!response.write(piece)) return;
    }
    response.end();
  };
  response.setHeader('content-type', 'application/json').on('drain', pump);
  pump();
}

const bomb = gzipSync(Buffer.alloc(300 * megabyte));
const tinyEvents = Buffer.from('data:1\n\n'.repeat(200_000));

function gzipBomb(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.end(bomb);
}

function manyEvents(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(tinyEvents);
}

test.each([
  ['300 MB', bodyOf300Megabytes],
  ['a gzip bomb', gzipBomb],
  ['200,000 tiny events', manyEvents],
])(
  'a check stays below 150 MB if the platform answers with %s',
  { timeout: 30_000 },
  async (what, answer) => {
    const { code, megabytes, said } = await checked(await serve(answer), what.replaceAll(' ', '-'));
    expect(code, said).toBe(1);
    expect(megabytes).toBeGreaterThan(30);
    expect(megabytes).toBeLessThan(150);
  },
);
