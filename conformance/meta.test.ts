import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddities } from '../examples/reference-platform/index.ts';
import { answeredOf } from './answers.ts';
import type { Check } from './define-check.ts';
import type { Json } from './exchange.ts';
import { inputTexts } from './inputs.ts';
import { checkFor, everyAnswer, namedSteps, needsOf, probeOf, probesOf, stepOf } from './needs.ts';
import { fateOf } from './plan/fate.ts';
import type { Recording } from './recording/recording.ts';
import { checkFiles, isInTable, loadMutants } from './testing/check-files.ts';
import { collateral, isWellFormed, mutated, type Outcomes, outcomesOf } from './testing/judge-mutant.ts';
import { type Reference, startReference } from './testing/reference.ts';
import { responseMutants } from './testing/response-mutants.ts';
import { wholeKit as kit } from './testing/whole-kit.ts';

const rows = kit.catalogue.requirements;
const probes = Object.values(kit.probes);
const mutantTables = await loadMutants();

let reference: Reference;
let base: Recording;
let before: Outcomes;
const killed: string[] = [];
const made: string[] = [];
const spoken = new Set<string>();

beforeAll(async () => {
  reference = await startReference();
  base = (await reference.record()).recording;
  before = outcomesOf(base);
});

afterAll(async () => {
  await reference.platform.close();
  console.log(`Mutants killed: ${killed.length} of ${made.length}`);
});

describe('every requirement', () => {
  it.each(rows.map((row) => [row.id, row] as const))('%s has exactly one fate', (_, row) => {
    const facts = { ...base.run, subject: 'all' } as const;
    expect(['listed', 'notApplicable', 'attested', 'judged']).toContain(fateOf(row, facts));
    expect(before.has(row.id)).toBe(row.verify.kind !== 'permitted' && row.verify.kind !== 'unobservable');
  });

  it('has an id of its own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each(rows.filter(({ verify }) => verify.kind === 'check').map((row) => [row.id, row] as const))(
    '%s says check and has one check and at least one mutant',
    (id) => {
      expect(kit.checks.filter(({ verifies }) => verifies === id)).toHaveLength(1);
      const tables = mutantTables.filter(({ table }) => table.kills === id);
      expect(tables.flatMap(({ table }) => table.mutants).length).toBeGreaterThan(0);
    },
  );

  it.each(rows.filter(({ verify }) => verify.kind === 'response').map((row) => [row.id, row] as const))(
    '%s says response and names a probe and a described answer',
    (_, row) => {
      const described = kit.described[row.interface];
      const operation = described?.operations.find(({ operationId }) => operationId === row.target.operation);
      expect(row.verify).toMatchObject({ kind: 'response' });
      if (row.verify.kind !== 'response') return;
      expect(stepOf(kit, row.verify.probe)?.judgedBy).toBe(row.id);
      const answers = operation?.responses[row.verify.status]?.mediaTypes ?? {};
      expect(Object.values(answers).map(({ schema }) => typeof described?.validators[schema])).toContain(
        'function',
      );
    },
  );

  it.each(rows.filter(({ verify }) => verify.kind === 'permitted').map((row) => [row.id, row] as const))(
    '%s says permitted and is proven by an oddity of the reference platform',
    (_, { verify }) => {
      expect(oddities.map(({ name }) => name)).toContain(verify.kind === 'permitted' ? verify.oddity : '');
    },
  );
});

describe('every check', () => {
  it.each(kit.checks.map((check) => [check.id, check] as const))(
    '%s verifies a requirement that says check, needs exchanges that exist, and is named like its file',
    (id, check) => {
      expect(rows.find((row) => row.id === check.verifies)?.verify.kind).toBe('check');
      expect(checkFiles.map((file) => basename(file, '.ts'))).toContain(id);
      for (const need of check.needs)
        expect(need === everyAnswer || stepOf(kit, need) !== undefined, need).toBe(true);
    },
  );

  it('names in both languages the same values', () => {
    // What the platform itself says in two languages has two names: `pointDe`, `pointEn`.
    const names = (text: string) =>
      [...text.matchAll(/\{(\w+?)(?:De|En)?\}/g)].map(([, name]) => name).toSorted();
    const uneven = kit.checks.flatMap((check) =>
      Object.entries(check.messages)
        .filter(([, { de, en }]) => new Set([...names(de), ...names(en)]).size !== new Set(names(de)).size)
        .map(([message]) => `${check.id}/${message}`),
    );
    expect(uneven).toEqual([]);
  });

  it.each(mutantTables.map(({ file, table }) => [file, table] as const))(
    '%s stands beside its check',
    (file, table) => {
      const check = checkFor(kit, table.kills);
      expect(basename(file, '.mutant.ts')).toBe(check?.id);
    },
  );
});

describe('every probe', () => {
  it.each(probes.map((probe) => [probe.id, probe] as const))(
    '%s serves a requirement, and names only inputs that have a text',
    (id, probe) => {
      const served = rows.filter((row) => needsOf(kit, row).some((need) => probeOf(need) === id));
      expect(served.length).toBeGreaterThan(0);
      for (const input of probe.inputs) expect(inputTexts[input].de).not.toBe('');
    },
  );

  it('of a feature serves only requirements of that feature', () => {
    const stray = rows.flatMap((row) =>
      needsOf(kit, row).includes(everyAnswer)
        ? []
        : probesOf(kit, row)
            .filter((probe) => probe.feature !== undefined && probe.feature !== row.feature)
            .map((probe) => `${row.id} ${probe.id}`),
    );
    expect(stray).toEqual([]);
  });

  it('is judged by requirements that look at the very exchange they judge', () => {
    const blind = probes.flatMap((probe) =>
      namedSteps(probe)
        .filter(([, { judgedBy }]) => judgedBy !== undefined)
        .filter(([name, { judgedBy }]) => {
          const row = rows.find(({ id }) => id === judgedBy);
          return !row || !(row.verify.kind === 'response' || needsOf(kit, row).includes(name));
        })
        .map(([name]) => name),
    );
    expect(blind).toEqual([]);
  });
});

describe('every mutant is killed by its requirement and by no other', () => {
  const cases = mutantTables.flatMap(({ table }) =>
    table.mutants.map((mutant) => [table.kills, mutant.title, mutant] as const),
  );

  it.each(cases)('%s: %s', async (kills, title, mutant) => {
    made.push(`${kills} ${title}`);
    const after = outcomesOf(await mutated(mutant, kills, base, reference));
    const judgement = after.get(kills);
    const said = [judgement?.findings, judgement?.notes, judgement?.inconclusive].flatMap((list) =>
      (list ?? []).map(({ code }) => code),
    );
    for (const code of said) spoken.add(code);
    expect(judgement?.outcome).toBe(mutant.outcome ?? 'failed');
    if (mutant.message !== undefined)
      expect(said).toContain(`${(checkFor(kit, kills) as Check).id}/${mutant.message}`);
    expect(collateral(before, after, kills, mutant.alsoRed ?? {})).toEqual([]);
    expect([...after].filter(([, one]) => !isWellFormed(one))).toEqual([]);
    killed.push(`${kills} ${title}`);
  });

  it('and no message of a check is left that neither they nor a table row produce', () => {
    const silent = kit.checks
      .flatMap((check) => Object.keys(check.messages).map((message) => `${check.id}/${message}`))
      .filter((code) => !spoken.has(code) && !isInTable(code));
    expect(silent).toEqual([]);
  });
});

/** The part of a recording that one instance is judged by. */
function ofInstance(recording: Recording, name: string): Recording {
  return {
    ...recording,
    run: { ...recording.run, instances: recording.run.instances.filter((one) => one.name === name) },
    exchanges: recording.exchanges.filter(({ instance }) => instance === name),
  };
}

describe('every generated defect of an answer is found by the requirement that describes it', () => {
  it.each(rows.filter(({ verify }) => verify.kind === 'response').map((row) => [row.id, row] as const))(
    '%s',
    (id, row) => {
      if (row.verify.kind !== 'response') throw new Error(`${id} describes no answer.`);
      const { probe, status } = row.verify;
      const exchange = base.exchanges.find(({ name }) => name === probe);
      const answer = exchange && answeredOf(exchange);
      const described = kit.described[row.interface];
      const operation = described?.operations.find(({ operationId }) => operationId === row.target.operation);
      const schema = operation?.responses[status]?.mediaTypes['application/json']?.schema;
      if (!exchange || !answer || !described || schema === undefined)
        throw new Error(`${probe} was not recorded.`);
      const mutants = responseMutants(described.schemas, schema, status, answer.json as Json);
      // Requirements are judged instance by instance, so an edited answer can change those of its own instance only.
      const own = ofInstance(base, exchange.instance);
      const ownBefore = outcomesOf(own);
      const survivors = mutants.filter(({ title, edit, alsoRed = {} }) => {
        made.push(`${id} ${title}`);
        const exchanges = own.exchanges.map((one) => (one === exchange ? edit(one) : one));
        const after = outcomesOf({ ...own, exchanges });
        const dead =
          after.get(id)?.outcome === 'failed' && collateral(ownBefore, after, id, alsoRed).length === 0;
        if (dead) killed.push(`${id} ${title}`);
        return !dead;
      });
      expect(survivors.map(({ title }) => title)).toEqual([]);
      expect(mutants.length).toBeGreaterThan(10);
    },
  );
});
