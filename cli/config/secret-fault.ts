import {
  gatewayName,
  type SecretProblem,
  type Secrets,
  shortestSecret,
  type Text,
} from '../../conformance/index.ts';
import type { Config } from '../../schemas/0.1/types/config.ts';
import type { Fault } from './settings.ts';
import type { Path } from './source.ts';

/** The sentence for a variable that a configuration names and nobody has set. */
export function variableMissing(variable: string): Text {
  return {
    de: `die Umgebungsvariable ${variable} ist nicht gesetzt oder leer; bitte setzen, etwa mit „export ${variable}=…“.`,
    en: `the environment variable ${variable} is not set or empty; please set it, such as by "export ${variable}=…".`,
  };
}

/** The fault for a secret that is missing or of no use; its value is never shown. */
export function secretFault(problem: SecretProblem, config: Config, fault: Fault): Error {
  const path = pathOfSecret(problem.name, config);
  switch (problem.kind) {
    case 'variableMissing':
      return fault(path, variableMissing(problem.variable ?? ''));
    case 'tooShort':
      return fault(path, {
        de: `das Geheimnis ${problem.name} hat weniger als ${shortestSecret} Zeichen und ließe sich in Antworten nicht sicher unkenntlich machen; bitte ein längeres verwenden.`,
        en: `the secret ${problem.name} has fewer than ${shortestSecret} characters and could not be hidden in answers safely; please use a longer one.`,
      });
    case 'noSignedToken':
      return fault(path, {
        de: `${problem.name} ist kein signiertes Token (JWT mit drei Teilen); bitte ein Zugriffstoken des Ausstellers einsetzen.`,
        en: `${problem.name} is no signed token (JWT of three parts); please use an access token of the issuer.`,
      });
  }
}

/**
 * Refuses secrets that no header field can carry: the usual cause is a line break at the end of a file.
 * @throws what `fault` makes
 */
export function checkSecretValues(secrets: Secrets, config: Config, fault: Fault): void {
  for (const [name, { value }] of secrets) {
    if (/^[\x21-\x7e]+(?: +[\x21-\x7e]+)*$/.test(value)) continue;
    throw fault(pathOfSecret(name, config), {
      de: `das Geheimnis ${name} enthält Zeichen, die in keinem Kopffeld stehen dürfen (oft ein Zeilenumbruch am Ende); bitte bereinigen.`,
      en: `the secret ${name} holds characters that no header field may carry (often a line break at its end); please clean it.`,
    });
  }
}

/** `gateway.header.x-api-key` → gateways[0].headers.X-Api-Key, so that messages can point at it. */
function pathOfSecret(name: string, config: Config): Path {
  for (const [index, gateway] of (config.gateways ?? []).entries()) {
    const instance = gatewayName(gateway, index);
    if (!name.startsWith(`${instance}.`)) continue;
    const rest = name.slice(instance.length + 1);
    const header = Object.keys(gateway.headers ?? {}).find(
      (field) => rest === `header.${field.toLowerCase()}`,
    );
    return header ? ['gateways', index, 'headers', header] : ['gateways', index, rest];
  }
  return [];
}
