import { describe, expect, it } from 'vitest';
import { readExposition } from '../../../conformance/read/exposition.ts';
import { chat, completion, get, post, startPlatform } from '../testing/caller.ts';

type Platform = Awaited<ReturnType<typeof startPlatform>>;

async function metrics(platform: Platform, accept = 'text/plain'): Promise<Response> {
  const headers = { authorization: `Bearer ${platform.scrapeKey}`, accept };
  return platform.fetch(new Request(`${platform.origin}/metrics`, { headers }));
}

interface Page {
  readonly data: readonly { readonly start_time: number; readonly results: readonly unknown[] }[];
  readonly next_page: string | null;
}

async function read<T>(answer: Response): Promise<T> {
  return JSON.parse(await answer.text());
}

/** Sum of the samples of that name with these labels. */
async function figure(
  platform: Platform,
  name: string,
  labels: Record<string, string> = {},
): Promise<number> {
  const { families, faults } = readExposition(await (await metrics(platform)).text(), 'text');
  expect(faults).toEqual([]);
  return families
    .flatMap(({ samples }) => samples)
    .filter((sample) => sample.name === name)
    .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels.get(label) === value))
    .reduce((sum, { value }) => sum + value, 0);
}

const input = 'gen_ai_client_inference_usage_input_tokens_total';
const output = 'gen_ai_client_inference_usage_output_tokens_total';
const calls = 'gen_ai_server_request_duration_seconds_count';

describe('the figures', () => {
  it('are refused without the key of whoever scrapes or of the operator', async () => {
    const platform = await startPlatform();
    const open = await platform.fetch(new Request(`${platform.origin}/metrics`));
    const withKey = async (key: string) =>
      (
        await platform.fetch(
          new Request(`${platform.origin}/metrics`, { headers: { authorization: `Bearer ${key}` } }),
        )
      ).status;
    const { key, restrictedKey } = platform.keys;
    expect([open.status, await withKey('falsch'), await withKey(restrictedKey), await withKey(key)]).toEqual([
      401, 401, 401, 200,
    ]);
    expect(open.headers.get('www-authenticate')).toBe('Bearer realm="monitoring"');
  });

  it('count what calls report, plain and streamed', async () => {
    const platform = await startPlatform();
    const { usage } = await completion(platform);
    await (await chat(platform, { stream: true })).text();
    expect(await figure(platform, input, { tenant: 'musterland-amt-k' })).toBe(2 * usage.prompt_tokens);
    expect(await figure(platform, output)).toBe(2 * usage.completion_tokens);
    expect(await figure(platform, calls, { gen_ai_operation_name: 'chat' })).toBe(2);
  });

  it('count embeddings as their own kind of call', async () => {
    const platform = await startPlatform();
    await post(platform, '/v1/embeddings', { model: 'pruefstein-embed', input: ['Bauamt', 'zwei Worte'] });
    expect(await figure(platform, input, { gen_ai_operation_name: 'embeddings' })).toBe(3);
  });

  it('count nothing for a call that is refused', async () => {
    const platform = await startPlatform();
    await chat(platform, { model: 'gibt-es-nicht' });
    await chat(platform, { messages: {} });
    await chat(platform, { max_tokens: 0 });
    expect(await figure(platform, input)).toBe(0);
    expect(await figure(platform, calls)).toBe(0);
  });

  it('count of a stream that the client leaves what was sent, as a failed call', async () => {
    const platform = await startPlatform();
    const { usage } = await completion(platform);
    const left = await chat(platform, { stream: true });
    const reader = left.body?.getReader();
    for (let events = 0; events < 3; events += 1) await reader?.read();
    await reader?.cancel();
    // Three events: the role, then two tokens.
    expect(await figure(platform, output)).toBe(usage.completion_tokens + 2);
    expect(await figure(platform, input)).toBe(2 * usage.prompt_tokens);
    expect(await figure(platform, calls, { error_type: 'client_closed' })).toBe(1);
  });

  it('are the same in OpenMetrics', async () => {
    const platform = await startPlatform();
    await chat(platform, {});
    const answer = await metrics(platform, 'application/openmetrics-text;version=1.0.0,text/plain;q=0.5');
    expect(answer.headers.get('content-type')).toBe(
      'application/openmetrics-text; version=1.0.0; charset=utf-8',
    );
    const open = readExposition(await answer.text(), 'openmetrics');
    expect(open.faults).toEqual([]);
    const names = open.families.flatMap(({ samples }) => samples.map(({ name }) => name));
    expect(names).toContain(input);
  });

  it('show paths as templates, and paths that are not offered without one', async () => {
    const platform = await startPlatform();
    await get(platform, '/v1/models/pruefstein-chat');
    await get(platform, '/v1/nirgends');
    const text = await (await metrics(platform)).text();
    expect(text).toContain('http_route="/v1/models/{id}"');
    expect(text).not.toContain('nirgends');
  });

  it.each([
    'openmetrics-only',
    'figures-of-replicas',
    'figures-of-old-names',
    'figures-without-unit',
    'further-families',
    'other-buckets',
  ] as const)('can be read without a fault with the oddity %s', async (oddity) => {
    const platform = await startPlatform({ oddities: [oddity] });
    await chat(platform, {});
    const answer = await metrics(platform);
    const open = answer.headers.get('content-type')?.startsWith('application/openmetrics-text');
    expect(readExposition(await answer.text(), open ? 'openmetrics' : 'text').faults).toEqual([]);
  });
});

describe('the query interface', () => {
  it('exists with its oddity only, and gives the same figures', async () => {
    const query = `?query=${encodeURIComponent(`{__name__=~"${input}"}`)}`;
    const [plain, queried] = [await startPlatform(), await startPlatform({ oddities: ['figures-by-query'] })];
    const ask = (platform: Platform) =>
      platform.fetch(
        new Request(`${platform.origin}/prometheus/api/v1/query${query}`, {
          headers: { authorization: `Bearer ${platform.scrapeKey}` },
        }),
      );
    await chat(queried, {});
    expect((await ask(plain)).status).toBe(404);
    const { data } = await read<{ data: { result: unknown[] } }>(await ask(queried));
    expect(data.result).toMatchObject([
      {
        metric: { __name__: input, tenant: 'musterland-amt-k', job: 'gateway' },
        value: [expect.any(Number), expect.any(String)],
      },
    ]);
  });
});

describe('the usage report', () => {
  const at = Date.UTC(2026, 10, 23, 10, 20);
  const seconds = Date.UTC(2026, 10, 23, 9) / 1000;
  const report = (platform: Platform, query: string) =>
    get(platform, `/v1/organization/usage/completions?start_time=${seconds}&${query}`);

  it('gives gap-free hours with the totals of the tenant', async () => {
    const platform = await startPlatform({ now: () => at });
    const { usage } = await completion(platform);
    const page = await read<Page>(await report(platform, 'bucket_width=1h&group_by=model'));
    expect(page.data.map((bucket) => bucket.start_time)).toEqual([seconds, seconds + 3600]);
    expect(page.data[0]?.results).toEqual([]);
    expect(page.data[1]?.results).toMatchObject([
      {
        model: 'pruefstein-chat',
        num_model_requests: 1,
        input_tokens: usage.prompt_tokens,
        output_tokens: usage.completion_tokens,
      },
    ]);
  });

  it('turns pages', async () => {
    const platform = await startPlatform({ now: () => at });
    const first = await read<Page>(await report(platform, 'bucket_width=1h&limit=1'));
    expect(first).toMatchObject({ has_more: true, next_page: String(seconds + 3600) });
    const second = await read<Page>(
      await report(platform, `bucket_width=1h&limit=1&page=${first.next_page}`),
    );
    expect(second).toMatchObject({
      has_more: false,
      next_page: null,
      data: [{ start_time: seconds + 3600 }],
    });
  });

  it('shows a tenant nothing of another', async () => {
    const platform = await startPlatform({ now: () => at });
    await chat(platform, {});
    const { restrictedKey } = platform.keys;
    const answer = await platform.fetch(
      new Request(
        `${platform.origin}/v1/organization/usage/completions?start_time=${seconds}&bucket_width=1h`,
        { headers: { authorization: `Bearer ${restrictedKey}` } },
      ),
    );
    const { data } = await read<Page>(answer);
    expect(data.flatMap((bucket) => bucket.results)).toEqual([]);
  });

  it.each([
    'group_by=user_id',
    'group_by[]=user_id',
    'user_ids=a',
    'api_key_ids=a',
    'bucket_width=1m',
    'limit=x',
  ])('refuses %s', async (query) => {
    expect((await report(await startPlatform(), query)).status).toBe(400);
  });
});

it.each(['/livez', '/readyz'])('answers %s to anybody', async (path) => {
  const platform = await startPlatform();
  expect((await platform.fetch(new Request(platform.origin + path))).status).toBe(200);
});
