import { type Text, TransportMistake, targetOf } from '../../conformance/index.ts';

/** What is wrong with the address of an interface, or `undefined`; nothing is contacted. */
export function addressProblem(url: string, plainHttpHosts: readonly string[]): Text | undefined {
  try {
    const target = targetOf(url, plainHttpHosts);
    if (!/[?#]/.test(url)) return undefined;
    return {
      de: `die Adresse darf nicht ? oder # enthalten, gemeint ist wohl ${target.origin}${new URL(url).pathname}.`,
      en: `the address must not contain ? or #, probably ${target.origin}${new URL(url).pathname} is meant.`,
    };
  } catch (error) {
    if (error instanceof TransportMistake) return mistakeText(error);
    throw error;
  }
}

/** What is wrong with an origin that may be contacted beside the addresses, or `undefined`. */
export function originProblem(written: string, plainHttpHosts: readonly string[]): Text | undefined {
  const problem = addressProblem(written, plainHttpHosts);
  const origin = URL.parse(written)?.origin;
  if (problem || origin === written) return problem;
  return {
    de: `erwartet wird nur Schema, Host und Port, gemeint ist wohl ${origin}.`,
    en: `only scheme, host and port are expected, probably ${origin} is meant.`,
  };
}

/** Our sentence for a mistake the transport finds before anything is sent. */
export function mistakeText({ code, detail }: TransportMistake): Text {
  const texts: Readonly<Record<TransportMistake['code'], Text>> = {
    notAUrl: {
      de: `„${detail}“ ist keine vollständige Adresse; erwartet wird die Form https://ki.example/v1.`,
      en: `"${detail}" is no complete address; expected is the form https://ki.example/v1.`,
    },
    unsupportedScheme: {
      de: `${detail} wird nicht unterstützt; bitte eine Adresse mit https:// angeben.`,
      en: `${detail} is not supported; please give an address with https://.`,
    },
    credentialsInUrl: {
      de: `die Adresse von ${detail} enthält Benutzer oder Kennwort; Zugangsdaten gehören in --key-env oder --header-env.`,
      en: `the address of ${detail} holds a user or password; credentials belong into --key-env or --header-env.`,
    },
    plainHttp: {
      de: `http zu ${detail} ist unverschlüsselt und nicht erlaubt; bitte https verwenden oder mit --insecure-http ${detail} ausdrücklich zulassen.`,
      en: `http to ${detail} is unencrypted and not allowed; please use https or allow it explicitly by --insecure-http ${detail}.`,
    },
    metadataAddress: {
      de: `${detail} ist der Metadatendienst einer Cloud und wird nie angesprochen; bitte die Adresse der Plattform angeben.`,
      en: `${detail} is the metadata service of a cloud and is never contacted; please give the platform's address.`,
    },
    badRequest: {
      de: `die Anfrage kann so nicht gesendet werden (${detail}); bitte Namen und Werte der Kopffelder prüfen.`,
      en: `the request cannot be sent like this (${detail}); please check names and values of the header fields.`,
    },
    badProxy: {
      de: `der Proxy ist nicht verwendbar (${detail}); erwartet wird die Form http://proxy.example:3128.`,
      en: `the proxy cannot be used (${detail}); expected is the form http://proxy.example:3128.`,
    },
    badCertificate: {
      de: `das Zertifikat oder sein Schlüssel ist nicht lesbar (${detail}); erwartet werden PEM-Dateien, die zusammengehören.`,
      en: `the certificate or its key cannot be read (${detail}); expected are PEM files that belong together.`,
    },
    closed: {
      de: `die Verbindung ist schon geschlossen (${detail}); bitte melden.`,
      en: `the transport is closed already (${detail}); please report it.`,
    },
  };
  return texts[code];
}
