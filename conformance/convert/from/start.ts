import { catalogue, type metadata } from '../../release.ts';
import type { Text } from '../../text.ts';
import type { Descriptor } from '../conversion.ts';

/** What whoever goes on writing has to settle: a field, what is missing, and where it is found. */
export interface OpenPoint {
  readonly field: string;
  readonly text: Text;
}

/** A descriptor begun from a document of others; valid, but with gaps. */
export interface Start<D extends Descriptor = Descriptor> {
  readonly descriptor: D;
  readonly open: readonly OpenPoint[];
  /** Members of the source that were not used. */
  readonly lost: readonly string[];
}

/** What a source says of the members all descriptors have. */
export interface HeaderFacts {
  readonly name: string;
  readonly summary: string;
  readonly version?: string | undefined;
  readonly now: Date;
}

/** Stands wherever a text is still missing, so that it is found again. */
export const gap = '[offen]';
export const gapText = { de: gap, en: '[open]' } as const;

type Header = Pick<
  metadata.TemplateDescriptor,
  | ('$schema' | 'id' | 'version' | 'modified' | 'title' | 'summary' | 'lifecycle' | 'owner')
  | ('technicalOperator' | 'contacts' | 'conformsTo' | 'distribution' | 'compliance')
>;

/** The header and legal block of a start: whatever is unknown is said to be so, in the way that promises least. */
export function startHeader(kind: Descriptor['kind'], { name, summary, version, now }: HeaderFacts): Header {
  const schema = `${kind[0]?.toUpperCase()}${kind.slice(1)}Descriptor`;
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    $schema: `${catalogue.names.httpsNamespace}${catalogue.release}/metadata#/$defs/${schema}`,
    id: `tag:example.org,${now.getUTCFullYear()}:${kind}:${slug}`,
    version: isSemantic(version) ? version : '0.1.0',
    modified: now.toISOString(),
    title: { de: shortened(name, 120), en: shortened(name, 120) },
    summary: { de: shortened(summary, 300), en: shortened(summary, 300) },
    lifecycle: 'planned',
    owner: [{ name: gap, country: 'DE' }],
    technicalOperator: { name: gap, country: 'DE' },
    contacts: [{ type: 'functional', name: gap }],
    conformsTo: [],
    distribution: 'recipients',
    compliance: {
      riskClass: 'notAssessed',
      purpose: gapText,
      personalData: 'unknown',
      processingLocations: [{ function: 'inference' }],
      eeaOnly: 'unknown',
      subProcessors: [],
      extraEuropeanDependency: { level: 'unknown' },
      confidentialityMax: 'public',
      retention: {},
      inputsUsedForTraining: 'unknown',
      usageRights: { regime: 'unknown', transferable: 'unknown' },
    },
  };
}

/** A descriptor with its open points in the legal block, where every reader looks for them. */
export function withOpenPoints<D extends Descriptor>(descriptor: D, open: readonly OpenPoint[]): D {
  const openPoints = open.map(({ field, text }) => ({
    de: `${field}: ${text.de}`,
    en: `${field}: ${text.en}`,
  }));
  return { ...descriptor, compliance: { ...descriptor.compliance, openPoints } };
}

function isSemantic(version: string | undefined): version is string {
  return version !== undefined && /^\d{1,6}\.\d{1,6}\.\d{1,6}([-+][0-9A-Za-z.+-]{1,60})?$/.test(version);
}

export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
