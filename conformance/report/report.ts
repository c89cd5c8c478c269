import { inputTexts } from '../inputs.ts';
import { causeId } from '../judge/cause-words.ts';
import { causesOf } from '../judge/causes.ts';
import type { JudgedRow } from '../judge/judge.ts';
import type { Judgement } from '../judge/outcomes.ts';
import { decisiveEffect, effectOf, type RowOutcome, verdictOf } from '../judge/verdict.ts';
import { digestOf, type Kit } from '../kit.ts';
import { statementFor } from '../plan/declarations.ts';
import type { Recording } from '../recording/recording.ts';
import type {
  Catalogue,
  Outcome,
  ProfileResult,
  Report,
  Requirement,
  RequirementResult,
  RunFacts,
  UsedModel,
} from '../release.ts';
import { evidenceOf } from './evidence-entry.ts';
import { limitsTexts } from './report-limits.ts';
import { settingsShown } from './settings-shown.ts';
import { tokensReported } from './tokens-reported.ts';

/** Puts the report together from what was judged; it decides nothing. */
export function reportOf(kit: Kit, recording: Recording, rows: readonly JudgedRow[]): Report {
  const { run } = recording;
  const concerned = rows.filter((judged) => isConcerned(judged, recording));
  const shown = concerned.filter(({ fate }) => fate !== 'dropped');
  const url = (instance: string) => run.instances.find(({ name }) => name === instance)?.url ?? instance;
  return {
    $schema: `${kit.catalogue.names.httpsNamespace}${kit.catalogue.release}/report`,
    kit: { ...run.kit },
    release: run.release,
    catalogueDigest: run.catalogueDigest,
    run: runFacts(recording),
    platform: { ...run.platform },
    instances: instancesOf(recording),
    features: featuresOf(kit, recording, shown),
    missingInputs: missingInputsOf(shown),
    profiles: run.selection.profiles.flatMap((id) => profileResult(kit, id, shown, recording)),
    causes: causesOf(shown, url),
    requirements: shown.map((judged) => requirementResult(judged, recording)),
    evidence: recording.exchanges.map((exchange) => evidenceOf(kit, exchange)),
    limits: limitsTexts(recording, concerned, digestOf(kit.catalogue)),
  };
}

/** Requirements of profiles that were not asked for do not belong into the report. */
function isConcerned({ row }: JudgedRow, { run }: Recording): boolean {
  const { profiles, requirements } = run.selection;
  return row.profiles.some((id) => profiles.includes(id)) || (requirements?.includes(row.id) ?? false);
}

function featuresOf(kit: Kit, { run }: Recording, rows: readonly JudgedRow[]): Report['features'] {
  return run.features
    .map(({ id, declared, from }) => ({
      id,
      title: titleOf(kit, id),
      declared,
      ...(from && { from }),
      requirements: rows.filter(({ row }) => row.feature === id).map(({ row }) => row.id),
    }))
    .filter(({ declared, requirements }) => declared || requirements.length > 0);
}

function runFacts({ run, exchanges }: Recording): RunFacts {
  const start = Math.min(...exchanges.map(({ timing }) => timing.start));
  const end = Math.max(...exchanges.map(({ timing }) => timing.start + timing.end));
  const reported = tokensReported(exchanges);
  return {
    id: run.id,
    startedAt: run.startedAt,
    durationMs: exchanges.length > 0 ? Math.round(end - start) : 0,
    seed: run.seed,
    subject: run.subject,
    environment: run.environment,
    consents: { ...run.consents },
    plainHttpHosts: [...run.plainHttpHosts],
    ...(run.tlsNotVerified && { tlsNotVerified: true }),
    ...(run.end !== 'complete' && { aborted: run.end === 'aborted' ? (run.abortedBy ?? 'signal') : run.end }),
    requests: exchanges.length,
    tokensPlanned: run.tokensPlanned,
    ...(reported !== undefined && { tokensReported: reported }),
    limits: { ...run.limits },
  };
}

function instancesOf({ run, exchanges }: Recording): Report['instances'] {
  return run.instances.map((instance) => {
    const tls = exchanges.find((one) => one.instance === instance.name && one.connection.tls)?.connection.tls;
    const models: UsedModel[] = Object.entries(instance.models).map(([role, { id, from }]) => ({
      role,
      id,
      from,
    }));
    const settings = settingsShown(instance);
    return {
      interface: instance.interface,
      name: instance.name,
      url: instance.url,
      models,
      extraHeaders: [...instance.extraHeaders],
      ...(settings.length > 0 && { settings }),
      ...(tls && {
        tls: {
          protocol: tls.protocol,
          cipher: tls.cipher,
          ...(tls.subject !== undefined && { subject: tls.subject }),
          ...(tls.validTo !== undefined && { validTo: tls.validTo }),
        },
      }),
    };
  });
}

function missingInputsOf(rows: readonly JudgedRow[]): Report['missingInputs'] {
  const names = new Map<keyof typeof inputTexts, string[]>();
  for (const { row, judgement } of rows) {
    if (judgement?.cause?.kind !== 'missingInput') continue;
    for (const input of judgement.cause.inputs) names.set(input, [...(names.get(input) ?? []), row.id]);
  }
  return [...names].map(([name, requirements]) => ({ name, title: inputTexts[name], requirements }));
}

function profileResult(
  kit: Kit,
  id: string,
  rows: readonly JudgedRow[],
  { run }: Recording,
): ProfileResult[] {
  const profile = kit.catalogue.profiles.find((one) => one.id === id);
  if (!profile) return [];
  const own = rows.filter(({ row }) => row.profiles.some((name) => name === id));
  const outcomes = own.flatMap(({ row, judgement }) => {
    if (!judgement) return [];
    const justification = statementFor(run.justifications, row.id, run.startedAt);
    const outcome: RowOutcome = {
      level: row.level,
      outcome: outcomeIn(profile, row, judgement),
      justified: justification?.valid ?? false,
    };
    return [{ id: row.id, outcome }];
  });
  const verdict = verdictOf(outcomes.map(({ outcome }) => outcome));
  const decisive = decisiveEffect[verdict];
  const counts: { [outcome: string]: number } = {};
  for (const { outcome } of outcomes) counts[outcome.outcome] = (counts[outcome.outcome] ?? 0) + 1;
  const features = new Set<string>(own.flatMap(({ row }) => row.feature ?? []));
  return [
    {
      id,
      title: { ...profile.title },
      verdict,
      counts,
      decisive: decisive
        ? outcomes.filter(({ outcome }) => effectOf(outcome) === decisive).map((one) => one.id)
        : [],
      undeclaredFeatures: run.features
        .filter((feature) => features.has(feature.id) && !feature.declared)
        .map((feature) => feature.id),
    },
  ];
}

/** What a requirement came to for a profile: a feature that only another profile includes is no matter here. */
function outcomeIn(
  { features }: Catalogue['profiles'][number],
  row: Requirement,
  { outcome, cause }: Judgement,
): Outcome {
  const isElsewhere =
    cause?.kind === 'missingFeature' && row.feature !== undefined && !features.includes(row.feature);
  return isElsewhere ? 'notApplicable' : outcome;
}

function requirementResult({ row, judgement }: JudgedRow, { run }: Recording): RequirementResult {
  const attestation = row.verify.kind === 'attested' && statementFor(run.attestations, row.id, run.startedAt);
  const justification = row.level.startsWith('SHOULD')
    ? statementFor(run.justifications, row.id, run.startedAt)
    : undefined;
  return {
    id: row.id,
    interface: row.interface,
    level: row.level,
    subject: row.subject,
    verify: row.verify.kind,
    ...(row.feature && { feature: row.feature }),
    profiles: [...row.profiles],
    text: { ...row.text },
    sources: row.sources.map(({ spec, ref }) => ({ spec, ref })),
    ...(judgement && { outcome: judgement.outcome }),
    ...(judgement?.cause && { cause: causeId(judgement.cause) }),
    ...(row.verify.kind === 'unobservable' && { reason: { ...row.verify.reason } }),
    findings: [...(judgement?.findings ?? [])],
    notes: [...(judgement?.notes ?? [])],
    inconclusive: [...(judgement?.inconclusive ?? [])],
    examined: judgement?.examined ?? 0,
    exchanges: [...(judgement?.exchanges ?? [])],
    ...(attestation && { attestation: { ...attestation.statement } }),
    ...(justification && { justification: { ...justification.statement, valid: justification.valid } }),
  };
}

function titleOf(kit: Kit, feature: string): { de: string; en: string } {
  const title = kit.catalogue.features.find(({ id }) => id === feature)?.title;
  return title ? { ...title } : { de: feature, en: feature };
}
