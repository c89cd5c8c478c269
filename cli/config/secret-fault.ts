import { type SecretProblem, shortestSecret, type Text } from '../../conformance/index.ts';
import type { Fault } from './settings.ts';

/** The sentence for a variable that a configuration names and nobody has set. */
export function variableMissing(variable: string): Text {
  return {
    de: `die Umgebungsvariable ${variable} ist nicht gesetzt oder leer; bitte setzen, etwa mit „export ${variable}=…“.`,
    en: `the environment variable ${variable} is not set or empty; please set it, such as by "export ${variable}=…".`,
  };
}

/** The fault for a secret that is missing or of no use; its value is never shown. */
export function secretFault(problem: SecretProblem, fault: Fault): Error {
  const { path } = problem;
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
    case 'noHeaderValue':
      return fault(path, {
        de: `das Geheimnis ${problem.name} enthält Zeichen, die in keinem Kopffeld stehen dürfen (oft ein Zeilenumbruch am Ende); bitte bereinigen.`,
        en: `the secret ${problem.name} holds characters that no header field may carry (often a line break at its end); please clean it.`,
      });
  }
}
