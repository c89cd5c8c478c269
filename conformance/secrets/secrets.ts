import type { ConfigPath } from '../plan/config-entries.ts';
import type { Config } from '../release.ts';
import { isSignedToken } from '../tokens/decode.ts';
import { secretPlaces } from './secret-places.ts';

/** A credential and the only origin it may be sent to. */
export interface Secret {
  readonly value: string;
  /** Scheme, host and port (`https://ki.example:8443`). */
  readonly origin: string;
}

/** Secrets by name: `<instance>.<credential>` or `<instance>.header.<name>`. */
export type Secrets = ReadonlyMap<string, Secret>;

/** What is wrong with a secret field; never its value. */
export interface SecretProblem {
  readonly kind: 'variableMissing' | 'tooShort' | 'noSignedToken' | 'noHeaderValue';
  /** What it is called in messages (`gateway.key`, `gateway.header.x-api-key`). */
  readonly name: string;
  /** Where it stands in the configuration. */
  readonly path: ConfigPath;
  /** The environment variable that is not set. */
  readonly variable?: string;
}

/** Shorter ones would be found everywhere, and hiding them would falsify the evidence. */
export const shortestSecret = 6;

const variablePattern = /\$\{(\w+)\}/g;
/** What a header field can carry: the usual fault is a line break at the end of a file. */
const headerValue = /^[\x21-\x7e]+(?: +[\x21-\x7e]+)*$/;

/** Reads all secrets of a configuration; `${NAME}` is taken from `environment`. Nothing is thrown. */
export function collectSecrets(
  config: Config,
  environment: (variable: string) => string | undefined,
): { readonly secrets: Secrets; readonly problems: readonly SecretProblem[] } {
  const secrets = new Map<string, Secret>();
  const problems: SecretProblem[] = [];
  for (const { name, path, written, origin, signed, multiline } of secretPlaces(config)) {
    const missing = [...written.matchAll(variablePattern)]
      .map(([, variable]) => variable ?? '')
      .find((variable) => !environment(variable));
    if (missing !== undefined) {
      problems.push({ kind: 'variableMissing', name, path, variable: missing });
      continue;
    }
    const value = written.replace(variablePattern, (_, variable: string) => environment(variable) ?? '');
    if (value.length < shortestSecret) problems.push({ kind: 'tooShort', name, path });
    else if (signed && !isSignedToken(value)) problems.push({ kind: 'noSignedToken', name, path });
    else if (!multiline && !headerValue.test(value)) problems.push({ kind: 'noHeaderValue', name, path });
    else secrets.set(name, { value, origin });
  }
  return { secrets, problems };
}

/** The configuration with a mark in place of every secret, so that a plan can be printed and kept. */
export function withoutSecrets(config: Config): Config {
  const copy = structuredClone(config);
  for (const { path } of secretPlaces(config)) hide(copy, path);
  return copy;
}

/** Looks like a variable, so that a header value stays recognisable as a secret. */
const mark = ['$', '{hidden}'].join('');

function hide(root: object, path: ConfigPath): void {
  const [member, ...parents] = path.toReversed();
  let holder: object = root;
  for (const name of parents.toReversed()) holder = Reflect.get(holder, name);
  if (member !== undefined) Reflect.set(holder, member, mark);
}
