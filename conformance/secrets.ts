import type { Config, GatewayConfig } from './release.ts';
import { isSignedToken } from './tokens/decode.ts';

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
  readonly kind: 'variableMissing' | 'tooShort' | 'noSignedToken';
  /** Where it stands (`gateway.key`, `gateway.header.x-api-key`). */
  readonly name: string;
  /** The environment variable that is not set. */
  readonly variable?: string;
}

/** Shorter ones would be found everywhere, and hiding them would falsify the evidence. */
export const shortestSecret = 6;

const credentialFields = ['key', 'restrictedKey', 'lowQuotaKey', 'token'] as const;
const variablePattern = /\$\{(\w+)\}/g;
/** Whole words between hyphens: a product's own name (`x-portkey-provider`) may contain one by chance. */
const telltaleHeader =
  /(?:^|[-_])(?:auth\w*|cookie|(?:api|access|secret)?key|\w*token|secret|passw\w*|credentials?|session\w*)(?:$|[-_])/i;

/** The name an instance goes by: its own, else the interface's. */
export function gatewayName(gateway: GatewayConfig, index: number): string {
  return gateway.name ?? (index === 0 ? 'gateway' : `gateway-${index + 1}`);
}

/** The name under which the value of a configured header field is kept. */
export function headerSecretName(instance: string, header: string): string {
  return `${instance}.header.${header.toLowerCase()}`;
}

/**
 * A configured header value is a secret if it comes from the environment or its field's name says so. Other values
 * (`x-tenant: nord`) stay readable: hiding a common word would falsify every answer that contains it.
 */
export function isSecretHeader(header: string, written: string): boolean {
  return written.includes('${') || telltaleHeader.test(header);
}

/** Reads all secrets of a configuration; `${NAME}` is taken from `environment`. Nothing is thrown. */
export function collectSecrets(
  config: Config,
  environment: (variable: string) => string | undefined,
): { readonly secrets: Secrets; readonly problems: readonly SecretProblem[] } {
  const secrets = new Map<string, Secret>();
  const problems: SecretProblem[] = [];
  for (const { name, written, origin } of writtenSecrets(config)) {
    const missing = [...written.matchAll(variablePattern)]
      .map(([, variable]) => variable ?? '')
      .find((variable) => !environment(variable));
    if (missing !== undefined) {
      problems.push({ kind: 'variableMissing', name, variable: missing });
      continue;
    }
    const value = written.replace(variablePattern, (_, variable: string) => environment(variable) ?? '');
    if (value.length < shortestSecret) problems.push({ kind: 'tooShort', name });
    else if (name.endsWith('.token') && !isSignedToken(value)) problems.push({ kind: 'noSignedToken', name });
    else secrets.set(name, { value, origin });
  }
  return { secrets, problems };
}

/** The configuration with a mark in place of every secret, so that a plan can be printed and kept. */
export function withoutSecrets(config: Config): Config {
  const { gateways, ...rest } = config;
  if (!gateways) return rest;
  return { ...rest, gateways: gateways.map(withoutGatewaySecrets) };
}

function withoutGatewaySecrets(gateway: GatewayConfig): GatewayConfig {
  const hidden = credentialFields.filter((field) => gateway[field]).map((field) => [field, '${hidden}']);
  const { headers } = gateway;
  if (!headers) return { ...gateway, ...Object.fromEntries(hidden) };
  const shown = Object.entries(headers).map(
    ([header, value]) => [header, isSecretHeader(header, value) ? '${hidden}' : value] as const,
  );
  return { ...gateway, ...Object.fromEntries(hidden), headers: Object.fromEntries(shown) };
}

function* writtenSecrets(config: Config): Iterable<{ name: string; written: string; origin: string }> {
  for (const [index, gateway] of (config.gateways ?? []).entries()) {
    const instance = gatewayName(gateway, index);
    const { origin } = new URL(gateway.url);
    for (const field of credentialFields) {
      const written = gateway[field];
      if (written) yield { name: `${instance}.${field}`, written, origin };
    }
    for (const [header, written] of Object.entries(gateway.headers ?? {}))
      if (isSecretHeader(header, written))
        yield { name: headerSecretName(instance, header), written, origin };
  }
}
