import { defineOddity } from './oddity.ts';

export const mcpModernOnly = defineOddity({
  name: 'mcp-modern-only',
  title: {
    de: 'Der Konnektor spricht nur MCP 2026-07-28.',
    en: 'The connector speaks MCP 2026-07-28 only.',
  },
  connectors: { eras: 'modern' },
  lacks: ['connectors.legacy'],
});

export const mcpLegacyOnly = defineOddity({
  name: 'mcp-legacy-only',
  title: {
    de: 'Der Konnektor spricht nur MCP 2025-11-25.',
    en: 'The connector speaks MCP 2025-11-25 only.',
  },
  connectors: { eras: 'legacy' },
  lacks: ['connectors.modern'],
});

export const mcpSessions = defineOddity({
  name: 'mcp-sessions',
  title: {
    de: 'Der Verbindungsaufbau von MCP 2025-11-25 eröffnet eine Sitzung.',
    en: 'The handshake of MCP 2025-11-25 opens a session.',
  },
  connectors: { sessions: true },
});

export const mcpAnswersAsStream = defineOddity({
  name: 'mcp-answers-as-stream',
  title: {
    de: 'Der Konnektor antwortet mit Ereignisströmen statt mit einzelnen JSON-Texten.',
    en: 'The connector answers with event streams instead of single JSON texts.',
  },
  connectors: { framing: 'stream' },
});

export const rootResourceMetadata = defineOddity({
  name: 'root-resource-metadata',
  title: {
    de: 'Die Angaben zur geschützten Ressource liegen nur unter dem Pfad ohne Zusatz.',
    en: 'The metadata of the protected resource lie only under the path without suffix.',
  },
  connectors: { metadata: 'root' },
});

export const challengeWithoutScope = defineOddity({
  name: 'challenge-without-scope',
  title: {
    de: 'Abweisungen und Angaben zur Ressource nennen keine Berechtigungen (scope).',
    en: 'Refusals and metadata of the resource name no scopes.',
  },
  connectors: { namesScopes: false },
});

export const mcpEarlierDatesAreLegacy = defineOddity({
  name: 'mcp-earlier-dates-are-legacy',
  title: {
    de: 'Der Konnektor weist unbekannte Fassungen aus früherer Zeit so ab wie die ältere Fassung von MCP.',
    en: 'The connector refuses unknown revisions of earlier dates as the older revision of MCP does.',
  },
  connectors: { refusesEarlier: 'legacy' },
});
