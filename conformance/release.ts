/**
 * The one place that knows which release of the standard this kit carries. All else imports from here.
 */
import catalogueJson from '../schemas/0.1/catalogue.json' with { type: 'json' };
import type { Catalogue } from '../schemas/0.1/types/catalogue.ts';

export type { FeatureId, ProfileId, Requirement, RequirementId } from '../schemas/0.1/types/catalogue.ts';
export type * as gateway from '../schemas/0.1/types/gateway.ts';

export const catalogue = catalogueJson as unknown as Catalogue;
