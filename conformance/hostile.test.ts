import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { validators } from '../schemas/0.1/validators/report.js';
import { issue } from './http/testing/certificates.ts';
import { type Answer, type RawServer, rawServer } from './http/testing/raw-server.ts';
import { createTransport } from './http/transport.ts';
import { judgeWith } from './judge/judge.ts';
import type { Config } from './release.ts';
import { collectSecrets } from './secrets/secrets.ts';
import { secretsFound } from './secrets/tripwire.ts';
import { record } from './testing/record.ts';
import { wholeKit } from './testing/whole-kit.ts';

const signedToken =
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwcnVlZnN0ZWluIiwidGVuYW50IjoibiJ9.c2lnbmF0dXItZGVyLXBydWVmdW5n';

/** Everything is given and allowed, so that nothing is left out for want of an input. */
function configFor(origin: string): Config {
  const chat = { id: 'modell-chat' };
  return {
    environment: 'test',
    features: wholeKit.catalogue.features.map(({ id }) => id),
    gateways: [
      {
        url: `${origin}/v1`,
        key: 'haupt-schluessel-4711',
        restrictedKey: 'zweit-schluessel-4712',
        lowQuotaKey: 'klein-schluessel-4713',
        token: signedToken,
        headers: { 'x-api-key': 'kopf-schluessel-4714' },
        models: {
          chat,
          tools: chat,
          structuredOutput: chat,
          embeddings: { id: 'modell-embed' },
          forbidden: { id: 'modell-geheim' },
        },
      },
    ],
    // Short, so that servers which never end cost little; the run's limit ends what they drag out.
    http: {
      connectSeconds: 1,
      firstByteSeconds: 0.3,
      idleSeconds: 0.3,
      modelSeconds: 0.6,
      plainSeconds: 0.6,
      pauseSeconds: 0.01,
      runSeconds: 8,
      maxBodyBytes: 262_144,
      maxExpandedBytes: 524_288,
      maxHeaderBytes: 16_384,
    },
  };
}

const opened: RawServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function serve(...parameters: Parameters<typeof rawServer>): Promise<RawServer> {
  const server = await rawServer(...parameters);
  opened.push(server);
  return server;
}

async function checkAt(origin: string) {
  const config = configFor(origin);
  const { http = {} } = config;
  const transport = createTransport({
    limits: { bodyBytes: http.maxBodyBytes ?? 0, headerBytes: http.maxHeaderBytes ?? 0 },
  });
  const written = await record(wholeKit, config, { subject: 'all' }, { transport });
  await transport.close();
  return { config, written, report: judgeWith(wholeKit, written.recording) };
}

const line = (status: string, ...fields: string[]) => [`HTTP/1.1 ${status}`, ...fields, '', ''].join('\r\n');

/** Answers every request the same. */
function always(status: string, type: string, body: string | Buffer, ...fields: string[]): Answer {
  const bytes = Buffer.from(body);
  const head = line(status, `content-type: ${type}`, `content-length: ${bytes.length}`, ...fields);
  return (socket) => void socket.write(Buffer.concat([Buffer.from(head), bytes]));
}

/** Writes for as long as the client reads. */
function endlessly(head: string, text: string): Answer {
  const bytes = Buffer.from(text.repeat(Math.ceil(16_384 / text.length)));
  return (socket: Socket) => {
    socket.write(head);
    const pump = () => {
      while (!socket.destroyed && socket.write(bytes));
    };
    socket.on('drain', pump);
    pump();
  };
}

const emptyButWellFormed: Answer = (socket, head, connection) => {
  const path = /^\w+ (\S+)/.exec(head)?.[1] ?? '';
  const usage = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
  const core = { id: 'leer', created: 0, model: 'modell-chat' };
  const body = path.endsWith('/chat/completions')
    ? { ...core, object: 'chat.completion', choices: [], usage }
    : { object: 'list', data: [], model: 'modell-embed', usage };
  always(
    '200 OK',
    'application/json',
    JSON.stringify(body),
    `x-request-id: ${connection}-${Math.random()}`,
  )(socket, head, connection);
};

/** Says back everything it is told, in header fields and in the body, as it is and as base64. */
const echo: Answer = (socket, head, connection) => {
  const credential = /authorization: Bearer (\S+)/i.exec(head)?.[1] ?? 'none';
  const inside = Buffer.from(`user:${credential}`).toString('base64');
  const body = JSON.stringify({ heard: head, inside, url: encodeURIComponent(credential) });
  always(
    '200 OK',
    'application/json',
    body,
    `x-heard: ${credential}`,
    `x-inside: ${inside}`,
  )(socket, head, connection);
};

/** Says back the credential with every character written as an escape. */
const escapedEcho: Answer = (socket, head, connection) => {
  const escaped = [...credentialIn(head)].map((sign) => `\\u${hexOf(sign)}`).join('');
  always('200 OK', 'application/json', `{"heard":"${escaped}"}`)(socket, head, connection);
};

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0');
}

function credentialIn(head: string): string {
  return /authorization: Bearer (\S+)/i.exec(head)?.[1] ?? 'none';
}

/** Says back the credential in a stream, one character in each delta. */
function spreadOver(delta: (sign: string) => unknown): Answer {
  return (socket, head, connection) => {
    const events = [...credentialIn(head)].map((sign) => {
      const choices = [{ index: 0, delta: delta(sign), finish_reason: null }];
      return `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices })}\n\n`;
    });
    always('200 OK', 'text/event-stream', `${events.join('')}data: [DONE]\n\n`)(socket, head, connection);
  };
}

const spreadInContent = spreadOver((content) => ({ content }));
const spreadInArguments = spreadOver((text) => ({
  tool_calls: [{ index: 0, function: { arguments: text } }],
}));

/** Says back the credential as a list of characters. */
const spreadInList: Answer = (socket, head, connection) =>
  always('200 OK', 'application/json', JSON.stringify({ heard: [...credentialIn(head)] }))(
    socket,
    head,
    connection,
  );

const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
const chunked = line('200 OK', 'content-type: application/json', 'transfer-encoding: chunked');
const servers: readonly (readonly [what: string, answer: Answer])[] = [
  ['accepts and hangs', () => {}],
  ['always answers 200 {}', always('200 OK', 'application/json', '{}', 'x-request-id: gleich')],
  ['is well-formed but empty', emptyButWellFormed],
  ['always sends HTML', always('200 OK', 'text/html', '<html><h1>Willkommen</h1></html>')],
  [
    'always answers 401',
    always(
      '401 Unauthorized',
      'application/json',
      '{"error":{"message":"no","type":"auth"}}',
      'www-authenticate: Bearer',
    ),
  ],
  [
    'always answers 500',
    always('500 Internal Server Error', 'application/json', '{"error":{"message":"no","type":"internal"}}'),
  ],
  [
    'always answers 404',
    always('404 Not Found', 'application/json', '{"error":{"message":"no","type":"not_found"}}'),
  ],
  ['always answers 503', always('503 Service Unavailable', 'text/plain', 'busy', 'retry-after: 86400')],
  ['redirects in a circle', always('302 Found', 'text/plain', '', 'location: /v1/models')],
  ['echoes what it is told', echo],
  ['echoes its credential in Unicode escapes', escapedEcho],
  ['always streams nonsense', always('200 OK', 'text/event-stream', 'data: nonsense\n\n')],
  ['spreads its credential over the deltas of a stream', spreadInContent],
  ['spreads its credential over the arguments of a call', spreadInArguments],
  ['spreads its credential over a list', spreadInList],
  [
    'streams events without end',
    endlessly(
      line('200 OK', 'content-type: text/event-stream', 'transfer-encoding: chunked'),
      '4\r\n: x\n\r\n',
    ),
  ],
  ['sends JSON without end', endlessly(chunked, '4\r\n[[[[\r\n')],
  [
    'sends 300 MB',
    endlessly(line('200 OK', 'content-type: application/json', 'content-length: 314572800'), ' '),
  ],
  ['sends a gzip bomb', always('200 OK', 'application/json', bomb, 'content-encoding: gzip')],
  [
    'sends bytes that are no UTF-8',
    always('200 OK', 'application/json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  ],
  ['sends header fields without end', endlessly('HTTP/1.1 200 OK\r\n', 'x-more: and-more\r\n')],
  ['speaks no HTTP', (socket) => void socket.end('SSH-2.0-OpenSSH_9.9\r\n')],
  ['closes at once', (socket) => void socket.destroy()],
];

/**
 * What a list that anybody gets does show, together with refusals that have the right form: JSON (GW-001), the list
 * (GW-010, GW-103), the error envelope (GW-070), 404 where the list is not (GW-075), a harmless traceparent (GW-083).
 */
const trueOfAList = ['GW-001', 'GW-010', 'GW-070', 'GW-075', 'GW-083', 'GW-103'];

describe('a server that proves nothing', () => {
  it.each(servers)('passes no MUST if it %s', async (_, answer) => {
    const server = await serve(answer);
    const memory = process.memoryUsage.rss();
    const { config, written, report } = await checkAt(server.origin);
    const passed = report.requirements.filter(
      (row) => row.level.startsWith('MUST') && row.outcome === 'passed',
    );
    expect(passed.map(({ id }) => id)).toEqual([]);
    expect(report.profiles.map(({ verdict }) => verdict)).not.toContain('conformant');
    expect(report.requirements.filter(({ outcome }) => outcome === 'kitError')).toEqual([]);
    expect(validators.Report(report), JSON.stringify(validators.Report.errors)).toBe(true);
    expect(report.run.durationMs).toBeLessThan(9_000);
    const { secrets } = collectSecrets(config, () => undefined);
    for (const output of [written.runJson, written.ndjson, JSON.stringify(report)])
      expect(secretsFound(output, secrets)).toEqual([]);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(150 * 1024 * 1024);
  });

  it.each(servers)(
    'that lists a model but otherwise %s keeps the run within its limits',
    async (_, answer) => {
      const list = JSON.stringify({
        object: 'list',
        data: [{ id: 'modell-chat', object: 'model', created: 1, owned_by: 'nord' }],
      });
      const listing = always('200 OK', 'application/json', list, 'x-request-id: gleich');
      const server = await serve((socket, head, connection) =>
        // What is left of a body before it belongs to the request before.
        (head.includes('GET /v1/models HTTP') ? listing : answer)(socket, head, connection),
      );
      const { config, written, report } = await checkAt(server.origin);
      const passed = report.requirements.filter(
        (row) => row.level.startsWith('MUST') && row.outcome === 'passed',
      );
      expect(passed.map(({ id }) => id).filter((id) => !trueOfAList.includes(id))).toEqual([]);
      expect(report.profiles.map(({ verdict }) => verdict)).toEqual(['notConformant']);
      expect(report.run.durationMs).toBeLessThan(9_000);
      expect(written.ndjson.length).toBeLessThan(16 * 1024 * 1024);
      const { secrets } = collectSecrets(config, () => undefined);
      expect(secretsFound(written.ndjson, secrets)).toEqual([]);
    },
  );

  it.each([
    ['contents', spreadInContent],
    ['arguments', spreadInArguments],
    ['a list', spreadInList],
    ['escapes', escapedEcho],
  ])('leaves no recording of which a reader could join the credential, not from %s', async (_, answer) => {
    const server = await serve(answer);
    const { config, written, report } = await checkAt(server.origin);
    const values = collectSecrets(config, () => undefined).secrets;
    const bodies = written.recording.exchanges.map(({ response }) => response?.body.text ?? '');
    const joined = bodies.map((body) =>
      [...body.matchAll(/"(?:content|arguments)":"([^"]*)"|"([^"]|\\u[0-9a-f]{4})"(?=[,\]])/g)]
        .map(([, one = '', other = '']) => one + other)
        .join(''),
    );
    for (const { value } of values.values())
      expect(joined.filter((text) => text.includes(value))).toEqual([]);
    const texts = `${written.ndjson}${JSON.stringify(report)}`.replace(/\\+u([0-9a-f]{4})/g, (_all, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    expect(secretsFound(texts, values)).toEqual([]);
    if (answer === escapedEcho) return;
    expect(written.recording.exchanges.filter(({ problem }) => problem === 'secretWithheld')).not.toEqual([]);
    expect(JSON.stringify(report.causes)).toContain('secretWithheld');
  });

  it('is reported as an environment cause with one sentence and one remedy if nobody listens', async () => {
    const server = await rawServer(() => {});
    await server.close();
    const { report } = await checkAt(server.origin);
    expect(report.profiles.map(({ verdict }) => verdict)).toEqual(['incomplete']);
    expect(report.causes[0]).toMatchObject({
      kind: 'environment',
      text: { de: expect.stringContaining('ECONNREFUSED') },
    });
    expect(report.causes[0]?.remedy?.de).not.toBe('');
    expect(report.requirements.filter(({ outcome }) => outcome === 'failed' || outcome === 'passed')).toEqual(
      [],
    );
  });

  it('is not told any credential if its certificate is wrong', async () => {
    const { certificate, key } = issue({ name: 'Falscher Name', hosts: ['anderswo.example'] });
    const server = await serve(always('200 OK', 'application/json', '{}'), { cert: certificate, key });
    const { report } = await checkAt(server.origin);
    expect(server.heard.join('')).toBe('');
    expect(report.profiles.map(({ verdict }) => verdict)).toEqual(['incomplete']);
    expect(report.causes.map(({ kind }) => kind)).toContain('environment');
  });

  it('cannot send a credential elsewhere by a redirect', async () => {
    const other = await serve(always('200 OK', 'application/json', '{}'));
    const server = await serve(
      always('307 Temporary Redirect', 'text/plain', '', `location: ${other.origin}/v1/models`),
    );
    const { report } = await checkAt(server.origin);
    expect(other.heard).toEqual([]);
    const finding = report.requirements.find(({ id }) => id === 'GW-010')?.findings[0];
    expect(finding?.seen).toBe(`307 → ${other.origin}/v1/models`);
  });
});
