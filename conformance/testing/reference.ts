import {
  createPlatform,
  type Handler,
  type OddityName,
  type Platform,
} from '../../examples/reference-platform/index.ts';
import type { World } from '../define-mutants.ts';
import { lookingInto } from '../otlp/looking-into.ts';
import { makeReceiver } from '../otlp/receiver.ts';
import { contentDigest } from '../read/digest.ts';
import type { EarlierRun } from '../read/earlier.ts';
import type { Config } from '../release.ts';
import { inProcess } from './in-process.ts';
import { record, type Written } from './record.ts';
import { wholeKit } from './whole-kit.ts';

/** Reached by function call under the name of a network address, so that what depends on TLS applies as well. */
const origin = 'https://ki.musterland.example';

/** Where the platform exports to; a name only, as nothing goes over a network. */
const receiverUrl = 'https://pruefung.musterland.example/otlp';
const exportKey = 'export-key-of-the-test';

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

export async function startReference(
  oddities: readonly OddityName[] = [],
  { exports = true } = {},
): Promise<Reference> {
  const receiver = makeReceiver({ url: receiverUrl, key: exportKey });
  const otlp = { url: receiverUrl, key: exportKey, send: receiver.accept };
  const platform = await createPlatform({ origin, oddities, ...(exports && { otlp }) });
  const receivers = [{ receiver, beforeLook: () => platform.exportNow() }];
  const token = await platform.issueToken();
  const config: Config = platform.config(token);
  const entry = await platform.fetch(new Request(`${origin}/.well-known/pruefstein`));
  const earlierRun = seenEarlier(await entry.json());
  const world: World = { issueToken: () => platform.issueToken(), key: platform.keys.key };
  return {
    platform,
    config,
    world,
    record: async ({ only = [], wrap } = {}) => {
      platform.resetQuota();
      const handler = wrap ? wrap(platform.fetch, world) : platform.fetch;
      const transport = lookingInto(inProcess(handler), receivers);
      return await record(wholeKit, config, { subject: 'all', only, earlierRun }, { transport });
    },
  };
}

/** An earlier run that saw the platform descriptor in an older version. */
function seenEarlier(entry: unknown): EarlierRun {
  const older = { version: '1.1.9', digest: contentDigest('older') };
  return { day: '2026-11-16', descriptors: new Map([[String(Object(entry).id), older]]) };
}
