import {
  createPlatform,
  type Handler,
  type OddityName,
  type Platform,
} from '../../examples/reference-platform/index.ts';
import type { World } from '../define-mutants.ts';
import type { Config } from '../release.ts';
import { inProcess } from './in-process.ts';
import { record, type Written } from './record.ts';
import { wholeKit } from './whole-kit.ts';

/** Reached by function call under the name of a network address, so that what depends on TLS applies as well. */
const origin = 'https://ki.musterland.example';

/** The reference platform, ready to be recorded without a port. */
export interface Reference {
  readonly platform: Platform;
  readonly config: Config;
  readonly world: World;
  /** Records a run against the platform, or against what is wrapped around it. */
  record(options?: {
    readonly only?: readonly string[];
    readonly wrap?: (next: Handler, world: World) => Handler;
  }): Promise<Written>;
}

export async function startReference(oddities: readonly OddityName[] = []): Promise<Reference> {
  const platform = await createPlatform({ origin, oddities });
  const token = await platform.issueToken();
  const config: Config = platform.config(token);
  const world: World = { issueToken: () => platform.issueToken(), key: platform.keys.key };
  return {
    platform,
    config,
    world,
    record: async ({ only = [], wrap } = {}) => {
      platform.resetQuota();
      const handler = wrap ? wrap(platform.fetch, world) : platform.fetch;
      return await record(wholeKit, config, { subject: 'all', only }, { transport: inProcess(handler) });
    },
  };
}
