import { describe, expect, it } from 'vitest';
import type { Outcome, Report } from '../../schemas/0.1/types/report.ts';
import { renderJunit } from './junit.ts';
import { conformant } from './testing/conformant.ts';
import { failing } from './testing/failing.ts';
import { incomplete } from './testing/incomplete.ts';

/** The cases of a suite, read line by line: one case per line begins with its name. */
function cases(xml: string): Map<string, string> {
  return new Map(
    [...xml.matchAll(/<testcase classname="[^"]*" name="([^" ]*)[^"]*" time="0"(?:\/>|><(\w+))/g)].map(
      ([, name = '', kind = 'passed']) => [name, kind],
    ),
  );
}

function caseOf(report: Report, id: string): string | undefined {
  return cases(renderJunit(report, { lang: 'de' })).get(id);
}

describe('what a CI job sees of a requirement', () => {
  it.each([
    ['a failed MUST', failing, 'GW-073', 'failure'],
    ['a failed SHOULD without justification', failing, 'GW-077', 'failure'],
    ['a failed SHOULD with an expired justification', incomplete, 'GW-012', 'failure'],
    ['a failed SHOULD with a valid justification', failing, 'GW-005', 'skipped'],
    ['a blocked MUST', failing, 'GW-032', 'error'],
    ['an inconclusive MUST', failing, 'GW-050', 'error'],
    ['a MUST that was not run', incomplete, 'GW-006', 'error'],
    ['a kit error', incomplete, 'GW-080', 'error'],
    ['a blocked SHOULD', failing, 'GW-034', 'skipped'],
    ['a SHOULD not run', failing, 'GW-042', 'skipped'],
    ['a declared row', conformant, 'GW-042', 'skipped'],
    ['a row that does not apply', conformant, 'GW-006', 'skipped'],
    ['a row nobody can observe', conformant, 'GW-084', 'skipped'],
    ['a passed row', conformant, 'GW-073', 'passed'],
    ['a permission', conformant, 'GW-109', undefined],
  ] as const)('%s', (_, report, id, expected) => {
    expect(caseOf(report, id)).toBe(expected);
  });

  it.each([
    'failed',
    'blocked',
    'inconclusive',
    'manual',
    'notRun',
    'notApplicable',
    'kitError',
  ] satisfies Outcome[])('nothing but a passed row looks passed: %s', (outcome) => {
    for (const level of ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'SHALL']) {
      const requirements = conformant.requirements.map((row) =>
        row.id === 'GW-073' ? { ...row, outcome, level } : row,
      );
      expect(caseOf({ ...conformant, requirements }, 'GW-073')).not.toBe('passed');
    }
  });
});

describe('the suite of verdicts', () => {
  it.each([
    [conformant, '<testsuite name="Gesamturteil" tests="1" failures="0" errors="0" skipped="0"'],
    [failing, '<testsuite name="Gesamturteil" tests="1" failures="1" errors="0" skipped="0"'],
    [incomplete, '<testsuite name="Gesamturteil" tests="1" failures="0" errors="1" skipped="0"'],
  ])('is red unless the profile conforms', (report, expected) => {
    expect(renderJunit(report, { lang: 'de' })).toContain(expected);
  });

  it('is red for a profile in which nothing was judged', () => {
    const profiles = conformant.profiles.map((profile) => ({ ...profile, verdict: 'incomplete' as const }));
    expect(renderJunit({ ...conformant, profiles, requirements: [] }, { lang: 'en' })).toContain(
      '<error type="incomplete" message="Conformity not conclusively examined">No MUST requirement was judged.',
    );
  });
});

it('counts what it lists', () => {
  const xml = renderJunit(failing, { lang: 'en' });
  const rows = [...cases(xml)].filter(([name]) => name.startsWith('GW-'));
  const of = (kind: string) => rows.filter(([, found]) => found === kind).length;
  expect(xml).toContain(
    `<testsuite name="Model gateway" tests="${rows.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`,
  );
});

it('says in the message what was expected and seen, and where the proof is', () => {
  expect(renderJunit(failing, { lang: 'en' })).toContain(
    '<failure type="failed" message="failed: An unknown model was answered with 200 instead of 404. (expected 404; seen 200; evidence gateway/unknown-model.unknown)">',
  );
});

it('uses only the elements and attributes that CI servers know', () => {
  const xml = renderJunit(incomplete, { lang: 'de' });
  const names = [...xml.matchAll(/<([a-z-]+)((?: [a-z]+="[^"]*")*)/g)].flatMap(
    ([, element = '', attributes = '']) => [
      element,
      ...[...attributes.matchAll(/ ([a-z]+)=/g)].map(([, name]) => `${element}@${name}`),
    ],
  );
  expect([...new Set(names)].sort()).toEqual([
    'error',
    'error@message',
    'error@type',
    'failure',
    'failure@message',
    'failure@type',
    'skipped',
    'skipped@message',
    'system-out',
    'testcase',
    'testcase@classname',
    'testcase@name',
    'testcase@time',
    'testsuite',
    'testsuite@errors',
    'testsuite@failures',
    'testsuite@name',
    'testsuite@skipped',
    'testsuite@tests',
    'testsuite@time',
    'testsuite@timestamp',
    'testsuites',
    'testsuites@name',
  ]);
});
