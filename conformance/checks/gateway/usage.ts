import { isObject, type JsonObject, memberOf } from '../../read/members.ts';

/** The members of `usage` that every chat answer carries. */
export const countNames = ['prompt_tokens', 'completion_tokens', 'total_tokens'] as const;

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The object `usage` of an answer or chunk; `undefined` if there is none or it is `null`. */
export function usageOf(body: unknown): JsonObject | undefined {
  const usage = memberOf(body, 'usage');
  return isObject(usage) ? usage : undefined;
}

/** True if prompt and completion tokens make up the total. */
export function addsUp(usage: JsonObject): boolean {
  const [prompt, completion, total] = countNames.map((name) => usage[name]);
  return isCount(prompt) && isCount(completion) && isCount(total) && prompt + completion === total;
}
