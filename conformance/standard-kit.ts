import schemas from '../schemas/0.1/gateway.schema.json' with { type: 'json' };
import operations from '../schemas/0.1/operations/gateway.json' with { type: 'json' };
import { validators } from '../schemas/0.1/validators/gateway.js';
import { checks } from './checks.generated.ts';
import type { Kit } from './kit.ts';
import { probes } from './probes.generated.ts';
import { catalogue } from './release.ts';

/** The kit as it ships: the release's catalogue with the probes, checks and schemas for it. */
export const standardKit: Kit = { catalogue, probes, checks, operations, validators, schemas };
