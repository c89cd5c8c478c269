import type { JsonObject } from '../handler.ts';
import type { Random } from './random.ts';
import { UnsupportedSchema } from './unsupported-schema.ts';

/** How far the generator goes from a single bound. */
const reach = 100;

/** A number within the bounds of `schema`: an integer if there is one, else the middle of the range. */
export function fitNumber(schema: JsonObject, at: string, random: Random): number {
  const least = bound(schema, 'minimum', 'exclusiveMinimum', at, Math.max);
  const most = bound(schema, 'maximum', 'exclusiveMaximum', at, Math.min);
  const low = least?.value ?? (most === undefined ? 0 : most.value - reach);
  const high = most?.value ?? low + reach;
  const step = stepOf(schema, at);

  const first = Math.ceil(low / step) + (least?.open && Number.isInteger(low / step) ? 1 : 0);
  const last = Math.floor(high / step) - (most?.open && Number.isInteger(high / step) ? 1 : 0);
  if (first <= last) return (first + Math.floor(random() * (last - first + 1))) * step;

  const middle = (low + high) / 2;
  if (
    schema.type === 'integer' ||
    schema.multipleOf !== undefined ||
    low >= high ||
    middle === low ||
    middle === high
  )
    throw new UnsupportedSchema(at, 'no number lies within its bounds');
  return middle;
}

interface Bound {
  readonly value: number;
  /** The bound itself is not allowed. */
  readonly open: boolean;
}

function bound(
  schema: JsonObject,
  closedName: string,
  openName: string,
  at: string,
  tighter: (a: number, b: number) => number,
): Bound | undefined {
  const closed = numeric(schema, closedName, at);
  const open = numeric(schema, openName, at);
  if (open === undefined) return closed === undefined ? undefined : { value: closed, open: false };
  if (closed === undefined) return { value: open, open: true };
  return { value: tighter(closed, open), open: tighter(closed, open) === open };
}

function stepOf(schema: JsonObject, at: string): number {
  const step = numeric(schema, 'multipleOf', at) ?? 1;
  if (!Number.isInteger(step) || step < 1)
    throw new UnsupportedSchema(at, 'multipleOf is supported for whole numbers only');
  return step;
}

function numeric(schema: JsonObject, name: string, at: string): number | undefined {
  const value = schema[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number') throw new UnsupportedSchema(at, `${name} is no number`);
  return value;
}
