import type { Text } from './text.ts';

/** What a run may be given beside the URL; a probe declares what it cannot do without. */
export type InputName =
  | 'gateway.key'
  | 'gateway.restrictedKey'
  | 'gateway.lowQuotaKey'
  | 'gateway.token'
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
