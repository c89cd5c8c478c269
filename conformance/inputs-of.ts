import type { Kit } from './kit.ts';
import { everyAnswer, needsOf, probesOf } from './needs.ts';
import type { Requirement } from './release.ts';

/** Names of the credentials a requirement's probes use (`key`, `token`); those of every answer are optional. */
export function accessCredentials(kit: Kit, row: Requirement): string[] {
  if (needsOf(kit, row).includes(everyAnswer)) return [];
  const inputs = probesOf(kit, row).flatMap((probe) => probe.inputs);
  return [...new Set(inputs)]
    .filter((input) => input.startsWith('gateway.'))
    .map((input) => input.slice('gateway.'.length));
}
