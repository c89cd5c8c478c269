import { fromHuggingFace } from './from/huggingface.ts';
import { fromLitellm } from './from/litellm.ts';
import { fromServerJson } from './from/server-json.ts';
import type { Start } from './from/start.ts';

/** Documents of others a descriptor can be begun from, and the kind of descriptor that comes of each. */
export const origins = { litellm: 'model', huggingface: 'model', 'server-json': 'connector' } as const;

export type Origin = keyof typeof origins;

/**
 * Begins a descriptor from a document of others: valid, with every gap named.
 * @param name Which entry of a list, or what the document itself does not name
 * @throws ConversionProblem if the document is not of that form
 */
export function begin(origin: Origin, source: unknown, name: string | undefined, now: Date): Start {
  if (origin === 'litellm') return fromLitellm(source, name, now);
  if (origin === 'huggingface') return fromHuggingFace(source, name, now);
  return fromServerJson(source, now);
}
