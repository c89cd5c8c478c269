import { isObject, type Json, type JsonObject } from './json.ts';

/** Words for readers; rewording them changes nothing that is judged. */
const words = ['description', 'summary', 'title', 'tags', 'example', 'examples', 'x-requirements'];

/** A schema or a part of a document without words; names of members are data and stay. */
export function essence(value: JsonObject): JsonObject;
export function essence(value: Json, isNames?: boolean): Json;
export function essence(value: Json, isNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => essence(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isNames || !words.includes(name))
      .map(([name, child]) => [name, essence(child, !isNames && name === 'properties')]),
  );
}
