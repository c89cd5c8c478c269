import { type Redactor, redactorFor } from './redact.ts';
import type { Secret, Secrets } from './secrets.ts';

/** The secrets of a run while it grows: what is acquired or made is hidden from the moment it is known. */
export interface SecretStore {
  readonly secrets: Secrets;
  /** Hides every value that was ever kept. */
  readonly redactor: Redactor;
  /** Keeps a value; one that is known already stays as it is, and of two under one name the first keeps the name. */
  keep(name: string, secret: Secret): void;
}

/** A store that begins with the configured secrets; `onKept` learns of every new one. */
export function makeSecretStore(
  given: Secrets,
  onKept: (name: string, secret: Secret) => void = () => {},
): SecretStore {
  const secrets = new Map(given);
  const hidden = new Map([...given].map(([name, { value }]) => [value, name] as const));
  let redactor: Redactor | undefined;
  const current = () => {
    redactor ??= redactorFor([...hidden].map(([value, name]) => [name, value] as const));
    return redactor;
  };
  return {
    secrets,
    redactor: {
      text: (text) => current().text(text),
      bytes: (bytes) => current().bytes(bytes),
      maySpell: (text) => current().maySpell(text),
    },
    keep(name, secret) {
      const free = freeName(name, secrets);
      if (!hidden.has(secret.value)) {
        hidden.set(secret.value, name);
        redactor = undefined;
        secrets.set(free, secret);
        onKept(free, secret);
      } else if (free === name) secrets.set(name, secret);
    },
  };
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}~${number}`;
  return free;
}
