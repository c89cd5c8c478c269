import { formsOf } from './secret-forms.ts';
import type { Secrets } from './secrets.ts';

type Forms = readonly (readonly [name: string, forms: readonly string[]])[];

/** Every line of a recording is scanned, so the forms are worked out once, and again if a secret was added since. */
const known = new WeakMap<Secrets, Forms>();

/**
 * Names of the secrets that an output contains in any of their forms. Redaction has replaced them all before; a hit
 * means that the kit is broken, and the output must not be written.
 */
export function secretsFound(output: string, secrets: Secrets): string[] {
  let named = known.get(secrets);
  if (named?.length !== secrets.size) {
    named = [...secrets].map(([name, { value }]) => [name, formsOf(value)] as const);
    known.set(secrets, named);
  }
  return named.filter(([, forms]) => forms.some((form) => output.includes(form))).map(([name]) => name);
}
