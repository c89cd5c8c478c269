import { type ConnectorSettings, usualSettings } from '../connectors/settings.ts';
import type { Bodies } from '../gateway/bodies.ts';
import type { Fault } from '../gateway/fault.ts';
import type { JsonObject } from '../handler.ts';
import { type IdentitySettings, usualIdentity } from '../identity/settings.ts';
import { type MetadataSettings, usualMetadata } from '../metadata/settings.ts';
import { type MonitoringSettings, usualMonitoring } from '../monitoring/settings.ts';
import type { Oddity } from './oddity.ts';

/** All oddities of one platform as one: each place is run through in the order of the list. */
export interface Variant {
  readonly reasons: boolean;
  readonly closesConnections: boolean;
  readonly connectors: ConnectorSettings;
  readonly identity: IdentitySettings;
  readonly metadata: MetadataSettings;
  readonly monitoring: MonitoringSettings;
  modelId(id: string): string;
  demand(body: JsonObject): void;
  fault(fault: Fault, request: Request): Fault;
  edit<Kind extends keyof Bodies>(kind: Kind, body: Bodies[Kind]): Bodies[Kind];
  chunks(chunks: readonly Bodies['chunk'][]): readonly Bodies['chunk'][];
  answer(answer: Response, request: Request): Promise<Response>;
  headerName(name: string): string;
}

export function variantOf(oddities: readonly Oddity[]): Variant {
  return {
    reasons: oddities.some((oddity) => oddity.reasons),
    closesConnections: oddities.some((oddity) => oddity.closesConnections),
    identity: Object.assign({}, usualIdentity, ...oddities.map((oddity) => oddity.identity)),
    metadata: Object.assign({}, usualMetadata, ...oddities.map((oddity) => oddity.metadata)),
    monitoring: Object.assign({}, usualMonitoring, ...oddities.map((oddity) => oddity.monitoring)),
    connectors: Object.assign({}, usualSettings, ...oddities.map((oddity) => oddity.connectors)),
    modelId: (id) => oddities.reduce((shown, oddity) => oddity.modelId?.(shown) ?? shown, id),
    demand: (body) => {
      for (const oddity of oddities) oddity.demand?.(body);
    },
    fault: (fault, request) =>
      oddities.reduce((answered, oddity) => oddity.fault?.(answered, request) ?? answered, fault),
    edit: (kind, body) => oddities.reduce((edited, oddity) => oddity.edit?.[kind]?.(edited) ?? edited, body),
    chunks: (chunks) => oddities.reduce((cut, oddity) => oddity.chunks?.(cut) ?? cut, chunks),
    answer: async (answer, request) => {
      let written = answer;
      for (const oddity of oddities) written = (await oddity.answer?.(written, request)) ?? written;
      return written;
    },
    headerName: (name) => oddities.reduce((shown, oddity) => oddity.headerName?.(shown) ?? shown, name),
  };
}
