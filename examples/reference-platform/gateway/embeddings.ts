import type { JsonObject } from '../handler.ts';
import { randomFrom } from '../model/random.ts';
import { countTokens, tokensOf } from '../model/tokens.ts';
import type { EmbeddingList } from './bodies.ts';
import { Fault } from './fault.ts';
import { integer, list, oneOf, optional, required, text } from './members.ts';
import { demandAbility, type OfferedModel } from './models.ts';

const mostDimensions = 256;
/** Length of vectors for who wishes nothing else. */
export const usualDimensions = 64;

/** Reads the body of an embeddings call and answers it; throws the 400 that names the member at fault. */
export function embed(body: JsonObject, model: OfferedModel): EmbeddingList {
  demandAbility(model, 'embeddings', 'model');
  const inputs = required(body, 'input', readInputs, '');
  const encoding = optional(body, 'encoding_format', oneOf('float', 'base64'), '') ?? 'float';
  const dimensions = optional(body, 'dimensions', integer(1, mostDimensions), '') ?? usualDimensions;
  const tokens = inputs.reduce((sum, input) => sum + countTokens(input), 0);
  return {
    object: 'list',
    model: model.id,
    data: inputs.map((input, index) => {
      const vector = vectorOf(input, dimensions);
      return { object: 'embedding', index, embedding: encoding === 'float' ? [...vector] : base64(vector) };
    }),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };

  function readInputs(value: unknown, param: string): string[] {
    const given = typeof value === 'string' ? [value] : list(text, 1, 256)(value, param);
    for (const input of given) {
      if (input.trim() === '') throw new Fault('wrongValue', 'An input must not be empty.', { param });
      if (countTokens(input) > model.contextLength)
        throw new Fault('contextLengthExceeded', `The model takes ${model.contextLength} tokens.`, { param });
    }
    return given;
  }
}

/** The sum of one random direction per word, of length 1: texts that share words lie close together. */
function vectorOf(input: string, dimensions: number): Float32Array {
  const sum = new Float64Array(dimensions);
  for (const token of tokensOf(input)) {
    const random = randomFrom(token.trim().toLowerCase());
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + random() - 0.5;
  }
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (value) => value / length);
}

function base64(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * 4);
  return bytes.toString('base64');
}
