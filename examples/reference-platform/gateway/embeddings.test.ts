import { describe, expect, it } from 'vitest';
import { bodyOf, post, startPlatform } from '../testing/caller.ts';
import type { EmbeddingList } from './bodies.ts';

const platform = await startPlatform();

const embed = (members: object) =>
  post(platform, '/v1/embeddings', { model: 'pruefstein-embed', ...members });

async function vectors(members: object): Promise<number[][]> {
  const { data } = await bodyOf<EmbeddingList>(await embed(members));
  return data.map(({ embedding }) => (typeof embedding === 'string' ? [] : [...embedding]));
}

const product = (a: readonly number[] = [], b: readonly number[] = []) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('embeddings', () => {
  it('keep the order of the input and count its words', async () => {
    const body = await bodyOf<EmbeddingList>(
      await embed({ input: ['ein Antrag', 'ein Bescheid', 'Gebühr'] }),
    );
    expect(body.data.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(body.usage).toEqual({ prompt_tokens: 5, total_tokens: 5 });
  });

  it('have length 1 and the dimensions asked for', async () => {
    for (const dimensions of [undefined, 1, 8, 256]) {
      const [vector = []] = await vectors({ input: 'Antrag auf Baugenehmigung', dimensions });
      expect(vector).toHaveLength(dimensions ?? 64);
      expect(product(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('are the same for the same text, and closer for texts that share words', async () => {
    const [a, again, near, far] = await vectors({
      input: ['Antrag auf Wohngeld', 'Antrag auf Wohngeld', 'Antrag auf Elterngeld', 'Hundesteuer'],
    });
    expect(a).toEqual(again);
    expect(product(a, near)).toBeGreaterThan(product(a, far));
  });

  it('are the same numbers in base64', async () => {
    const [floats] = await vectors({ input: 'Gebühr' });
    const { data } = await bodyOf<EmbeddingList>(await embed({ input: 'Gebühr', encoding_format: 'base64' }));
    const text = data[0]?.embedding;
    const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64');
    expect(Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4))).toEqual(floats);
  });

  it.each([
    {},
    { input: [] },
    { input: '' },
    { input: [' '] },
    { input: [1, 2] },
    { input: 'a', dimensions: 0 },
    { input: 'a', dimensions: 257 },
    { input: 'a', encoding_format: 'hex' },
    { input: 'a '.repeat(9_000) },
  ])('refuse what they cannot do with 400: %j', async (members) => {
    expect((await embed(members)).status).toBe(400);
  });
});
