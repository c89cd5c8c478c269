import type { Chunk, Completion, EmbeddingList, ErrorBody, ModelList } from '../gateway/bodies.ts';
import type { JsonObject } from '../handler.ts';
import { createPlatform, type Platform, type PlatformOptions } from '../index.ts';

export const origin = 'https://musterland.example';

/** A platform in process; an error of its own makes the call reject, so that no test overlooks it. */
export function startPlatform(options: Omit<PlatformOptions, 'origin'> = {}): Promise<Platform> {
  return createPlatform({
    origin,
    onError(error) {
      throw error;
    },
    ...options,
  });
}

export const question = [{ role: 'user', content: 'Wie lange dauert mein Antrag?' }];

export function get(
  platform: Platform,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const authorization = `Bearer ${platform.keys.key}`;
  return platform.fetch(new Request(platform.origin + path, { headers: { authorization, ...headers } }));
}

/** Sends `body` as JSON, a string as it stands. */
export function post(
  platform: Platform,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const authorization = `Bearer ${platform.keys.key}`;
  return platform.fetch(
    new Request(platform.origin + path, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

/** A chat call of the usual question; `members` replace or add members, `undefined` leaves one out. */
export function chat(platform: Platform, members: JsonObject = {}): Promise<Response> {
  return post(platform, '/v1/chat/completions', {
    model: 'pruefstein-chat',
    messages: question,
    ...members,
  });
}

export async function completion(platform: Platform, members: JsonObject = {}): Promise<Completion> {
  return bodyOf<Completion>(await chat(platform, members));
}

export async function chunks(platform: Platform, members: JsonObject = {}): Promise<Chunk[]> {
  const answer = await chat(platform, { stream: true, ...members });
  return eventsOf(await answer.text())
    .slice(0, -1)
    .map((data): Chunk => JSON.parse(data));
}

/** The data of each event; for streams with plain line ends only. */
export function eventsOf(stream: string): string[] {
  return stream
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => event.replace(/^data: /, ''));
}

/** The parsed body, of which the test says what it is. */
export async function bodyOf<Body extends Completion | EmbeddingList | ErrorBody | ModelList | JsonObject>(
  answer: Response,
): Promise<Body> {
  return JSON.parse(await answer.text());
}

/** A function whose call can be demanded. */
export function forced(parameters: JsonObject | undefined): JsonObject {
  return {
    tools: [{ type: 'function', function: { name: 'amt_nennen', ...(parameters ? { parameters } : {}) } }],
    tool_choice: { type: 'function', function: { name: 'amt_nennen' } },
  };
}

/** What the first choice of a stream says. */
export function spoken(all: readonly Chunk[]): string {
  return all.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
}

/** The chunks of a stream with plain line ends. */
export function chunksIn(stream: string): Chunk[] {
  return [...stream.matchAll(/^data: (\{.+)$/gm)].map(([, data = '']) => JSON.parse(data));
}
