import type { JsonObject } from '../handler.ts';
import { linkTo } from './documents.ts';
import { header, type Scene } from './header.ts';
import { authority } from './organisations.ts';

/** The tools as the connector lists them. */
const tools = [
  { name: 'search', readOnly: true, idempotent: true, confidentialityMax: 'internal' },
  { name: 'fetch', readOnly: true, idempotent: true, confidentialityMax: 'internal' },
  { name: 'frist_berechnen', readOnly: true, idempotent: true },
] as const;

/** The descriptor of the platform's own connector. */
export function connectorDescriptor(scene: Scene, url: string): JsonObject {
  const { settings } = scene;
  return {
    ...header(scene, {
      kind: 'connector',
      name: 'wissen',
      schema: 'ConnectorDescriptor',
      title: { de: 'Wissenskonnektor', en: 'Knowledge connector' },
      summary: {
        de: 'Sucht in Merkblättern und Dienstanweisungen des eigenen Amtes.',
        en: "Searches leaflets and instructions of one's own office.",
      },
      compliance: {
        riskClass: 'noAiSystem',
        purpose: {
          de: 'Belegte Auskünfte aus eigenen Unterlagen.',
          en: "Answers with sources from one's own documents.",
        },
        confidentialityMax: 'internal',
        personalData: 'none',
      },
    }),
    serverName: 'example.musterland/wissen',
    mcpVersions: ['2026-07-28', '2025-11-25'],
    transports: ['streamableHttp'],
    url,
    auth: { mode: settings.ownCodes ? 'kerberos' : 'oauth2' },
    userContext: 'none',
    toolNamespace: 'wissen',
    tools: settings.bare ? tools.map(({ name, readOnly }) => ({ name, readOnly })) : tools,
    backend: { name: 'Dokumentenablage', type: 'dms', ...(settings.bare ? {} : { owner: authority }) },
    dataFlow: { direction: 'inbound' },
    egress: { internet: false },
    provenance: { returnsSources: true, ...(settings.bare ? {} : { form: 'url' }) },
    ...(settings.bare ? {} : { serverJson: linkTo(scene, 'wissen.server.json') }),
    logging: { arguments: 'hash', results: 'none', ...(settings.bare ? {} : { retention: 'P90D' }) },
  };
}
