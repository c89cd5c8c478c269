import { formsOf } from './secret-forms.ts';
import type { Secrets } from './secrets.ts';

/**
 * Names of the secrets that an output contains in any of their forms. Redaction has replaced them all before; a hit
 * means that the kit is broken, and the output must not be written.
 */
export function secretsFound(output: string, secrets: Secrets): string[] {
  return [...secrets]
    .filter(([, { value }]) => formsOf(value).some((form) => output.includes(form)))
    .map(([name]) => name);
}
