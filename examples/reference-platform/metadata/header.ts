import type { JsonObject, Text } from '../handler.ts';
import { type ComplianceFacts, compliance } from './compliance.ts';
import { authority, operator } from './organisations.ts';
import type { MetadataSettings } from './settings.ts';

/** What the descriptors of a platform have in common. */
export interface Scene {
  readonly origin: string;
  readonly settings: MetadataSettings;
}

/** What a header says of one thing. */
export interface HeaderFacts {
  readonly kind: 'platform' | 'model' | 'connector' | 'collection' | 'service' | 'template';
  /** Last part of the id. */
  readonly name: string;
  /** Name of its schema. */
  readonly schema: string;
  readonly title: Text;
  readonly summary: Text;
  readonly distribution?: 'open' | 'federation';
  readonly compliance: ComplianceFacts;
}

/** Schemas of the release that this platform follows. */
const schemas = 'https://w3id.org/pruefstein/0.1/metadata#/$defs/';

/** The id of a descriptor; it never changes, whatever address the platform has. */
export function idOf({ settings }: Scene, kind: string, name: string): string {
  return settings.ids === 'https'
    ? `https://ki.musterland.example/id/${kind}/${name}`
    : `tag:ki.musterland.example,2026:${kind}/${name}`;
}

/** What every descriptor begins with. */
export function header(scene: Scene, facts: HeaderFacts): JsonObject {
  const { bare, extended, ownCodes } = scene.settings;
  return {
    $schema: schemas + facts.schema,
    kind: facts.kind,
    id: idOf(scene, facts.kind, facts.name),
    version: '1.2.0',
    modified: '2026-11-02T08:00:00Z',
    ...(bare ? {} : { validUntil: '2028-12-31' }),
    title: facts.title,
    summary: facts.summary,
    lifecycle: 'productive',
    owner: [authority],
    technicalOperator: operator,
    contacts: [
      { type: 'technical', email: 'ki-betrieb@rz-nord.musterland.example' },
      { type: 'security', url: 'https://rz-nord.musterland.example/.well-known/security.txt' },
      { type: ownCodes ? 'accessibility' : 'dataProtection', email: 'datenschutz@musterland.example' },
    ],
    conformsTo: bare ? [] : ['https://www.rfc-editor.org/rfc/rfc8615'],
    distribution: facts.distribution ?? 'open',
    compliance: compliance(facts.compliance, scene.settings),
    ...(extended
      ? {
          extensions: { 'https://rz-nord.musterland.example/betrieb/1': { halle: 'Nord 2', wartung: null } },
          x_rz_nord_auftrag: '2026-117',
        }
      : {}),
  };
}
