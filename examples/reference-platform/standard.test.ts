import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validators as configSchemas } from '../../schemas/0.1/validators/config.js';
import { type SchemaName, validators as schemas } from '../../schemas/0.1/validators/gateway.js';
import { validators as descriptorSchemas } from '../../schemas/0.1/validators/metadata.js';
import { createPlatform, type KitConfig, oddities } from './index.ts';
import { chat, chunks, forced, get, post, startPlatform } from './testing/caller.ts';

const format = {
  type: 'json_schema',
  json_schema: { name: 'a', strict: true, schema: { type: 'object', properties: { a: { enum: [1] } } } },
};

describe('the reference platform', () => {
  it('describes itself as the standard wants it', async () => {
    const platform = await startPlatform();
    const descriptor: unknown = await (await get(platform, '/.well-known/pruefstein')).json();
    expect(descriptorSchemas.PlatformDescriptor(descriptor), said(descriptorSchemas.PlatformDescriptor)).toBe(
      true,
    );
  });

  it('gives a configuration the kit accepts, with and without a token', async () => {
    const platform = await startPlatform();
    for (const config of [platform.config(), platform.config('ein-token')])
      expect(configSchemas.Config(config), said(configSchemas.Config)).toBe(true);
    expect(platform.config().features).not.toContain('gateway.jwt');
    expect(platform.config('ein-token').features).toContain('gateway.jwt');
  });

  it('has an example configuration that says the same', async () => {
    const text = readFileSync(new URL('pruefstein.yaml', import.meta.url), 'utf8');
    expect(configSchemas.Config(parse(text)), said(configSchemas.Config)).toBe(true);
    const keys = { key: 'KI_KEY', restrictedKey: 'KI_RESTRICTED_KEY', lowQuotaKey: 'KI_LOW_QUOTA_KEY' };
    const connectorKeys = {
      token: 'KI_CONNECTOR_TOKEN',
      tokenB: 'KI_CONNECTOR_TOKEN_B',
      lowToken: 'KI_CONNECTOR_LOW_TOKEN',
    };
    const platform = await createPlatform({
      origin: 'http://127.0.0.1:8787',
      keys,
      connectorKeys,
      scrapeKey: 'KI_SCRAPE_KEY',
    });
    const expanded: unknown = parse(text.replace(/\$\{(\w+)\}/g, '$1'));
    const { identity, ...rest } = platform.config('KI_TOKEN');
    expect(expanded).toEqual({ ...rest, identity: identity.map(withVariables) });
  });

  it.each([[], ...oddities.map(({ name }) => [name])])(
    'answers in the form the standard describes %s',
    async (...shown) => {
      const platform = await startPlatform({ oddities: shown });
      const model = platform.config().gateways[0]?.models.chat.id;
      const embeds = platform.config().gateways[0]?.models.embeddings.id;
      const bodies: [SchemaName, Response][] = [
        ['ModelList', await get(platform, '/v1/models')],
        ['Model', await get(platform, `/v1/models/${model}`)],
        ['ChatCompletion', await chat(platform, { model })],
        ['ChatCompletion', await chat(platform, { model, ...forced(undefined) })],
        ['ChatCompletion', await chat(platform, { model, response_format: format })],
        ['EmbeddingList', await post(platform, '/v1/embeddings', { model: embeds, input: ['a', 'b'] })],
        ['ErrorEnvelope', await get(platform, '/v1/nirgends')],
        ['ErrorEnvelope', await chat(platform, { model: 'gibt-es-nicht' })],
      ];
      for (const [name, answer] of bodies)
        expect(schemas[name](JSON.parse(await answer.text())), `${name} ${said(schemas[name])}`).toBe(true);
      if (shown.includes('crlf-event-lines')) return;
      for (const members of [{ model }, { model, ...forced(undefined) }])
        for (const chunk of await chunks(platform, { ...members, stream_options: { include_usage: true } }))
          expect(schemas.ChatCompletionChunk(chunk), said(schemas.ChatCompletionChunk)).toBe(true);
    },
  );
});

/** The issuer's entry with the names of variables in place of what is made anew each time. */
function withVariables({ clients, ...entry }: KitConfig['identity'][number]) {
  const { token, tokenB, lowToken } = clients;
  return {
    ...entry,
    contextToken: 'KI_CONTEXT_TOKEN',
    clients: {
      token: { ...token, secret: 'KI_CLIENT_SECRET' },
      tokenB: { ...tokenB, privateKey: 'KI_CLIENT_KEY_B' },
      lowToken: { ...lowToken, secret: 'KI_LOW_CLIENT_SECRET' },
    },
  };
}

function said(validate: { readonly errors?: unknown }): string {
  return JSON.stringify(validate.errors ?? null);
}
