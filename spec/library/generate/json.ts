/** A JSON value that may be edited. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under `name`, or an empty one. */
export function objectAt(value: Json | undefined, name: string): JsonObject {
  const child = isObject(value) ? value[name] : undefined;
  return isObject(child) ? child : {};
}

/** A plain copy; only what JSON can carry. */
export function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

/** An object with its members in the order of their names. */
export function sortedByName(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As files are written: two blanks, one line break at the end. */
export function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Escapes one step of a JSON pointer (RFC 6901). */
export function pointerStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
