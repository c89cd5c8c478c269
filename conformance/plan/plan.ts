import type { Seen } from '../conduct/seen.ts';
import { tokenRequests, type WantedToken } from '../conduct/wanted-tokens.ts';
import type { Probe } from '../define-probe.ts';
import type { InputName } from '../inputs.ts';
import type { Kit } from '../kit.ts';
import { probesOf } from '../needs.ts';
import type { EarlierRun } from '../read/earlier.ts';
import type { Attestation, Justification, Platform } from '../recording/run-record.ts';
import type { Config, Requirement } from '../release.ts';
import type { ModelRoleName } from '../request.ts';
import { withoutSecrets } from '../secrets/secrets.ts';
import { entriesOf, originsOf } from './config-entries.ts';
import { appliesTo, type Facts, type Fate, fateOf, type Obstacle, obstacleOf, obstacleTo } from './fate.ts';
import { rolesFor, settleFeatures, withDerived } from './features.ts';
import { type Limits, limitsOf } from './limits.ts';
import { rolesShown } from './model-roles.ts';
import { type PlannedInstance, planInstances, withLinked } from './plan-instances.ts';
import { type PlannedRequest, requestsOf } from './plan-requests.ts';
import { type Selection, selectionOf } from './selection.ts';

/** What the caller decides beside the configuration. */
export interface PlanOptions {
  /** Only these profiles or requirements; all if absent or empty. */
  readonly only?: readonly string[];
  readonly subject: 'all' | 'product';
  /** Features named on the command line. */
  readonly features?: readonly string[];
  /** Features the platform's descriptor declares. */
  readonly descriptorFeatures?: readonly string[];
  /** Hosts to which the operator allows plain http. */
  readonly plainHttpHosts?: readonly string[];
  readonly tlsNotVerified?: boolean;
  /** What an earlier run saw of descriptors. */
  readonly earlierRun?: EarlierRun;
}

/** What becomes of a requirement, as far as can be said before anything is sent. */
export interface PlannedRow {
  readonly requirement: Requirement;
  readonly fate: Fate;
  /** By instance, what keeps it from being judged there. */
  readonly obstacles: readonly { readonly instance: string; readonly obstacle: Obstacle }[];
}

/** One conversation that will be held. */
export interface PlannedProbe {
  readonly probe: Probe;
  readonly instance: string;
  readonly requests: readonly PlannedRequest[];
}

/** One request for a token with a client of an issuer. */
export interface TokenRequest {
  readonly issuer: string;
  readonly principal: string;
  readonly resource: string;
}

export interface MissingInput {
  readonly name: InputName;
  readonly requirements: readonly string[];
}

/** Everything that will be done, decided without sending anything. */
export interface Plan extends Facts {
  readonly selection: Selection;
  readonly instances: readonly PlannedInstance[];
  readonly rows: readonly PlannedRow[];
  /** In the order in which they are begun; the access call comes first, exclusive ones last. */
  readonly probes: readonly PlannedProbe[];
  /** Tokens that the kit obtains before the probes. */
  readonly tokenRequests: readonly TokenRequest[];
  readonly missingInputs: readonly MissingInput[];
  /** Features that a selected profile includes and nobody declares. */
  readonly missingFeatures: readonly string[];
  /** Consent that some planned requirement lacks. */
  readonly consentNeeded: readonly ('write' | 'hostile')[];
  /** Titles of planned probes that write, by id. */
  readonly writes: readonly Probe[];
  /** Upper estimate of model tokens. */
  readonly tokens: number;
  /** Model tokens the operator allows; unlimited if absent. */
  readonly budget?: number;
  readonly limits: Limits;
  /** Origins that may be contacted at all. */
  readonly origins: readonly string[];
  readonly plainHttpHosts: readonly string[];
  readonly tlsNotVerified: boolean;
  readonly attestations: readonly Attestation[];
  readonly justifications: readonly Justification[];
  readonly platform: Platform;
  /** True once the access calls have been made; before, models and features may still change. */
  readonly settled: boolean;
  /** What it was made from, to be made again once the access calls have been made. */
  readonly source: { readonly kit: Kit; readonly config: Config; readonly options: PlanOptions };
}

/** Plans a run from configuration and options; with what the access calls showed, if they were made. */
export function planWith(kit: Kit, config: Config, options: PlanOptions, seen?: Seen): Plan {
  const lists = [...(seen?.lists.values() ?? [])];
  const declared = settleFeatures(kit.catalogue, {
    config,
    flags: options.features ?? [],
    descriptor: options.descriptorFeatures ?? [],
    shown: new Set<ModelRoleName>(lists.flatMap((list) => [...rolesShown(list)])),
  });
  const instances = planInstances(config, {
    suffix: kit.catalogue.names.wellKnownSuffix,
    wanted: rolesFor(declared),
    seen,
    ...(options.earlierRun && { earlierRun: options.earlierRun }),
  });
  const features = withDerived(declared, instances);
  const facts = {
    subject: options.subject,
    selection: selectionOf(kit.catalogue, options.only ?? [], config.profiles, interfacesOf(config)),
    environment: config.environment ?? 'production',
    consents: consentsOf(config),
    features,
    instances,
  };
  const rows = kit.catalogue.requirements.map((row) => planRow(kit, row, facts));
  const probes = planProbes(kit, rows, instances, facts);
  return {
    ...facts,
    rows,
    probes,
    tokenRequests: tokenRequests({ instances, probes }).flatMap(([first]) =>
      first ? [requestFor(first)] : [],
    ),
    missingInputs: missingInputsOf(rows),
    missingFeatures: missingFeaturesOf(kit, facts),
    consentNeeded: consentNeeded(rows),
    writes: probes.map(({ probe }) => probe).filter((probe) => probe.class === 'write'),
    tokens: probes
      .flatMap(({ requests }) => requests)
      .reduce((sum, { tokens, times }) => sum + tokens * times, 0),
    ...(config.budget?.tokens !== undefined && { budget: config.budget.tokens }),
    limits: limitsOf(config.http),
    origins: originsOf(config),
    plainHttpHosts: options.plainHttpHosts ?? [],
    tlsNotVerified: options.tlsNotVerified ?? false,
    attestations: config.attestations ?? [],
    justifications: config.justifications ?? [],
    platform: config.platform ?? {},
    settled: seen !== undefined,
    source: { kit, config: withoutSecrets(config), options },
  };
}

/** The same plan, made again now that the access calls have shown what there is. */
export function settlePlan({ source }: Plan, seen: Seen): Plan {
  return planWith(source.kit, source.config, source.options, seen);
}

/** Interfaces of which the configuration names an endpoint. */
function interfacesOf(config: Config): Set<string> {
  return new Set(entriesOf(config).map((one) => one.interface));
}

function consentsOf({ consent }: Config): Plan['consents'] {
  return {
    writes: consent?.writes ?? false,
    hostile: consent?.hostile ?? false,
    ...(consent?.role !== undefined && { role: consent.role }),
  };
}

function planRow(kit: Kit, requirement: Requirement, facts: Facts): PlannedRow {
  const fate = fateOf(requirement, facts);
  if (fate !== 'judged') return { requirement, fate, obstacles: [] };
  const isThere = facts.instances.some((one) => one.interface === requirement.interface);
  if (!isThere) {
    const inputs = [`linked.${requirement.interface}` as const];
    const obstacle = { kind: 'missingInput', inputs } as const;
    return { requirement, fate, obstacles: [{ instance: requirement.interface, obstacle }] };
  }
  const obstacles = facts.instances
    .filter((instance) => appliesTo(requirement, instance, facts))
    .flatMap((instance) => {
      const obstacle = obstacleTo(kit, requirement, instance, facts);
      return obstacle ? [{ instance: instance.name, obstacle }] : [];
    });
  return { requirement, fate, obstacles };
}

const classOrder = ['read', 'cost', 'write', 'hostile'] as const;

/** The probes that some judged requirement needs and nothing keeps from being sent. */
function planProbes(
  kit: Kit,
  rows: readonly PlannedRow[],
  instances: readonly PlannedInstance[],
  facts: Facts,
): PlannedProbe[] {
  const wanted = new Set(
    rows.filter(({ fate }) => fate === 'judged').flatMap(({ requirement }) => probesOf(kit, requirement)),
  );
  for (const probe of Object.values(kit.probes)) if (probe.access) wanted.add(probe);
  const ordered = Object.values(kit.probes)
    .filter((probe) => wanted.has(probe))
    .toSorted(
      (a, b) =>
        Number(a.exclusive ?? false) - Number(b.exclusive ?? false) ||
        Number(b.access ?? false) - Number(a.access ?? false) ||
        // Exclusive ones keep the order of their names: some look at what others have caused.
        (a.exclusive ? 0 : classOrder.indexOf(a.class) - classOrder.indexOf(b.class)),
    );
  return instances.flatMap((instance) =>
    ordered
      .filter(
        (probe) => probe.interface === instance.interface && obstacleOf(probe, instance, facts) === undefined,
      )
      .map((probe) => ({
        probe,
        instance: instance.name,
        requests: requestsOf(probe, withLinked(instance, instances)),
      })),
  );
}

function missingInputsOf(rows: readonly PlannedRow[]): MissingInput[] {
  const byInput = new Map<InputName, Set<string>>();
  for (const { requirement, obstacles } of rows)
    for (const { obstacle } of obstacles)
      if (obstacle.kind === 'missingInput')
        for (const input of obstacle.inputs) {
          const ids = byInput.get(input) ?? new Set();
          byInput.set(input, ids.add(requirement.id));
        }
  return [...byInput].map(([name, ids]) => ({ name, requirements: [...ids] }));
}

function requestFor({ principal, source }: WantedToken): TokenRequest {
  return { issuer: source.issuer, principal, resource: source.resource };
}

function missingFeaturesOf({ catalogue }: Kit, { selection, features }: Facts): string[] {
  const included = new Set<string>(
    catalogue.profiles
      .filter(({ id }) => selection.profiles.includes(id))
      .flatMap((profile) => profile.features),
  );
  return features.filter(({ id, declared }) => !declared && included.has(id)).map(({ id }) => id);
}

function consentNeeded(rows: readonly PlannedRow[]): ('write' | 'hostile')[] {
  const needed = rows.flatMap(({ obstacles }) =>
    obstacles.flatMap(({ obstacle }) => (obstacle.kind === 'consent' ? [obstacle.consent] : [])),
  );
  return [...new Set(needed)];
}
