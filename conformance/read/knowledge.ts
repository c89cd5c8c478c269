import type { Answered } from '../exchange.ts';
import { resultOf } from './mcp.ts';
import { entriesOf, isObject, type JsonObject, memberOf, parsed } from './members.ts';

/**
 * What a tool returned as data: `structuredContent`, or else the JSON of its only text block, as connectors wrote it
 * before there was structured content. Undefined if the tool reported an error.
 */
export function dataOf(answer: Answered): JsonObject | undefined {
  const result = resultOf(answer);
  if (!result || result.isError === true) return undefined;
  if (isObject(result.structuredContent)) return result.structuredContent;
  const texts = textsOf(result);
  const data = texts.length === 1 ? parsed(texts[0]) : undefined;
  return isObject(data) ? data : undefined;
}

/** The texts among the content blocks of a result. */
export function textsOf(result: JsonObject): readonly unknown[] {
  return entriesOf(result.content)
    .filter((block) => memberOf(block, 'type') === 'text')
    .map((block) => memberOf(block, 'text'));
}

/** The hits of a search, whatever their shape. */
export function hitsOf(answer: Answered): readonly JsonObject[] {
  return entriesOf(dataOf(answer)?.results).filter(isObject);
}
