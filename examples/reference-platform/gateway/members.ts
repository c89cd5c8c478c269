import { isObject, type JsonObject } from '../handler.ts';
import { Fault } from './fault.ts';

/** Proves that a member has the wanted form, or throws the 400 that names it. */
export type Reader<T> = (value: unknown, param: string) => T;

function wrong(param: string, wanted: string): Fault {
  return new Fault('wrongValue', `The member ${param} must be ${wanted}.`, { param });
}

export const text: Reader<string> = (value, param) => {
  if (typeof value !== 'string') throw wrong(param, 'a string');
  return value;
};

export const flag: Reader<boolean> = (value, param) => {
  if (typeof value !== 'boolean') throw wrong(param, 'true or false');
  return value;
};

export const record: Reader<JsonObject> = (value, param) => {
  if (!isObject(value)) throw wrong(param, 'an object');
  return value;
};

export function number(least: number, most: number): Reader<number> {
  return (value, param) => {
    if (typeof value !== 'number' || value < least || value > most)
      throw wrong(param, `a number from ${least} to ${most}`);
    return value;
  };
}

export function integer(least: number, most: number): Reader<number> {
  return (value, param) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      throw wrong(param, `an integer from ${least} to ${most}`);
    return value;
  };
}

export function oneOf<const T extends string>(...choices: readonly T[]): Reader<T> {
  return (value, param) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw wrong(param, `one of ${choices.join(', ')}`);
    return found;
  };
}

export function list<T>(item: Reader<T>, least: number, most: number): Reader<T[]> {
  return (value, param) => {
    if (!Array.isArray(value)) throw wrong(param, 'an array');
    if (value.length < least || value.length > most)
      throw wrong(param, `an array of ${least} to ${most} items`);
    return value.map((entry: unknown, at) => item(entry, `${param}[${at}]`));
  };
}

/** A member that may be absent; null counts as absent, as OpenAI's clients send it. */
export function optional<T>(
  from: JsonObject,
  name: string,
  reader: Reader<T>,
  prefix: string,
): T | undefined {
  const value = from[name];
  return value === undefined || value === null ? undefined : reader(value, prefix + name);
}

export function required<T>(from: JsonObject, name: string, reader: Reader<T>, prefix: string): T {
  const param = prefix + name;
  if (from[name] === undefined)
    throw new Fault('missingMember', `The member ${param} is missing.`, { param });
  return reader(from[name], param);
}
