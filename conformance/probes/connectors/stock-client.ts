import type { ClientFacts, ClientLine } from '../../define-probe.ts';
import { kitIdentity } from '../../kit.ts';
import type { ClientStep } from '../../read/mcp-client.ts';
import type { Instance } from '../../request.ts';

/** The clients that speak, as they are pinned in package.json; a test compares them. */
export const stockClients = {
  modern: '@modelcontextprotocol/client 2.4.0',
  legacy: '@modelcontextprotocol/sdk 1.32.2',
} as const;

/** Who the clients say they are: ourselves. */
export const clientInfo = { name: kitIdentity.name, version: kitIdentity.version };

/** How many requests a client may make: opening, pages of the list, calls, farewell. */
export const mostRequests = 16;

/** Milliseconds a client may wait for an answer; we stop it long before, by what is under way. */
export const clientTimeout = { timeout: 15 * 60 * 1000 };

/** How many of the operator's sample calls are made; more would teach nothing new about the client. */
const mostCalls = 3;

/** How many pages of a list are read. */
const mostPages = 10;

/** A client of either generation, as far as it is tried out. */
export interface StockClient {
  /** Connects; returns the revision that is spoken then. */
  connect(): Promise<string | undefined>;
  /** One page of the tools. */
  list(cursor: string | undefined): Promise<{
    readonly tools: readonly unknown[];
    readonly nextCursor?: string | undefined;
  }>;
  call(tool: string, args: { readonly [name: string]: unknown }): Promise<object>;
  /** Says goodbye to the server if there is somebody to say it to. */
  leave(): Promise<void>;
  /** Gives up everything that is still waited for. */
  close(): Promise<void>;
}

/**
 * Connects, lists the tools and makes the operator's sample calls, as far as the client gets. What it cannot do is a
 * fact; it ends soon after the signal.
 */
export async function tryOut(
  name: string,
  client: StockClient,
  { connector }: Instance,
  { signal }: ClientLine,
): Promise<ClientFacts> {
  const calls: { readonly tool: string; readonly isError: boolean }[] = [];
  let at: { readonly step: ClientStep; readonly tool?: string } = { step: 'connect' };
  let seen: ClientFacts = { name };
  // Closing rejects what the client waits for.
  const close = () => void client.close().catch(() => {});
  signal.addEventListener('abort', close, { once: true });
  try {
    const revision = await client.connect();
    seen = { ...seen, revision: revision ?? '–' };
    at = { step: 'list' };
    seen = { ...seen, listed: await countTools(client) };
    for (const { tool, arguments: args } of connector?.samples.slice(0, mostCalls) ?? []) {
      at = { step: 'call', tool };
      const result = await client.call(tool, args);
      calls.push({ tool, isError: 'isError' in result && result.isError === true });
    }
  } catch (error) {
    seen = { ...seen, failed: { ...at, ...described(error) } };
  }
  // That a server refuses the farewell is its right.
  if (!signal.aborted) await client.leave().catch(() => {});
  signal.removeEventListener('abort', close);
  await client.close().catch(() => {});
  return { ...seen, calls };
}

async function countTools(client: StockClient): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const { tools, nextCursor } = await client.list(cursor);
    count += tools.length;
    if (nextCursor === undefined || nextCursor === cursor) break;
    cursor = nextCursor;
  }
  return count;
}

function described(error: unknown): { readonly error: string; readonly message: string } {
  return error instanceof Error
    ? { error: error.name, message: error.message }
    : { error: typeof error, message: String(error) };
}

/**
 * A client may listen for news that nobody asked for; such a stream stays open and shows nothing. It is answered here as
 * by a server that offers none, and nothing is sent. To resume a stream that broke off is another matter.
 */
export function withoutNews({ fetch }: ClientLine): ClientLine['fetch'] {
  return async (url, init) => {
    const isNews = (init?.method ?? 'GET') === 'GET' && !new Headers(init?.headers).has('last-event-id');
    return isNews ? new Response(null, { status: 405, headers: { allow: 'POST' } }) : await fetch(url, init);
  };
}

/**
 * Stands in for a client's own validator and finds nothing: whether results match the tools' schemas is judged by rules
 * of ours, and patterns of a platform are never run.
 */
export const trusting = {
  getValidator: () => (input: unknown) =>
    ({ valid: true, data: input as never, errorMessage: undefined }) as const,
};
