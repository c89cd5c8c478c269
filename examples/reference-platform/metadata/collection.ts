import { usualDimensions } from '../gateway/embeddings.ts';
import type { JsonObject } from '../handler.ts';
import { header, idOf, type Scene } from './header.ts';

/** The descriptor of the documents that the platform's own connector searches. */
export function collectionDescriptor(scene: Scene, connectorUrl: string): JsonObject {
  return {
    ...header(scene, {
      kind: 'collection',
      name: 'dienstanweisungen',
      schema: 'CollectionDescriptor',
      title: { de: 'Dienstanweisungen', en: 'Service instructions' },
      summary: {
        de: 'Merkblätter und Dienstanweisungen des eigenen Amtes.',
        en: "Leaflets and instructions of one's own office.",
      },
      compliance: {
        riskClass: 'noAiSystem',
        purpose: {
          de: 'Wissensgrundlage für Auskünfte mit Quellen.',
          en: 'Knowledge for answers with sources.',
        },
        confidentialityMax: 'internal',
        personalData: 'none',
      },
    }),
    collectionType: 'knowledge',
    tenant: 'tenant-a',
    sources: [{ type: 'dms', system: 'Dokumentenablage' }],
    accessModel: { inheritsSourceAcl: true },
    languages: ['de'],
    embedding: { model: idOf(scene, 'model', 'pruefstein-embed'), dimensions: usualDimensions },
    retrieval: { endpoint: connectorUrl, modes: ['fullText'] },
    citation: { uri: true, passage: true },
    deletion: { supported: 'yes', maxLatency: 'P1D', scope: ['source', 'chunk'] },
  };
}
