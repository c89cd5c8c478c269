import OpenAI, {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
} from 'openai';
import { afterAll, describe, expect, it } from 'vitest';
import { listen } from './index.ts';

const served = await listen();
const { keys } = served.platform;

afterAll(() => served.close());

const clientWith = (apiKey: string) => new OpenAI({ apiKey, baseURL: `${served.url}/v1`, maxRetries: 0 });
const client = clientWith(keys.key);
const model = 'pruefstein-chat';
const messages = [{ role: 'user' as const, content: 'Wie lange dauert mein Antrag?' }];

describe('the stock openai client', () => {
  it('lists and retrieves models', async () => {
    const ids: string[] = [];
    for await (const { id } of client.models.list()) ids.push(id);
    expect(ids).toContain(model);
    expect((await client.models.retrieve(model)).id).toBe(model);
  });

  it('chats', async () => {
    const { choices, usage, _request_id } = await client.chat.completions.create({ model, messages });
    expect(choices[0]?.message.content).toMatch(/\w/);
    expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0));
    expect(_request_id).toMatch(/^req_/);
  });

  it('assembles a stream into the plain answer', async () => {
    const plain = await client.chat.completions.create({ model, messages });
    const stream = client.chat.completions.stream({
      model,
      messages,
      stream_options: { include_usage: true },
    });
    const final = await stream.finalChatCompletion();
    expect(final.choices[0]?.message.content).toBe(plain.choices[0]?.message.content);
    expect(final.choices[0]?.finish_reason).toBe(plain.choices[0]?.finish_reason);
    expect(final.usage).toEqual(plain.usage);
  });

  it('calls a tool, plain and streamed, and brings back its result', async () => {
    const body = {
      model,
      messages,
      tools: [
        {
          type: 'function' as const,
          function: {
            name: 'vorgang_anlegen',
            strict: true,
            parameters: {
              type: 'object',
              properties: { amt: { type: 'string', enum: ['Bauamt', 'Standesamt'] } },
              required: ['amt'],
              additionalProperties: false,
            },
          },
        },
      ],
      tool_choice: { type: 'function' as const, function: { name: 'vorgang_anlegen' } },
    };
    const { choices } = await client.chat.completions.create(body);
    const message = choices[0]?.message;
    const call = message?.tool_calls?.[0];
    if (!message || call?.type !== 'function') throw new Error('There is no call of a function.');
    expect(['Bauamt', 'Standesamt']).toContain(JSON.parse(call.function.arguments).amt);

    const streamed = await client.chat.completions.stream(body).finalChatCompletion();
    expect(streamed.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      function: { name: 'vorgang_anlegen', arguments: call.function.arguments },
    });

    const result = { role: 'tool' as const, tool_call_id: call.id, content: 'angelegt' };
    const followed = await client.chat.completions.create({
      model,
      messages: [...messages, message, result],
    });
    expect(followed.choices[0]?.finish_reason).toBe('stop');
  });

  it('parses structured output', async () => {
    const { choices } = await client.chat.completions.parse({
      model,
      messages,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'vorgang',
          strict: true,
          schema: {
            type: 'object',
            properties: { tage: { type: 'integer', minimum: 1, maximum: 30 } },
            required: ['tage'],
            additionalProperties: false,
          },
        },
      },
    });
    const { tage } = JSON.parse(choices[0]?.message.content ?? '');
    expect(tage).toBeGreaterThanOrEqual(1);
    expect(tage).toBeLessThanOrEqual(30);
  });

  it('embeds, by base64 as it does unasked, and as numbers', async () => {
    const body = { model: 'pruefstein-embed', input: ['Antrag', 'Bescheid'], dimensions: 16 };
    const decoded = await client.embeddings.create(body);
    const numbers = await client.embeddings.create({ ...body, encoding_format: 'float' });
    expect(decoded.data.map(({ embedding }) => embedding.length)).toEqual([16, 16]);
    expect(decoded.data).toEqual(numbers.data);
  });

  it('throws its typed errors', async () => {
    const ask = (with_: OpenAI, body: object) =>
      with_.chat.completions.create({ model, messages, ...body, stream: false });
    await expect(ask(client, { model: 'gibt-es-nicht' })).rejects.toThrow(NotFoundError);
    await expect(ask(client, { temperature: 9 })).rejects.toThrow(BadRequestError);
    await expect(ask(clientWith('falsch'), {})).rejects.toThrow(AuthenticationError);
    await expect(ask(clientWith(keys.restrictedKey), { model: 'pruefstein-restricted' })).rejects.toThrow(
      PermissionDeniedError,
    );
    const limited = clientWith(keys.lowQuotaKey);
    const burst = async () => {
      for (let call = 0; call < 20; call++) await limited.models.list();
    };
    await expect(burst()).rejects.toThrow(RateLimitError);
  });

  it('reads code and param of an error', async () => {
    const refused = await client.chat.completions
      .create({ model: 'gibt-es-nicht', messages })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 404, code: 'model_not_found', param: 'model' });
  });

  it('works with an access token', async () => {
    const token = await served.platform.issueToken('tenant-b');
    const { data } = await clientWith(token).models.list();
    expect(data.map(({ id }) => id)).toEqual(['pruefstein-chat', 'pruefstein-embed']);
  });

  it('stops a stream by breaking out of it', async () => {
    const slow = await listen({ tokenDelayMs: 5 });
    const own = new OpenAI({ apiKey: slow.platform.keys.key, baseURL: `${slow.url}/v1`, maxRetries: 0 });
    for await (const _chunk of await own.chat.completions.create({ model, messages, stream: true, n: 8 }))
      break;
    const deadline = Date.now() + 5_000;
    while (slow.platform.activity.running > 0 && Date.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    expect(slow.platform.activity.running).toBe(0);
    await slow.close();
  });
});
