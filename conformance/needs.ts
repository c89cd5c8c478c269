import type { Check } from './define-check.ts';
import { isSingle, type Probe, type Step } from './define-probe.ts';
import type { Kit } from './kit.ts';
import type { Requirement } from './release.ts';

/** The pseudo-exchange that stands for all answers of an instance. */
export const everyAnswer = 'every-answer';

/** Whatever probe makes the exchange, its name begins with the probe's. */
export function probeOf(exchange: string): string {
  return exchange.split('.', 1)[0] ?? exchange;
}

/** The step of a probe that makes an exchange, if the kit has it. */
export function stepOf(kit: Kit, exchange: string): Step | undefined {
  const [probeId = '', stepName] = exchange.split('.', 2);
  const probe = kit.probes[probeId];
  if (!probe) return undefined;
  if (isSingle(probe.steps)) return stepName === undefined ? probe.steps : undefined;
  return stepName === undefined ? undefined : probe.steps[stepName];
}

/** The steps of a probe with the names of the exchanges they make, in the order in which they are sent. */
export function namedSteps(probe: Probe): readonly (readonly [exchange: string, step: Step])[] {
  if (isSingle(probe.steps)) return [[probe.id, probe.steps]];
  return Object.entries(probe.steps).map(([name, step]) => [`${probe.id}.${name}`, step] as const);
}

/** The check that verifies a requirement. */
export function checkFor(kit: Kit, requirement: string): Check | undefined {
  return kit.checks.find((check) => check.verifies === requirement);
}

/** Names of the exchanges a requirement is judged by. */
export function needsOf(kit: Kit, row: Requirement): readonly string[] {
  if (row.verify.kind === 'response') return [row.verify.probe];
  if (row.verify.kind === 'check') return checkFor(kit, row.id)?.needs ?? [];
  return [];
}

/** The probes a requirement needs; all of its interface if it is about every answer. */
export function probesOf(kit: Kit, row: Requirement): readonly Probe[] {
  const needs = needsOf(kit, row);
  if (needs.includes(everyAnswer))
    return Object.values(kit.probes).filter((probe) => probe.interface === row.interface);
  return [...new Set(needs.map(probeOf))].flatMap((id) => kit.probes[id] ?? []);
}
