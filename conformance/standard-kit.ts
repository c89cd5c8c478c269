import { checks } from './checks.generated.ts';
import { described } from './described.generated.ts';
import type { Kit } from './kit.ts';
import { probes } from './probes.generated.ts';
import { catalogue } from './release.ts';

/** The kit as it ships: the release's catalogue with the probes, checks and schemas for it. */
export const standardKit: Kit = { catalogue, probes, checks, described };
