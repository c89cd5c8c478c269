import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answering, returningInstead } from '../../checks/connectors/seeded.ts';
import type { Handler } from '../../define-mutants.ts';
import type { ClientSeen } from '../../read/mcp-client.ts';
import { inProcess } from '../../testing/in-process.ts';
import { record } from '../../testing/record.ts';
import { type Reference, startReference } from '../../testing/reference.ts';
import { wholeKit } from '../../testing/whole-kit.ts';
import { stockClients } from './stock-client.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await startReference();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Short, so that connectors which never answer cost little. */
const http = { connectSeconds: 0.4, firstByteSeconds: 0.4, idleSeconds: 0.4, plainSeconds: 0.4 };

/** Lets both clients speak to the reference connector behind `wrap`. */
async function seen(wrap: (next: Handler) => Handler) {
  const { fetch } = reference.platform;
  const asked: string[] = [];
  const wrapped = wrap(fetch);
  const handler: Handler = async (request) => {
    asked.push(`${request.method} ${request.url}`);
    return await wrapped(request);
  };
  const { connectors = [] } = reference.config;
  const config = { connectors, environment: 'test' as const, http };
  const only = ['CON-103', 'CON-104', 'CON-105'];
  const { recording } = await record(
    wholeKit,
    config,
    { subject: 'all', only },
    { transport: inProcess(handler) },
  );
  const of = (probe: string) => {
    const own = recording.exchanges.filter((exchange) => exchange.probe === probe);
    const facts = own.flatMap(({ observations }) => observations?.client ?? []);
    return { own, facts: facts as unknown as ClientSeen[] };
  };
  return { modern: of('mcp-client-modern'), legacy: of('mcp-client-legacy'), asked, run: recording.run };
}

/** What nobody but a stock client sends: raw probes name their requests otherwise. */
const isClient = ({ id }: { readonly id?: unknown }) => id === 0 || id === 'server-discover-probe-1';

const endless = () =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      controller.enqueue(Buffer.from(': noch da\n\n'));
    },
  });

describe('the stock clients', () => {
  it('are those that package.json pins', () => {
    const file = new URL('../../../package.json', import.meta.url);
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8'));
    const pinned = { ...devDependencies, ...dependencies };
    for (const client of Object.values(stockClients)) {
      const [name = '', version] = client.split(' ');
      expect(pinned[name]).toBe(version);
    }
  });

  it('connect, list and call; they ask for no stream of news and write nothing to the console', async () => {
    const prints = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const { modern, legacy, asked, run } = await seen((next) => next);
    const calls = [{ tool: 'frist_berechnen', isError: false }];
    expect(modern.facts).toEqual([{ name: stockClients.modern, revision: '2026-07-28', listed: 3, calls }]);
    expect(legacy.facts).toEqual([{ name: stockClients.legacy, revision: '2025-11-25', listed: 3, calls }]);
    expect(asked.filter((one) => one.startsWith('GET'))).toEqual([]);
    expect(prints.flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(run.faults).toEqual([]);
  });

  it.each<[string, (next: Handler) => Handler, (facts: ClientSeen | undefined) => unknown, unknown]>([
    [
      'redirects within its origin',
      answering((message) =>
        isClient(message) ? new Response(null, { status: 307, headers: { location: '/mcp/' } }) : undefined,
      ),
      (facts) => facts?.held,
      'address',
    ],
    [
      'redirects to itself without end',
      answering((message) =>
        isClient(message) ? new Response(null, { status: 307, headers: { location: '/mcp' } }) : undefined,
      ),
      (facts) => typeof facts?.failed?.message,
      'string',
    ],
    [
      'demands a login elsewhere',
      answering((message) =>
        isClient(message)
          ? new Response('{}', {
              status: 401,
              headers: {
                'www-authenticate':
                  'Bearer error="insufficient_scope", resource_metadata="https://fremd.example/meta"',
              },
            })
          : undefined,
      ),
      (facts) => typeof facts?.failed?.message,
      'string',
    ],
    [
      'ends its stream without a response',
      answering((message) =>
        isClient(message)
          ? new Response('data: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\n\n', {
              headers: { 'content-type': 'text/event-stream' },
            })
          : undefined,
      ),
      (facts) => facts?.held,
      'silence',
    ],
    [
      'sends a stream of nonsense',
      answering((message) =>
        isClient(message)
          ? new Response('data: {"jsonrpc":\n\ndata: [1]\n\nid: 7\n\n\u0000\n\n', {
              headers: { 'content-type': 'text/event-stream' },
            })
          : undefined,
      ),
      (facts) => facts?.held,
      'silence',
    ],
    [
      'never ends its stream',
      answering((message) =>
        isClient(message)
          ? new Response(endless(), { headers: { 'content-type': 'text/event-stream' } })
          : undefined,
      ),
      (facts) => facts?.failed?.step,
      'connect',
    ],
    [
      'never answers',
      (next) => async (request) => {
        const message = (request.method === 'POST' ? await request.clone().json() : {}) as { id?: unknown };
        return isClient(message) ? await new Promise<Response>(() => {}) : await next(request);
      },
      (facts) => facts?.failed?.step,
      'connect',
    ],
    [
      'pages its list without end',
      answering(({ id, method }) => {
        const result = {
          tools: [],
          nextCursor: String(Math.random()),
          resultType: 'complete',
          ttlMs: 0,
          cacheScope: 'private',
        };
        return method === 'tools/list' && typeof id === 'number'
          ? Response.json({ jsonrpc: '2.0', id, result })
          : undefined;
      }),
      (facts) => facts?.listed,
      0,
    ],
    [
      'lists a tool that clients have to leave out, with a name meant for terminals',
      returningInstead('tools/list', (result: { tools: object[] }) => {
        const inputSchema = {
          type: 'object',
          properties: { a: { type: 'object', 'x-mcp-header': 'no good' } },
        };
        result.tools.push({ name: '\u001b[31mrot', inputSchema });
      }),
      (facts) => facts?.listed,
      4,
    ],
  ])('come to an end with a connector that %s', async (_, wrap, pick, expected) => {
    const prints = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const { modern, legacy, asked, run } = await seen(wrap);
    const { url = '' } = reference.config.connectors?.[0] ?? {};
    for (const { own, facts } of [modern, legacy]) {
      expect(facts).toHaveLength(1);
      expect(pick(facts[0])).toBe(expected);
      expect(own.length).toBeLessThanOrEqual(16);
    }
    expect(asked.filter((one) => one.split(' ')[1] !== url)).toEqual([]);
    expect(prints.flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(run.faults).toEqual([]);
  });
});
