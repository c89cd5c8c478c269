import { isObject } from '../../../read/members.ts';

const urgencies: readonly unknown[] = ['niedrig', 'mittel', 'hoch'];

/**
 * Where a value breaks the schema that the probe `structured-output` demands, as a JSON pointer; `undefined` if it
 * fits. A predicate of our own, so that judging needs no schema compiler.
 */
export function schemaBreach(value: unknown): string | undefined {
  if (!isObject(value)) return '';
  if (!urgencies.includes(value.dringlichkeit)) return '/dringlichkeit';

  const days = value.bearbeitungstage;
  if (!Number.isInteger(days) || Number(days) < 1 || Number(days) > 30) return '/bearbeitungstage';

  const surplus = Object.keys(value).find((name) => name !== 'dringlichkeit' && name !== 'bearbeitungstage');
  return surplus === undefined ? undefined : `/${surplus}`;
}
