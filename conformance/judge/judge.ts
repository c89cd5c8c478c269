import type { Kit } from '../kit.ts';
import { namedSteps } from '../needs.ts';
import { statementFor } from '../plan/declarations.ts';
import { appliesTo, type Fate, fateOf, obstacleTo } from '../plan/fate.ts';
import { accessCredentials, linkedInputs } from '../plan/inputs-of.ts';
import { linkedInstances } from '../plan/linked.ts';
import { mainCredential } from '../plan/main-credential.ts';
import type { Recording } from '../recording/recording.ts';
import { indexOf, type RecordingIndex } from '../recording/recording-index.ts';
import type { AccessFailure, RecordedInstance, RunRecord } from '../recording/run-record.ts';
import type { Report, Requirement, Statement } from '../release.ts';
import { reportOf } from '../report/report.ts';
import type { CauseSeed } from './cause-seed.ts';
import { type RowJudge, rowJudgeFor } from './judge-row.ts';
import { type Judgement, withoutEvidence, worstOf } from './outcomes.ts';
import { accessRows } from './usable.ts';

/** A requirement with what became of it. */
export interface JudgedRow {
  readonly row: Requirement;
  readonly fate: Fate;
  /** Absent for rows without an outcome. */
  readonly judgement?: Judgement;
}

/** Judges a recording: pure, no clock; the same recording always gives the same report. */
export function judgeWith(kit: Kit, recording: Recording): Report {
  const index = indexOf(recording.exchanges);
  return reportOf(kit, recording, judgeRows(kit, recording.run, index));
}

/** What became of every requirement of the catalogue, in its order. */
export function judgeRows(kit: Kit, run: RunRecord, index: RecordingIndex): JudgedRow[] {
  const byEvidence = rowJudgeFor({ kit, run, index });
  return kit.catalogue.requirements.map((row) => {
    const fate = fateOf(row, run);
    const judgement = judgementFor(fate);
    return judgement ? { row, fate, judgement: withNotes(judgement, row, run, index) } : { row, fate };

    function judgementFor(decided: Fate): Judgement | undefined {
      switch (decided) {
        case 'listed':
        case 'dropped':
          return undefined;
        case 'deselected':
          return withoutEvidence('notRun', { kind: 'deselected' });
        case 'notApplicable':
          return notOffered(kit, row, run);
        case 'attested':
          return attested(row, run);
        case 'judged':
          return judged(kit, row, run, byEvidence);
      }
    }
  });
}

/** A feature that nobody declares is no matter, unless a profile that was asked for includes it. */
function notOffered({ catalogue }: Kit, row: Requirement, run: RunRecord): Judgement {
  const isIncluded = catalogue.profiles.some(
    ({ id, features }) =>
      run.selection.profiles.includes(id) &&
      row.profiles.includes(id) &&
      row.feature !== undefined &&
      features.includes(row.feature),
  );
  const feature = catalogue.features.find(({ id }) => id === row.feature);
  if (!isIncluded || !feature) return withoutEvidence('notApplicable');
  return withoutEvidence('notRun', { kind: 'missingFeature', feature: feature.id, title: feature.title });
}

function attested(row: Requirement, run: RunRecord): Judgement {
  const found = statementFor(run.attestations, row.id, run.startedAt);
  if (found?.valid) return withoutEvidence('manual');
  return withoutEvidence('notRun', { kind: 'attestation', state: found ? 'expired' : 'absent' });
}

function judged(kit: Kit, row: Requirement, run: RunRecord, byEvidence: RowJudge): Judgement {
  const instances = run.instances.filter((instance) => appliesTo(row, instance, run));
  const [first, ...rest] = instances.map((instance) => judgedOn(kit, row, instance, run, byEvidence));
  if (first) return worstOf([first, ...rest]);
  return run.instances.some((instance) => instance.interface === row.interface)
    ? notOffered(kit, row, run)
    : withoutEvidence('notRun', { kind: 'missingInput', inputs: [`linked.${row.interface}`] });
}

function judgedOn(
  kit: Kit,
  row: Requirement,
  instance: RecordedInstance,
  run: RunRecord,
  byEvidence: RowJudge,
): Judgement {
  const closed = environmentCause(kit, row, instance, run, byEvidence);
  if (closed) return { ...withoutEvidence('blocked', closed) };
  const obstacle = obstacleTo(kit, row, instance, run);
  if (!obstacle) return byEvidence(row, instance.name);
  if (obstacle.kind === 'feature') return withoutEvidence('notApplicable');
  if (obstacle.kind === 'consent')
    return withoutEvidence('notRun', { kind: 'consent', consent: obstacle.consent });
  return (
    withoutModelList(kit, obstacle.inputs, instance, run, byEvidence) ??
    withoutEvidence('notRun', { kind: 'missingInput', inputs: obstacle.inputs })
  );
}

/** A credential that does not get through stands in the way of everything that uses it. */
function environmentCause(
  kit: Kit,
  row: Requirement,
  instance: RecordedInstance,
  run: RunRecord,
  byEvidence: RowJudge,
): CauseSeed | undefined {
  const used = [mainCredential[instance.interface], ...accessCredentials(kit, row)];
  const own = run.access.find((one) => one.instance === instance.name && used.includes(one.credential));
  const failure = own ?? linkedFailure(kit, row, instance, run);
  if (!failure) return undefined;
  // An issuer that cannot be reached is the root of every token that is missing.
  const root = run.access.find((one) => one.instance === failure.issuer && one.issuer === undefined);
  if (root || failure.issuer === undefined) return { kind: 'environment', failure: root ?? failure };
  const { issuer } = failure;
  const failed = [...accessRows(kit, 'identity'), ...grantingRows(kit)].find(
    (one) => byEvidence(one, issuer).outcome === 'failed',
  );
  return failed ? { kind: 'requirement', requirement: failed.id } : { kind: 'environment', failure };
}

/** Requirements on the very answers that tokens are taken from: if one fails, no token is missing for want of a client. */
function grantingRows({ catalogue, probes }: Kit): Requirement[] {
  const judges = Object.values(probes)
    .flatMap(namedSteps)
    .map(([, { acquires, judgedBy }]) => acquires && judgedBy);
  return catalogue.requirements.filter(({ id }) => judges.includes(id));
}

/** What cannot be reached on another interface stands in the way of rows over both. */
function linkedFailure(
  kit: Kit,
  row: Requirement,
  instance: RecordedInstance,
  run: RunRecord,
): AccessFailure | undefined {
  const inputs = linkedInputs(kit, row);
  const linked = linkedInstances(instance, run.instances);
  return inputs
    .flatMap((name) => linked[name] ?? [])
    .flatMap((other) =>
      run.access.filter(
        (one) => one.instance === other.name && one.credential === mainCredential[other.interface],
      ),
    )[0];
}

/** If models are missing because the list of models is unusable, then its requirement is the cause. */
function withoutModelList(
  kit: Kit,
  inputs: readonly string[],
  instance: RecordedInstance,
  run: RunRecord,
  byEvidence: RowJudge,
): Judgement | undefined {
  if (!inputs.every((input) => input.startsWith('model.') && input !== 'model.forbidden')) return undefined;
  const list = kit.catalogue.requirements.find(
    ({ verify }) => verify.kind === 'response' && verify.probe === 'models',
  );
  const gateway =
    instance.interface === 'gateway' ? instance : linkedInstances(instance, run.instances).gateway;
  const judgement = list && gateway && byEvidence(list, gateway.name);
  if (!list || judgement?.outcome !== 'failed') return undefined;
  return withoutEvidence('blocked', { kind: 'requirement', requirement: list.id });
}

/** Adds what the engine itself has to remark. */
function withNotes(judgement: Judgement, row: Requirement, run: RunRecord, index: RecordingIndex): Judgement {
  const notes = [...repeatNotes(judgement, index), ...featureNotes(row, run)];
  return notes.length > 0 ? { ...judgement, notes: [...judgement.notes, ...notes] } : judgement;
}

function repeatNotes(judgement: Judgement, { repeated }: RecordingIndex): Statement[] {
  return repeated
    .filter(({ id }) => judgement.exchanges.includes(id))
    .map(({ id, instance, attempt }) => ({
      code: 'engine/repeated',
      text: {
        de: `Erst der ${attempt}. Versuch wurde gewertet; die früheren sind aufgezeichnet.`,
        en: `Only attempt ${attempt} was judged; the earlier ones are recorded.`,
      },
      instance,
      exchange: id,
    }));
}

function featureNotes(row: Requirement, run: RunRecord): Statement[] {
  const seen = run.features.some(({ id, seenIn }) => id === row.feature && seenIn !== undefined);
  if (!seen) return [];
  return [
    {
      code: 'engine/feature-seen',
      text: {
        de: `Die Modellliste zeigt das Merkmal ${row.feature}, angegeben ist es nicht; geprüft wurde es daher nicht.`,
        en: `The model list shows the feature ${row.feature}, but it is not declared; so it was not examined.`,
      },
    },
  ];
}
