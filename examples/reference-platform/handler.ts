/** A platform as one function: web-standard request in, web-standard response out, no port needed. */
export type Handler = (request: Request) => Promise<Response>;

/** A text in both languages. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

/** A JSON object whose members are not known yet. */
export type JsonObject = { readonly [name: string]: unknown };

/** True for a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
