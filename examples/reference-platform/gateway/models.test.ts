import { describe, expect, it } from 'vitest';
import { bodyOf, chat, get, post, startPlatform } from '../testing/caller.ts';
import type { ModelList } from './bodies.ts';

const platform = await startPlatform();

describe('the models', () => {
  it('are three, each declaring what it takes', async () => {
    const { object, data } = await bodyOf<ModelList>(await get(platform, '/v1/models'));
    expect(object).toBe('list');
    expect(data.map(({ id }) => id)).toEqual([
      'pruefstein-chat',
      'pruefstein-embed',
      'pruefstein-restricted',
    ]);
    expect(data[0]?.supported_parameters).toEqual(
      expect.arrayContaining(['max_tokens', 'tools', 'structured_outputs']),
    );
    expect(data[2]?.supported_parameters).not.toContain('tools');
  });

  it('can be read one by one, the same as in the list', async () => {
    const { data } = await bodyOf<ModelList>(await get(platform, '/v1/models'));
    for (const model of data)
      expect(await bodyOf(await get(platform, `/v1/models/${model.id}`))).toEqual(model);
  });

  it('are unknown by any other name', async () => {
    for (const id of ['x', 'pruefstein-chat/', 'PRUEFSTEIN-CHAT', '%zz', 'a%2Fb'])
      expect((await get(platform, `/v1/models/${id}`)).status).toBe(404);
  });

  it('answer what they declare', async () => {
    const { data } = await bodyOf<ModelList>(await get(platform, '/v1/models'));
    for (const { id, architecture } of data) {
      const embeds = architecture?.output_modalities.includes('embeddings');
      const answer = embeds
        ? await post(platform, '/v1/embeddings', { model: id, input: 'Tag' })
        : await chat(platform, { model: id });
      expect(answer.status).toBe(200);
    }
  });
});
