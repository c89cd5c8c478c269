import type { Handler } from '../../define-mutants.ts';
import type { Exchange, Json } from '../../exchange.ts';
import type { ClientSeen } from '../../read/mcp-client.ts';

/** Seeded defects of a connector, from which mutants are made. */

/** Another course of a client's work; `undefined` takes away what was seen. */
type Course = { readonly [Member in keyof ClientSeen]?: ClientSeen[Member] | undefined };

/** The client came to something else. */
export function withClient(course: Course): (exchange: Exchange) => Exchange {
  return (exchange) => {
    const { client, ...rest } = exchange.observations ?? {};
    if (client === undefined) return exchange;
    const members = Object.entries<Json | undefined>({ ...(client as object), ...course });
    const seen = Object.fromEntries(
      members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    );
    return { ...exchange, observations: { ...rest, client: seen } };
  };
}

/** A message as a client sends it. */
export interface SentMessage {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

/** The connector refuses messages, with 400 and an error of JSON-RPC. */
export function refusing(isRefused: (message: SentMessage) => boolean): (next: Handler) => Handler {
  return answering((message) => {
    const error = { code: -32600, message: 'Invalid request' };
    return isRefused(message)
      ? Response.json({ jsonrpc: '2.0', id: null, error }, { status: 400 })
      : undefined;
  });
}

/** The connector answers messages itself; what it has no answer for goes on. */
export function answering(
  answer: (message: SentMessage) => Response | undefined,
): (next: Handler) => Handler {
  return (next) => async (request) => {
    const message = request.method === 'POST' ? await messageIn(request) : undefined;
    return (message && answer(message)) ?? (await next(request));
  };
}

/** The connector lets nobody call tools who has no more rights than the token of the run. */
export const forbiddingCalls = answering(({ id, method }) =>
  method === 'tools/call'
    ? Response.json(
        { jsonrpc: '2.0', id, error: { code: -32001, message: 'Not allowed' } },
        { status: 403, headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } },
      )
    : undefined,
);

/** The connector returns something else for one method; the edit changes the result in place. */
export function returningInstead(method: string, edit: (result: never) => void): (next: Handler) => Handler {
  return (next) => async (request) => {
    const message = request.method === 'POST' ? await messageIn(request) : undefined;
    const response = await next(request);
    if (message?.method !== method || response.status !== 200) return response;
    const body = (await response.json()) as { result?: unknown };
    if (body.result !== undefined) edit(body.result as never);
    return Response.json(body);
  };
}

async function messageIn(request: Request): Promise<SentMessage | undefined> {
  const message: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return typeof message === 'object' && message !== null ? message : undefined;
}
