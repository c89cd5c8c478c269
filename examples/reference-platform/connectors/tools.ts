import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { addressOf, type Document, find, search } from './documents.ts';

/** Nothing here changes anything; what a caller may see is decided before a tool runs. */
const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** The result twice, as data and as one block of JSON text: older clients read only the latter. */
function result<T extends Record<string, unknown>>(structuredContent: T) {
  return {
    content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }],
    structuredContent,
  };
}

/** A mistake of the caller, told in the result, so that a model can read it. */
function fault(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] };
}

const hit = z.object({ id: z.string(), title: z.string(), url: z.string(), snippet: z.string() });

const fetched = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  metadata: z.object({ locator: z.string(), lastModified: z.string() }),
});

const hitOf = (document: Document) => ({
  id: document.id,
  title: document.title,
  url: addressOf(document),
  snippet: `${document.text.slice(0, 60)} …`,
});

/** Registers the tools as the members of one tenant see them. */
export function registerTools(server: McpServer, tenant: string): void {
  server.registerTool(
    'search',
    {
      title: 'Dokumente suchen',
      description: 'Sucht in den Dokumenten des eigenen Mandanten nach Wörtern.',
      inputSchema: z.object({ query: z.string(), limit: z.number().int().min(1).max(50).optional() }),
      outputSchema: z.object({ results: z.array(hit) }),
      annotations: readOnly,
    },
    async ({ query, limit = 10 }) => result({ results: search(tenant, query, limit).map(hitOf) }),
  );

  server.registerTool(
    'fetch',
    {
      title: 'Dokument abrufen',
      description: 'Gibt ein Dokument des eigenen Mandanten mit seinem ganzen Text zurück.',
      inputSchema: z.object({ id: z.string() }),
      outputSchema: fetched,
      annotations: readOnly,
    },
    async ({ id }) => {
      const document = find(tenant, id);
      if (!document) return fault('Es gibt kein Dokument mit dieser Kennung.');
      const { title, text, locator, lastModified } = document;
      return result({ id, title, text, url: addressOf(document), metadata: { locator, lastModified } });
    },
  );

  server.registerTool(
    'frist_berechnen',
    {
      title: 'Frist berechnen',
      description: 'Zählt zu einem Datum eine Zahl von Kalendertagen hinzu.',
      inputSchema: z.object({ datum: z.iso.date(), tage: z.number().int().min(0).max(3650) }),
      outputSchema: z.object({ ende: z.iso.date() }),
      annotations: readOnly,
    },
    async ({ datum, tage }) => {
      const end = new Date(`${datum}T00:00:00Z`);
      end.setUTCDate(end.getUTCDate() + tage);
      return result({ ende: end.toISOString().slice(0, 10) });
    },
  );
}
