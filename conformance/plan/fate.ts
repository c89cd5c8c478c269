import type { Probe } from '../define-probe.ts';
import type { InputName } from '../inputs.ts';
import type { Kit } from '../kit.ts';
import { everyAnswer, needsOf, probesOf } from '../needs.ts';
import type { RecordedInstance, RunRecord } from '../recording/run-record.ts';
import type { Requirement } from '../release.ts';
import { isDerivedOf } from './derived-features.ts';

/** What decides, before anything is sent, what becomes of a requirement. */
export type Facts = Pick<
  RunRecord,
  'subject' | 'selection' | 'environment' | 'consents' | 'features' | 'instances'
>;

/**
 * What becomes of a requirement as a whole: `listed` has no outcome ever, `dropped` is left out with the subject
 * `product`, `attested` is for the operator to state, `judged` is for probes to show.
 */
export type Fate = 'listed' | 'dropped' | 'deselected' | 'notApplicable' | 'attested' | 'judged';

/** Every requirement has exactly one fate. */
export function fateOf(row: Requirement, facts: Facts): Fate {
  if (facts.subject === 'product' && row.subject === 'deployment') return 'dropped';
  if (row.verify.kind === 'permitted' || row.verify.kind === 'unobservable') return 'listed';
  if (!isSelected(row, facts)) return 'deselected';
  if (row.feature && !isDeclared(row.feature, facts)) return 'notApplicable';
  return row.verify.kind === 'attested' ? 'attested' : 'judged';
}

function isSelected(row: Requirement, { selection }: Facts): boolean {
  if (selection.requirements) return selection.requirements.includes(row.id);
  return row.profiles.some((profile) => selection.profiles.includes(profile));
}

function isDeclared(feature: string, facts: Pick<Facts, 'features'>): boolean {
  return facts.features.some(({ id, declared }) => id === feature && declared);
}

/** False for instances of another interface, and for those that do not offer the row's feature. */
export function appliesTo(
  row: Requirement,
  instance: RecordedInstance,
  facts: Pick<Facts, 'features'>,
): boolean {
  return row.interface === instance.interface && (!row.feature || offers(instance, row.feature, facts));
}

/** What is declared holds of every instance; what follows from an instance holds of that one only. */
function offers(instance: RecordedInstance, feature: string, facts: Pick<Facts, 'features'>): boolean {
  const settled = facts.features.find(({ id }) => id === feature);
  if (!settled?.declared) return false;
  const isOwn = feature.startsWith(`${instance.interface}.`);
  return settled.from !== 'derived' || !isOwn || isDerivedOf(feature, instance);
}

/** What keeps a probe from being sent to an instance. */
export type Obstacle =
  | { readonly kind: 'feature' }
  | { readonly kind: 'missingInput'; readonly inputs: readonly InputName[] }
  | { readonly kind: 'consent'; readonly consent: 'write' | 'hostile' };

export function obstacleOf(probe: Probe, instance: RecordedInstance, facts: Facts): Obstacle | undefined {
  if (probe.feature && !offers(instance, probe.feature, facts)) return { kind: 'feature' };
  const inputs = probe.inputs.filter((input) => !instance.inputs.includes(input));
  if (inputs.length > 0) return { kind: 'missingInput', inputs };
  if (probe.class === 'write' && !facts.consents.writes) return { kind: 'consent', consent: 'write' };
  if (probe.class === 'hostile' && !facts.consents.hostile && facts.environment !== 'test')
    return { kind: 'consent', consent: 'hostile' };
  return undefined;
}

/** What keeps a requirement from being judged on an instance; a requirement over every answer has no obstacle. */
export function obstacleTo(
  kit: Kit,
  row: Requirement,
  instance: RecordedInstance,
  facts: Facts,
): Obstacle | undefined {
  const needs = needsOf(kit, row);
  if (needs.includes(everyAnswer)) return undefined;
  const obstacles = probesOf(kit, row).flatMap((probe) => obstacleOf(probe, instance, facts) ?? []);
  const missing = obstacles.flatMap((obstacle) => (obstacle.kind === 'missingInput' ? obstacle.inputs : []));
  if (missing.length > 0) return { kind: 'missingInput', inputs: [...new Set(missing)] };
  return obstacles[0];
}
