import { createHash } from 'node:crypto';
import { about } from '../descriptor.ts';
import type { JsonObject } from '../handler.ts';
import type { Scene } from './header.ts';
import type { MetadataSettings } from './settings.ts';

/** Where documents about the platform are, by name. */
export const documentPath = (name: string): string => `/metadata/documents/${name}`;

/** Another place of the same authority, which the platform's operator did not name as part of it. */
const elsewhere = 'https://veroeffentlichungen.musterland.example';

/** The address of a document that may lie elsewhere. */
export function linkTo({ origin, settings }: Scene, name: string): string {
  if (settings.documentsElsewhere) return elsewhere + documentPath(name);
  return (settings.links === 'relative' ? '' : origin) + documentPath(name);
}

/** The OpenAPI document of an interface, as the standard has it; its server is this platform. */
export async function openapiDocument(name: 'gateway' | 'monitoring', scene: Scene): Promise<JsonObject> {
  const { default: document } =
    name === 'gateway'
      ? await import('../../../schemas/0.1/openapi/gateway.openapi.json', { with: { type: 'json' } })
      : await import('../../../schemas/0.1/openapi/monitoring.openapi.json', { with: { type: 'json' } });
  return { ...document, servers: [{ url: scene.origin + (name === 'gateway' ? '/v1' : '') }] };
}

/** A short document by OpenAPI 3.0, in YAML. */
export const openapiInYaml = `# Kurzfassung; die Langfassung steht im Standard.
openapi: 3.0.3
info:
  title: Modell-Gateway
  version: '0.1'
paths:
  /models/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
    get:
      operationId: readModel
      responses:
        '200':
          description: Das Modell.
components:
  parameters:
    Id:
      name: id
      in: path
      required: true
      schema: {type: string}
`;

/** The server.json of the connector; a registry wraps it in what it knows of it. */
export function serverJson({ settings }: Scene, url: string): JsonObject {
  const server = {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: 'example.musterland/wissen',
    description: 'Sucht in Merkblättern und Dienstanweisungen des eigenen Amtes.',
    version: '1.2.0',
    remotes: [{ type: 'streamable-http', url }],
  };
  return settings.oldCards ? { server, _meta: {} } : server;
}

/** A bill of materials as it is served, and what the platform descriptor says of it. */
export interface Bill {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly entry: JsonObject;
}

/** The bill of materials of the platform. */
export function billOf({ bill }: MetadataSettings): Bill {
  const made = bills[bill];
  const digest = `sha256:${createHash('sha256').update(made.text).digest('hex')}`;
  const { format, version, ...served } = made;
  return { ...served, entry: { format, version, digest, access: 'open' } };
}

const product = { name: about.product, version: about.version };

const bills = {
  cyclonedx: {
    name: 'stueckliste.cdx.json',
    mediaType: 'application/vnd.cyclonedx+json; version=1.7',
    format: 'cyclonedx',
    version: '1.7',
    text: JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.7',
      version: 1,
      metadata: { component: { type: 'platform', 'bom-ref': 'platform', ...product } },
      components: [{ type: 'machine-learning-model', 'bom-ref': 'chat', name: 'pruefstein-chat' }],
      dependencies: [{ ref: 'platform', dependsOn: ['chat'] }],
    }),
  },
  spdx: {
    name: 'stueckliste.spdx.json',
    mediaType: 'application/spdx+json',
    format: 'spdx',
    version: '2.3',
    text: JSON.stringify({
      spdxVersion: 'SPDX-2.3',
      SPDXID: 'SPDXRef-DOCUMENT',
      dataLicense: 'CC0-1.0',
      name: product.name,
      documentNamespace: 'https://ki.musterland.example/spdx/1',
      creationInfo: { created: '2026-11-02T08:00:00Z', creators: ['Organization: Rechenzentrum Nord'] },
      packages: [
        { SPDXID: 'SPDXRef-1', ...product, versionInfo: product.version, downloadLocation: 'NOASSERTION' },
      ],
    }),
  },
  xml: {
    name: 'stueckliste.cdx.xml',
    mediaType: 'application/vnd.cyclonedx+xml',
    format: 'cyclonedx',
    version: '1.6',
    text: '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><components/></bom>\n',
  },
} as const;
