import type { Kit } from '../kit.ts';
import { everyAnswer, needsOf, probesOf } from '../needs.ts';
import type { Requirement } from '../release.ts';
import type { LinkName } from './linked.ts';

/** Names of the credentials a requirement's probes use (`key`, `token`); those of every answer are optional. */
export function accessCredentials(kit: Kit, row: Requirement): string[] {
  return inputsIn(kit, row, row.interface);
}

/** Names of what a requirement's probes need beside their own instance (`gateway`, `resource`). */
export function linkedInputs(kit: Kit, row: Requirement): LinkName[] {
  return inputsIn(kit, row, 'linked') as LinkName[];
}

function inputsIn(kit: Kit, row: Requirement, area: string): string[] {
  if (needsOf(kit, row).includes(everyAnswer)) return [];
  const inputs = probesOf(kit, row).flatMap((probe) => probe.inputs);
  return [...new Set(inputs)]
    .filter((input) => input.startsWith(`${area}.`))
    .map((input) => input.slice(area.length + 1));
}
