import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Validation } from '../../cli/validate/result.ts';
import { catalogue, convertDescriptor } from '../../conformance/index.ts';
import { checks } from '../../conformance/parts/metadata.generated.ts';
import { kit } from '../targets/kit.ts';
import { invalidFolder, type Twin, twinsIn, withTwins } from './twins.ts';

const here = import.meta.dirname;
const authorities = ['rechenzentrum-nord', 'landesbetrieb-beispielstadt', 'itdz-talland'];

/** Rules that judge files and yet have no twin, each with the reason. */
const withoutTwin: Readonly<Record<string, string>> = {};

/** Rules of which a schema is the judge; their twins are mistakes in form. */
const bySchema = ['META-001', 'META-100'];

let twins: readonly Twin[] = [];
let valid: Validation;

beforeAll(async () => {
  const folders = authorities.map((name) => join(here, name));
  const [good, bad] = await Promise.all([
    kit(['validate', ...folders, '--format', 'json']),
    kit(['validate', join(here, invalidFolder), '--format', 'json']),
  ]);
  valid = JSON.parse(good.output);
  twins = twinsIn(JSON.parse(bad.output));
  expect([good.code, bad.code]).toEqual([0, 1]);
}, 60_000);

/** The descriptors of a folder and all below it. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|ya?ml)$/.test(name))
    .map((name) => join(folder, name))
    .toSorted();
}

describe.each(authorities)('%s', (name) => {
  const files = filesIn(join(here, name));

  test('is valid: notes only', () => {
    const judged = valid.files.filter((file) => file.name.startsWith(`${join(here, name)}/`));
    expect(judged.map((file) => file.name).toSorted()).toEqual(files);
    expect(judged.flatMap(({ outcome }) => outcome)).toEqual(files.map(() => 'valid'));
    expect(valid.leftOut).toEqual([]);
  });

  test.each(files.map((file) => file.slice(here.length + 1)))('%s converts', async (file) => {
    const descriptor = parse(readFileSync(join(here, file), 'utf8'));
    const { document } = await convertDescriptor(descriptor, targetOf(descriptor));
    expect(JSON.stringify(document)).toContain(descriptor.title.de);
  });
});

/** The form others read such a descriptor in. */
function targetOf({ kind, interfaces = [] }: { kind: string; interfaces?: { protocol: string }[] }) {
  if (kind === 'connector') return 'server-json';
  if (kind === 'service' && interfaces.some(({ protocol }) => protocol === 'a2a')) return 'a2a-card';
  return kind === 'collection' || kind === 'service' ? 'dcat-ap-de' : 'cyclonedx';
}

test('honest absence is said in notes, which change nothing', () => {
  const said = valid.files.flatMap(({ statements }) => statements.map(({ code }) => code));
  expect(said).toEqual(
    expect.arrayContaining([
      'entries-match-their-schema/openPoint',
      'eea-follows-from-places/unknown',
      'reserved-licence-needs-a-reason/unclear',
      'limits-fit-the-window/unknown',
    ]),
  );
});

test('every twin is found by exactly the rule it is named after', () => {
  const found = twins.map(({ name, statements }) => [name, statements.map((one) => one.requirement)]);
  expect(found).toEqual(twins.map(({ name }) => [name, [/^META-\d{3}/.exec(name)?.[0]]]));
});

test('every file and folder of twins was judged', () => {
  const files = filesIn(join(here, invalidFolder)).map((file) =>
    file.slice(join(here, invalidFolder).length + 1),
  );
  const folders = files.map((file) => (dirname(file) === '.' ? basename(file) : dirname(file)));
  expect(twins.map(({ name }) => name)).toEqual([...new Set(folders)].toSorted());
});

test('every rule that judges files has a twin or a reason to have none', () => {
  const rules = new Set([
    ...checks.filter(({ files }) => files === true).map(({ verifies }) => verifies),
    ...bySchema,
  ]);
  const ids = catalogue.requirements.map(({ id }) => id).filter((id) => rules.has(id));
  const covered = new Set([...twins.map(({ name }) => name.slice(0, 8)), ...Object.keys(withoutTwin)]);
  expect([...covered].toSorted()).toEqual(ids.toSorted());
});

test('every finding says what to do, in both languages', () => {
  for (const { statements } of twins)
    for (const { text, remedy } of statements)
      for (const sentence of [text.de, text.en, remedy?.de, remedy?.en])
        expect(sentence).toMatch(/\S.*[.…:]$/);
});

test('the table states what is printed (vitest -u renews it)', async () => {
  const page = join(here, 'README.md');
  await expect(withTwins(readFileSync(page, 'utf8'), twins)).toMatchFileSnapshot(page);
});
