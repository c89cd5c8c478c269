import { type JsonObject, memberOf } from '../read/members.ts';
import { numberOf } from '../read/otlp.ts';

/** What a point measured, as it is kept. */
export type PointValue = { readonly asDouble: unknown } | { readonly count: unknown; readonly sum: unknown };

/** A number of one kind, or count and sum of a histogram; buckets are not kept, as nothing is judged by them. */
export function latestIn(point: JsonObject): PointValue {
  const number = memberOf(point, 'asDouble') ?? memberOf(point, 'asInt');
  if (number !== undefined) return { asDouble: numberOf(number) ?? 0 };
  return {
    count: numberOf(memberOf(point, 'count')) ?? 0,
    sum: shownNumber(numberOf(memberOf(point, 'sum'))),
  };
}

/** JSON has no infinity; the JSON form of OTLP writes these three as text. */
function shownNumber(value: number | undefined): number | string | undefined {
  return value === undefined || Number.isFinite(value) ? value : String(value);
}

/** What two intervals measured together. */
export function sumOf(before: PointValue, more: PointValue): PointValue {
  const sum = (a: unknown, b: unknown) => (numberOf(a) ?? 0) + (numberOf(b) ?? 0);
  if ('asDouble' in before) return { asDouble: sum(before.asDouble, Reflect.get(more, 'asDouble')) };
  if ('asDouble' in more) return before;
  const hasSum = before.sum !== undefined || more.sum !== undefined;
  return { count: sum(before.count, more.count), sum: hasSum ? sum(before.sum, more.sum) : undefined };
}

/** A time as decimal digits; 0 for what is none. */
export function nano(point: JsonObject, name: string): string {
  const value = memberOf(point, name);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : '0';
}
