import type { Options } from './command.ts';

/** Understood by every command. */
export const commonOptions = {
  lang: {
    flags: '--lang <LANGUAGE>',
    kind: 'text',
    choices: ['de', 'en'],
    text: {
      de: 'Sprache der Ausgabe: de oder en (sonst nach LC_ALL und LANG, im Zweifel de)',
      en: 'language of the output: de or en (else by LC_ALL and LANG, in doubt de)',
    },
  },
} as const satisfies Options;

/** What is judged, and with what. */
export const subjectOptions = {
  gateway: {
    flags: '--gateway <URL>',
    kind: 'text',
    text: {
      de: 'Basisadresse eines Gateways (endet meist auf /v1); ohne Konfigurationsdatei',
      en: 'base URL of a gateway (mostly ends in /v1); without a configuration file',
    },
  },
  keyEnv: {
    flags: '--key-env <NAME>',
    kind: 'text',
    text: {
      de: 'Umgebungsvariable, in der der Zugangsschlüssel steht',
      en: 'environment variable that holds the access key',
    },
  },
  tokenEnv: {
    flags: '--token-env <NAME>',
    kind: 'text',
    text: {
      de: 'Umgebungsvariable mit einem Zugriffstoken für die Konnektoren der angegebenen Adresse',
      en: 'environment variable that holds an access token for the connectors of the address given',
    },
  },
  client: {
    flags: '--client <ID>',
    kind: 'text',
    text: {
      de: 'Client, mit dem die Prüfung beim Aussteller der angegebenen Adresse Token abruft',
      en: 'client with which tokens are obtained from the issuer of the address given',
    },
  },
  clientSecretEnv: {
    flags: '--client-secret-env <NAME>',
    kind: 'text',
    text: {
      de: 'Umgebungsvariable mit dem Geheimnis dieses Clients',
      en: 'environment variable that holds the secret of this client',
    },
  },
  clientScope: {
    flags: '--client-scope <SCOPES>',
    kind: 'text',
    text: {
      de: 'Rechte (Scopes), die dieser Client verlangt, durch Leerzeichen getrennt',
      en: 'scopes that this client asks for, separated by spaces',
    },
  },
  headerEnv: {
    flags: '--header-env <HEADER=NAME>',
    kind: 'list',
    text: {
      de: 'weiteres Kopffeld, dessen Wert in der Umgebungsvariablen NAME steht',
      en: 'further header field whose value is in the environment variable NAME',
    },
  },
  chatModel: {
    flags: '--chat-model <ID>',
    kind: 'text',
    text: { de: 'Modell für Chat (sonst das erste passende)', en: 'model for chat (else the first fitting)' },
  },
  embeddingsModel: {
    flags: '--embeddings-model <ID>',
    kind: 'text',
    text: { de: 'Modell für Einbettungen', en: 'model for embeddings' },
  },
  feature: {
    flags: '--feature <ID>',
    kind: 'list',
    text: {
      de: 'Merkmal, das die Plattform anbietet (mehrfach oder mit Komma)',
      en: 'feature the platform offers (repeat or separate by commas)',
    },
  },
  only: {
    flags: '--only <IDS>',
    kind: 'list',
    text: {
      de: 'nur diese Anforderungen oder Profile (das Gesamturteil bleibt dann unvollständig)',
      en: 'only these requirements or profiles (the verdict then stays incomplete)',
    },
  },
  as: {
    flags: '--as <SUBJECT>',
    kind: 'text',
    choices: ['product'],
    text: {
      de: 'product: nur Anforderungen an das Produkt, nicht an den Betrieb',
      en: 'product: only requirements on the product, not on its operation',
    },
  },
  environment: {
    flags: '--environment <KIND>',
    kind: 'text',
    choices: ['production', 'test'],
    text: {
      de: 'production oder test; in test sind feindliche Abrufe erlaubt',
      en: 'production or test; in test hostile probes are allowed',
    },
  },
  allowWrites: {
    flags: '--allow-writes',
    kind: 'flag',
    text: {
      de: 'erlaubt Abrufe, die etwas anlegen (und wieder löschen)',
      en: 'allows probes that create something (and delete it again)',
    },
  },
  allowHostile: {
    flags: '--allow-hostile',
    kind: 'flag',
    text: {
      de: 'erlaubt feindliche Abrufe, etwa mit gefälschtem Token',
      en: 'allows hostile probes, such as a forged token',
    },
  },
  attestations: {
    flags: '--attestations <FILE>',
    kind: 'text',
    text: {
      de: 'Erklärungen zu dem, was von außen nicht zu sehen ist (.yaml, .json)',
      en: 'statements on what cannot be seen from outside (.yaml, .json)',
    },
  },
  justifications: {
    flags: '--justifications <FILE>',
    kind: 'text',
    text: {
      de: 'Begründungen zu nicht erfüllten SOLL (.yaml, .json)',
      en: 'justifications of SHOULD that are not met (.yaml, .json)',
    },
  },
  since: {
    flags: '--since <FOLDER>',
    kind: 'text',
    text: {
      de: 'Ordner einer früheren Prüfung, mit deren Beschreibungen verglichen wird',
      en: 'folder of an earlier run with whose descriptors to compare',
    },
  },
  budget: {
    flags: '--budget <TOKENS>',
    kind: 'number',
    text: {
      de: 'Obergrenze der Modell-Token; danach endet die Prüfung unvollständig',
      en: 'upper bound of model tokens; beyond it the run ends incomplete',
    },
  },
} as const satisfies Options;

/** How the platform is reached. */
export const networkOptions = {
  ca: {
    flags: '--ca <FILE>',
    kind: 'text',
    text: {
      de: 'zusätzliche Zertifizierungsstelle (PEM)',
      en: 'additional certificate authority (PEM)',
    },
  },
  insecureHttp: {
    flags: '--insecure-http <HOST>',
    kind: 'list',
    text: {
      de: 'erlaubt http ohne TLS zu diesem Host; steht im Bericht',
      en: 'allows http without TLS to this host; shown in the report',
    },
  },
  allowOrigin: {
    flags: '--allow-origin <ORIGIN>',
    kind: 'list',
    text: {
      de: 'weiterer Ursprung (https://idp.example), auf den Antworten verweisen dürfen',
      en: 'further origin (https://idp.example) that answers may point to',
    },
  },
  proxy: {
    flags: '--proxy <URL>',
    kind: 'text',
    text: {
      de: 'HTTP-Proxy (sonst nach HTTPS_PROXY und NO_PROXY)',
      en: 'HTTP proxy (else by HTTPS_PROXY and NO_PROXY)',
    },
  },
  maxRate: {
    flags: '--max-rate <N>',
    kind: 'number',
    text: { de: 'höchstens N Anfragen je Sekunde', en: 'at most N requests per second' },
  },
} as const satisfies Options;

/** What is written, and when a CI job stops. */
export const outputOptions = {
  out: {
    flags: '--out <FOLDER>',
    kind: 'text',
    text: {
      de: 'Ordner der Prüfung; darf noch nicht bestehen (sonst pruefstein-runs/<Zeit>-<Kennung>)',
      en: 'folder of the run; must not exist yet (else pruefstein-runs/<time>-<id>)',
    },
  },
  format: {
    flags: '--format <LIST>',
    kind: 'list',
    choices: ['html', 'md', 'junit'],
    text: {
      de: 'Formate neben report.json: html, md, junit (sonst html)',
      en: 'formats beside report.json: html, md, junit (else html)',
    },
  },
  withBodies: {
    flags: '--with-bodies',
    kind: 'flag',
    text: {
      de: 'nimmt Anfrage- und Antwortkörper in die Berichte auf',
      en: 'includes request and response bodies in the reports',
    },
  },
  gate: {
    flags: '--gate <WHEN>',
    kind: 'text',
    choices: ['failed'],
    text: {
      de: 'failed: unvollständig beendet mit 0 statt 2',
      en: 'failed: incomplete ends with 0 instead of 2',
    },
  },
  quiet: {
    flags: '--quiet',
    kind: 'flag',
    text: { de: 'kein Fortschritt, keine Zusammenfassung', en: 'no progress, no summary' },
  },
} as const satisfies Options;
