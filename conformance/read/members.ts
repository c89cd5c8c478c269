import type { Json } from '../exchange.ts';
import { readJson } from './json.ts';

/** A JSON object of which nothing is known yet. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The named member of what may be an object; `undefined` if there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The entries of what may be an array; none if it is not. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The JSON value that a text consists of; `undefined` if it consists of none. */
export function parsed(text: unknown): Json | undefined {
  if (typeof text !== 'string') return undefined;
  const read = readJson(text);
  return 'value' in read ? read.value : undefined;
}

/** A value as `seen` shows it: JSON, at most 80 characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '–';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
