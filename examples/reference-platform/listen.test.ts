import { connect } from 'node:net';
import supertest from 'supertest';
import { afterAll, describe, expect, it } from 'vitest';
import { listen } from './index.ts';

const served = await listen();
const { url, platform } = served;
const api = supertest(url);
const bearer = `Bearer ${platform.keys.key}`;

afterAll(() => served.close());

/** Sends bytes as they stand and gives back all that comes until the connection ends. */
function raw(to: string, request: string): Promise<string> {
  const { hostname, port } = new URL(to);
  return new Promise((resolve, reject) => {
    let seen = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      seen += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(seen));
  });
}

describe('a platform with a port', () => {
  it('lists its models', async () => {
    const answer = await api.get('/v1/models').set('authorization', bearer).expect(200);
    expect(answer.type).toBe('application/json');
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.text)));
    expect(answer.body.data).toHaveLength(3);
  });

  it('answers a chat call', async () => {
    const answer = await api
      .post('/v1/chat/completions')
      .set('authorization', bearer)
      .send({ model: 'pruefstein-chat', messages: [{ role: 'user', content: 'Grüß Gott' }] })
      .expect(200);
    expect(answer.body.usage.prompt_tokens).toBe(3);
  });

  it('streams', async () => {
    const answer = await api
      .post('/v1/chat/completions')
      .set('authorization', bearer)
      .send({ model: 'pruefstein-chat', messages: [{ role: 'user', content: 'Tag' }], stream: true })
      .buffer(true)
      .parse((message, done) => {
        let text = '';
        message.on('data', (part) => {
          text += part;
        });
        message.on('end', () => done(null, text));
      })
      .expect(200)
      .expect('content-type', 'text/event-stream');
    expect(answer.body).toMatch(/data: \[DONE\]\n\n$/);
  });

  it('describes itself without a credential', async () => {
    const { body } = await api.get('/.well-known/pruefstein').expect(200);
    expect(body).toMatchObject({
      release: '0.1',
      platform: { operator: 'Rechenzentrum Nord' },
      gateways: [{ url: `${url}/v1`, models: { chat: { id: 'pruefstein-chat' } } }],
    });
    expect(body.features).toContain('gateway.tools');
  });

  it('issues tokens for its own address', async () => {
    const token = await platform.issueToken('tenant-b');
    await api.get('/v1/models').set('authorization', `Bearer ${token}`).expect(200);
    const metadata = await api.get('/identity/.well-known/openid-configuration').expect(200);
    expect(metadata.body.issuer).toBe(`${url}/identity`);
  });

  it.each([
    ['/v1/models', undefined, 401],
    ['/v1/models', 'Bearer falsch', 401],
    ['/v1/nirgends', bearer, 404],
    ['/nirgends', undefined, 404],
    ['//nirgends/v1', undefined, 404],
    ['/v1/chat/completions', bearer, 405],
  ])('refuses GET %s with an envelope', async (path, authorization, status) => {
    const answer = await api
      .get(path)
      .set(authorization ? { authorization } : {})
      .expect(status);
    expect(answer.body.error).toMatchObject({ message: expect.any(String), type: expect.any(String) });
    expect(answer.headers['x-request-id']).toMatch(/^req_/);
  });

  it('answers HEAD with headers only', async () => {
    const answer = await api.head('/v1/models').set('authorization', bearer).expect(200);
    expect(answer.text).toBeUndefined();
    expect(answer.headers['x-request-id']).toMatch(/^req_/);
  });

  it('refuses a large body early and keeps serving', async () => {
    const limited = await listen({ maxBodyBytes: 1_000 });
    const post = () => supertest(limited.url).post('/v1/chat/completions');
    const authorization = `Bearer ${limited.platform.keys.key}`;
    await post()
      .set({ authorization })
      .send({ text: 'a'.repeat(500_000) })
      .expect(413);
    await post()
      .send({ text: 'a'.repeat(500_000) })
      .expect(401);
    await supertest(limited.url).get('/v1/models').set({ authorization }).expect(200);
    await limited.close();
  });

  it('refuses two Authorization lines', async () => {
    const lines = [
      'GET /v1/models HTTP/1.1',
      'Host: a',
      `Authorization: ${bearer}`,
      `Authorization: ${bearer}`,
    ];
    const seen = await raw(url, `${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
    expect(seen).toMatch(/^HTTP\/1\.1 401 /);
  });

  it.each([
    ['a broken target', 'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a method that requests cannot have', 'TRACE / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['what is no HTTP', 'Guten Tag\r\n\r\n'],
  ])('refuses %s with an envelope and a request id', async (_name, request) => {
    const seen = await raw(url, request);
    expect(seen).toMatch(/^HTTP\/1\.1 400 /);
    expect(seen).toMatch(/x-request-id: req_/i);
    expect(JSON.parse(seen.slice(seen.indexOf('\r\n\r\n'))).error.type).toBe('invalid_request_error');
  });

  it('can have something put in front', async () => {
    const broken = await listen({ wrap: () => async () => new Response('kaputt', { status: 418 }) });
    await supertest(broken.url).get('/v1/models').expect(418, 'kaputt');
    await broken.close();
  });

  it('breaks the connection off when an answer breaks off', async () => {
    const cut = await listen({
      wrap: () => async () =>
        new Response(
          new ReadableStream({
            pull: (controller) => controller.error(new Error('abgebrochen')),
          }),
          { headers: { 'content-type': 'text/event-stream' } },
        ),
    });
    const answer = fetch(cut.url).then((response) => response.text());
    await expect(answer).rejects.toThrow();
    await cut.close();
  });

  it('says so if the port is taken', async () => {
    const port = Number(new URL(url).port);
    await expect(listen({ port })).rejects.toThrow('EADDRINUSE');
  });

  it('is gone after closing, running streams included', async () => {
    const closing = await listen({ tokenDelayMs: 60_000 });
    const pending = fetch(`${closing.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${closing.platform.keys.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'pruefstein-chat',
        messages: [{ role: 'user', content: 'a' }],
        stream: true,
      }),
    }).then((response) => response.text());
    const ended = expect(pending).rejects.toThrow();
    while (closing.platform.activity.running === 0) await new Promise((resolve) => setImmediate(resolve));
    await closing.close();
    await ended;
    await expect(fetch(closing.url)).rejects.toThrow();
  });
});

describe('on the wire', () => {
  const request = `GET /v1/models HTTP/1.1\r\nHost: a\r\nAuthorization: ${bearer}\r\nConnection: close\r\n\r\n`;

  it('header names are in lower case, or in upper case as an oddity', async () => {
    expect(await raw(url, request)).toMatch(/\r\ncontent-type: application\/json\r\n/);
    const odd = await listen({ oddities: ['upper-case-header-names'], keys: platform.keys });
    const seen = await raw(odd.url, request);
    expect(seen).toMatch(/\r\nCONTENT-TYPE: application\/json\r\n/);
    expect(seen).toMatch(/\r\nX-REQUEST-ID: req_/);
    await odd.close();
  });

  it('a connection is kept, or closed as an oddity', async () => {
    const keeping = request.replace('Connection: close\r\n', '');
    const odd = await listen({ oddities: ['connection-close'], keys: platform.keys });
    expect(await raw(odd.url, keeping)).toMatch(/\r\nconnection: close\r\n/i);
    await odd.close();
    // Two requests on one connection, the second one ends it.
    const seen = await raw(url, keeping + request);
    expect(seen.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });
});

describe('a client that reads slowly', () => {
  it('gets everything, and the platform waits for it without a warning', async () => {
    const warnings: unknown[] = [];
    const onWarning = (warning: unknown) => warnings.push(warning);
    process.on('warning', onWarning);
    const part = new Uint8Array(100_000).fill(97);
    let left = 200;
    const flood = await listen({
      wrap: () => async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              left -= 1;
              if (left < 0) controller.close();
              else controller.enqueue(part);
            },
          }),
          { headers: { 'content-type': 'text/event-stream' } },
        ),
    });
    const reader = (await fetch(flood.url)).body?.getReader();
    let bytes = 0;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      bytes += next.value.byteLength;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(bytes).toBe(20_000_000);
    await flood.close();
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });
});
