import type { Text } from '../text.ts';

/** Messages that several checks share word for word; what they say is one cause, whichever check says it. */
export const sharedMessages: readonly string[] = ['callsNotAllowed', 'noneSelected'];

/** The message at the end of a statement's code: `<check>/<message>`. */
export function messageOf(code: string): string {
  return code.slice(code.lastIndexOf('/') + 1);
}

/** What to do where a check could conclude nothing. */
export function remedyFor(code: string): Text {
  return remedies[messageOf(code)] ?? usual;
}

const usual: Text = {
  de: 'Der Nachweis zu dieser Anforderung zeigt, was ankam: den Grund dort beheben oder die Angaben in der Konfiguration berichtigen, dann erneut prüfen.',
  en: 'The evidence of this requirement shows what came: mend the reason there or correct the configuration, then check again.',
};

const remedies: { readonly [message: string]: Text } = {
  'nothing-to-examine': {
    de: 'Dafür sorgen, dass es etwas zu sehen gibt (Modelle, Werkzeuge, Aufrufe in den Messwerten, Beschreibungen), dann erneut prüfen.',
    en: 'See that there is something to look at (models, tools, calls in the figures, descriptors), then check again.',
  },
  controlRefused: {
    de: 'Dafür sorgen, dass der gültige Abruf gelingt (Rechte des Zugangs, Modell, Adresse), dann erneut prüfen.',
    en: 'See that the valid request succeeds (rights of the credential, model, address), then check again.',
  },
  callsNotAllowed: {
    de: 'Dem Zugriffstoken das Recht geben, Werkzeuge aufzurufen (scope), oder ein anderes angeben.',
    en: 'Give the access token the right to call tools (scope), or name another one.',
  },
  noneSelected: {
    de: 'monitoring[].selector auf die Merkmale setzen, unter denen die Aufrufe dieses Schlüssels gezählt werden, oder weglassen.',
    en: 'Set monitoring[].selector to the labels under which the calls of this key are counted, or leave it out.',
  },
  otherProcess: {
    de: 'Die Messwerte eines einzelnen Prozesses angeben oder eine Stelle, an der alle zusammenkommen (source: queryApi).',
    en: 'Name the figures of a single process, or a place where all come together (source: queryApi).',
  },
  unquiet: {
    de: 'Mit einem Schlüssel prüfen, den sonst niemand benutzt, und monitoring[].selector auf ihn beschränken.',
    en: 'Check with a key that nobody else uses, and restrict monitoring[].selector to it.',
  },
  noCounters: {
    de: 'Ein Gateway angeben, damit Modellaufrufe zu zählen sind, oder nach dem ersten Aufruf erneut prüfen.',
    en: 'Name a gateway, so that there are model calls to be counted, or check again after the first call.',
  },
  otherTraffic: {
    de: 'Erneut prüfen, wenn niemand sonst Modelle aufruft (Wartungsfenster, Testsystem).',
    en: 'Check again when nobody else calls models (maintenance window, test system).',
  },
  unusableCalls: {
    de: 'Dafür sorgen, dass Modellaufrufe beim ersten Mal gelingen (Fehler des Gateways, Kontingent, Auslastung), dann erneut prüfen.',
    en: 'See that model calls succeed at the first attempt (faults of the gateway, quota, load), then check again.',
  },
};
