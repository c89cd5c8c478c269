import type { RunFlags } from './overrides.ts';

/** A command line that says nothing of what is judged. */
export const noFlags: RunFlags = {
  gateway: undefined,
  keyEnv: undefined,
  tokenEnv: undefined,
  client: undefined,
  clientSecretEnv: undefined,
  clientScope: undefined,
  headerEnv: [],
  chatModel: undefined,
  embeddingsModel: undefined,
  feature: [],
  only: [],
  as: undefined,
  environment: undefined,
  allowWrites: false,
  allowHostile: false,
  attestations: undefined,
  justifications: undefined,
  since: undefined,
  budget: undefined,
  ca: undefined,
  insecureHttp: [],
  allowOrigin: [],
  proxy: undefined,
  maxRate: undefined,
};
