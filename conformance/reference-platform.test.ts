import { afterAll, beforeAll, expect, it } from 'vitest';
import { oddities } from '../examples/reference-platform/index.ts';
import { validators } from '../schemas/0.1/validators/report.js';
import { judgeWith } from './judge/judge.ts';
import type { Recording } from './recording/recording.ts';
import { type Outcomes, outcomesOf, reread } from './testing/judge-mutant.ts';
import { type Reference, startReference } from './testing/reference.ts';
import { wholeKit as kit } from './testing/whole-kit.ts';

const rows = kit.catalogue.requirements;

let reference: Reference;
let base: Recording;
let before: Outcomes;

beforeAll(async () => {
  reference = await startReference();
  base = (await reference.record()).recording;
  before = outcomesOf(base);
});

afterAll(() => reference.platform.close());

it('the reference platform passes everything it declares', () => {
  const short = [...before].filter(([, { outcome }]) => !['passed', 'manual'].includes(outcome));
  expect(short.map(([id, { outcome }]) => `${id} ${outcome}`)).toEqual([]);
});

it('the reference platform is judged conformant, and the same again from what was written', async () => {
  const written = await reference.record();
  const live = judgeWith(kit, written.recording);
  expect(live.profiles.map(({ id }) => id)).toEqual(kit.catalogue.profiles.map(({ id }) => id));
  expect(new Set(live.profiles.map(({ verdict }) => verdict))).toEqual(new Set(['conformant']));
  expect(validators.Report(live), JSON.stringify(validators.Report.errors)).toBe(true);
  expect(JSON.stringify(judgeWith(kit, reread(written)))).toBe(JSON.stringify(live));
});

it('the reference platform is judged over all interfaces for less than 5,000 model tokens, by the upper estimate', async () => {
  // As the demonstration runs it: with one source of figures.
  const { platform, record } = await startReference([], { exports: false });
  const { recording } = await record();
  await platform.close();
  expect(recording.run.tokensPlanned).toBeGreaterThan(0);
  expect(recording.run.tokensPlanned).toBeLessThan(5000);
});

it.each(oddities.map(({ name, lacks = [] }) => [name, lacks] as const))(
  'the reference platform with the oddity %s gets the same verdict',
  async (name, lacks) => {
    const isLacking = (id: string) => lacks.includes(rows.find((row) => row.id === id)?.feature ?? '');
    const odd = await startReference([name]);
    const after = outcomesOf((await odd.record()).recording);
    await odd.platform.close();
    const changes = [...after].filter(
      ([id, { outcome }]) => outcome !== (isLacking(id) ? 'notApplicable' : before.get(id)?.outcome),
    );
    expect(changes.map(([id, judgement]) => [id, judgement])).toEqual([]);
  },
);
