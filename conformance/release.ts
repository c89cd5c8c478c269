/**
 * The one place that knows which release of the standard this kit carries. All else imports from here.
 */
import catalogueJson from '../schemas/0.1/catalogue.json' with { type: 'json' };
import type { Catalogue } from '../schemas/0.1/types/catalogue.ts';

export type {
  Catalogue,
  FeatureId,
  InterfaceId,
  Level,
  ProfileId,
  Requirement,
  RequirementId,
} from '../schemas/0.1/types/catalogue.ts';
export type { Config, GatewayConfig, ModelConfig } from '../schemas/0.1/types/config.ts';
export type * as gateway from '../schemas/0.1/types/gateway.ts';
export type * as identity from '../schemas/0.1/types/identity.ts';
export type * as metadata from '../schemas/0.1/types/metadata.ts';
export type * as monitoring from '../schemas/0.1/types/monitoring.ts';
export type {
  Cause,
  EvidenceEntry,
  Outcome,
  ProfileResult,
  Report,
  RequirementResult,
  RunFacts,
  Statement,
  UsedModel,
  VerdictCode,
} from '../schemas/0.1/types/report.ts';
export type * as run from '../schemas/0.1/types/run.ts';

export const catalogue = catalogueJson as unknown as Catalogue;
