import type { Text } from './text.ts';

/** What a run may be given beside the URL; a probe declares what it cannot do without. */
export type InputName =
  | 'gateway.key'
  | 'gateway.restrictedKey'
  | 'gateway.lowQuotaKey'
  | 'gateway.token'
  | 'monitoring.key'
  | 'monitoring.liveUrl'
  | 'monitoring.readyUrl'
  | 'monitoring.usageUrl'
  | 'connectors.token'
  | 'connectors.tokenB'
  | 'connectors.lowToken'
  | 'connectors.samples'
  | 'connectors.queries'
  | 'connectors.foreignId'
  | 'identity.token'
  | 'identity.tokenB'
  | 'identity.lowToken'
  /** Clients with which the kit obtains the token of a principal itself. */
  | 'identity.client'
  | 'identity.clientB'
  | 'identity.lowClient'
  | 'identity.resource'
  | 'identity.otherResource'
  | 'identity.contextToken'
  /** The folder of an earlier run, to compare descriptors with (`--since`). */
  | 'metadata.earlierRun'
  /** The gateway or connector whose URL is the issuer's `resource`; the first one if none is. */
  | 'linked.resource'
  /** An instance of the named interface on the same platform. */
  | 'linked.gateway'
  | 'linked.connectors'
  | 'linked.metadata'
  | 'linked.identity'
  | 'linked.monitoring'
  | 'model.chat'
  | 'model.tools'
  | 'model.structuredOutput'
  | 'model.embeddings'
  | 'model.forbidden';

/** What each input is, as `plan` and report name it. */
export const inputTexts: Readonly<Record<InputName, Text>> = {
  'gateway.key': { de: 'Zugangsschlüssel des Gateways', en: 'access key of the gateway' },
  'gateway.restrictedKey': {
    de: 'zweiter Schlüssel ohne Recht am gesperrten Modell',
    en: 'second key without the right to the forbidden model',
  },
  'gateway.lowQuotaKey': { de: 'Schlüssel mit sehr kleinem Kontingent', en: 'key with a very small quota' },
  'gateway.token': { de: 'signiertes Zugriffstoken (JWT)', en: 'signed access token (JWT)' },
  'monitoring.key': { de: 'Zugangsschlüssel der Überwachung', en: 'access key of the monitoring' },
  'monitoring.liveUrl': { de: 'Adresse der Lebendprüfung', en: 'address of the liveness probe' },
  'monitoring.readyUrl': { de: 'Adresse der Bereitschaftsprüfung', en: 'address of the readiness probe' },
  'monitoring.usageUrl': { de: 'Adresse des Nutzungsberichts', en: 'address of the usage report' },
  'connectors.token': { de: 'Zugriffstoken für den Konnektor', en: 'access token for the connector' },
  'connectors.tokenB': {
    de: 'Zugriffstoken eines zweiten Mandanten',
    en: 'access token of a second tenant',
  },
  'connectors.lowToken': {
    de: 'Zugriffstoken mit geringen Rechten',
    en: 'access token with few rights',
  },
  'connectors.samples': {
    de: 'Beispielaufrufe lesender Werkzeuge',
    en: 'sample calls of read-only tools',
  },
  'connectors.queries': { de: 'Suchanfragen', en: 'search queries' },
  'connectors.foreignId': {
    de: 'Kennung eines Dokuments des zweiten Mandanten',
    en: 'id of a document of the second tenant',
  },
  'identity.token': { de: 'Zugriffstoken oder Client', en: 'access token or client' },
  'identity.tokenB': {
    de: 'Zugriffstoken oder Client eines zweiten Mandanten',
    en: 'access token or client of a second tenant',
  },
  'identity.lowToken': {
    de: 'Zugriffstoken oder Client mit geringen Rechten',
    en: 'access token or client with few rights',
  },
  'identity.client': {
    de: 'Client, mit dem die Prüfung Token selbst abruft',
    en: 'client with which the kit obtains tokens itself',
  },
  'identity.clientB': {
    de: 'Client eines zweiten Mandanten',
    en: 'client of a second tenant',
  },
  'identity.lowClient': { de: 'Client mit geringen Rechten', en: 'client with few rights' },
  'identity.resource': { de: 'geschützte Ressource', en: 'protected resource' },
  'identity.otherResource': { de: 'zweite geschützte Ressource', en: 'second protected resource' },
  'identity.contextToken': {
    de: 'signierter Nutzerkontext',
    en: 'signed user context',
  },
  'metadata.earlierRun': { de: 'Ordner einer früheren Prüfung', en: 'folder of an earlier run' },
  'linked.resource': {
    de: 'ein Gateway oder Konnektor derselben Plattform',
    en: 'a gateway or connector of the same platform',
  },
  'linked.gateway': {
    de: 'ein Modell-Gateway derselben Plattform',
    en: 'a model gateway of the same platform',
  },
  'linked.connectors': { de: 'ein Konnektor derselben Plattform', en: 'a connector of the same platform' },
  'linked.metadata': {
    de: 'eine Plattformbeschreibung derselben Plattform',
    en: 'a platform descriptor of the same platform',
  },
  'linked.identity': { de: 'ein Aussteller derselben Plattform', en: 'an issuer of the same platform' },
  'linked.monitoring': {
    de: 'eine Überwachung derselben Plattform',
    en: 'a monitoring of the same platform',
  },
  'model.chat': { de: 'Modell für Chat', en: 'model for chat' },
  'model.tools': { de: 'Modell mit Werkzeugaufrufen', en: 'model with tool calls' },
  'model.structuredOutput': {
    de: 'Modell mit schemagebundener Ausgabe',
    en: 'model with schema-bound output',
  },
  'model.embeddings': { de: 'Modell für Einbettungen', en: 'model for embeddings' },
  'model.forbidden': {
    de: 'Modell, das der zweite Schlüssel nicht nutzen darf',
    en: 'model the second key may not use',
  },
};
