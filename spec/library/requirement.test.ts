import { getSourceLocation } from '@typespec/compiler';
import { expect, test } from 'vitest';
import { libraryTester, row, surroundings } from './testing/tester.ts';

/** Code without the library's name, and the text that is underlined. */
async function complaintsAbout(rows: string): Promise<{ code: string; at: string; message: string }[]> {
  const diagnostics = await libraryTester.diagnose(surroundings + rows);
  return diagnostics.map(({ code, message, target }) => {
    if (typeof target === 'symbol') throw new Error(`${code} points nowhere.`);
    const { file, pos, end } = getSourceLocation(target);
    return { code: code.replace('@pruefstein/spec-library/', ''), at: file.text.slice(pos, end), message };
  });
}

const wholeRow = expect.stringMatching(/^#\{[\s\S]*\}$/);

test('accepts a faultless row', async () => {
  expect(await complaintsAbout(row())).toEqual([]);
});

test.each([
  ['a missing level', { level: null }, 'missing-member', wholeRow, '"level"'],
  ['a missing verify', { verify: null }, 'missing-member', wholeRow, '"verify"'],
  ['a misspelt member', { rational: '"because"' }, 'unknown-member', '"because"', '"rational"'],
  ['an id of two digits', { id: '"GW-73"' }, 'malformed-id', '"GW-73"', 'three digits'],
  ['an id of an unknown area', { id: '"XX-073"' }, 'malformed-id', '"XX-073"', 'GW, MON'],
  ['a level in words', { level: '"MUST"' }, 'wrong-value', '"MUST"', 'a member of Level'],
  [
    'a feature in words',
    { feature: '"gateway.tools"' },
    'wrong-value',
    '"gateway.tools"',
    'a member of Feature',
  ],
  ['a missing German text', { de: null }, 'missing-language', wholeRow, 'German'],
  ['an empty English text', { en: '" "' }, 'missing-language', '" "', 'English'],
  [
    'a German text of another level',
    { de: '"Das SOLL so sein."' },
    'keyword-differs',
    '"Das SOLL so sein."',
    'MUSS',
  ],
  [
    'an English text of another level',
    { en: '"It MAY be so."' },
    'keyword-differs',
    '"It MAY be so."',
    'MUST',
  ],
  [
    'a text without a keyword',
    { en: '"It must be so."' },
    'keyword-differs',
    '"It must be so."',
    'no keyword',
  ],
  ['two keywords', { de: '"Es MUSS, es SOLL."' }, 'keyword-differs', '"Es MUSS, es SOLL."', 'MUSS, SOLL'],
  ['MUSS NICHT', { de: '"Das MUSS NICHT sein."' }, 'muss-nicht', '"Das MUSS NICHT sein."', 'need not'],
  [
    'an unknown publication',
    { sources: '#[#{ spec: "rfc1", ref: "1" }]' },
    'unknown-source',
    '"rfc1"',
    'openai',
  ],
  [
    'a source without ref',
    { sources: '#[#{ spec: "openai" }]' },
    'malformed-source',
    '#{ spec: "openai" }',
    'seed',
  ],
  ['no source at all', { sources: '#[]' }, 'malformed-source', '#[]', 'seed'],
  ['a needless wholeInterface', { wholeInterface: 'true' }, 'needless-flag', 'true', 'namespace'],
  ['half a rationale', { rationale: '#{ de: "Darum." }' }, 'wrong-value', '#{ de: "Darum." }', 'en'],
])('underlines %s', async (_what, members, code, at, words) => {
  expect(await complaintsAbout(row(members))).toEqual([
    { code, at, message: expect.stringContaining(words) },
  ]);
});

test.each([
  ['a kind that does not exist', '#{ kind: "guess" }', '#{ kind: "guess" }', 'exactly one of'],
  [
    'a response without status',
    '#{ kind: "response", probe: "models" }',
    expect.any(String),
    'needs "status"',
  ],
  ['a check with a probe', '#{ kind: "check", probe: "models" }', '"models"', 'has no "probe"'],
  ['a probe that is no name', 'Verify.response("GET /models", 200)', expect.any(String), 'names no exchange'],
  [
    'a status beyond HTTP',
    'Verify.response("models", 999)',
    'Verify.response("models", 999)',
    'no HTTP status',
  ],
  ['a permission of a MUST', 'Verify.permitted("extra-members")', expect.any(String), 'Level.may'],
  [
    'a reason in one language',
    '#{ kind: "unobservable", reason: #{ de: "x" } }',
    '#{ de: "x" }',
    'both languages',
  ],
])('underlines a verify of %s', async (_what, verify, at, words) => {
  expect(await complaintsAbout(row({ verify }))).toEqual([
    { code: 'malformed-verify', at, message: expect.stringContaining(words) },
  ]);
});

test('refuses an oddity that is no name', async () => {
  const may = { level: 'Level.may', de: '"Das KANN sein."', en: '"It MAY be."' };
  const [complaint] = await complaintsAbout(row({ ...may, verify: 'Verify.permitted("Extra Members")' }));
  expect(complaint?.message).toContain('names no oddity');
});

test.each([
  ['a date that does not exist', '#{ until: "2027-02-30", accepts: "400" }', '"2027-02-30"'],
  ['no legacy form', '#{ until: "2027-12-31" }', '#{ until: "2027-12-31" }'],
  ['a further member', '#{ until: "2027-12-31", accepts: "400", from: "x" }', expect.any(String)],
])('underlines a transition with %s', async (_what, transition, at) => {
  expect(await complaintsAbout(row({ transition }))).toMatchObject([{ code: 'malformed-transition', at }]);
});

test('refuses the same id twice and says where the first one is', async () => {
  const [complaint, ...others] = await complaintsAbout(row() + row());
  expect(complaint).toMatchObject({ code: 'duplicate-id', at: '"GW-073"' });
  expect(complaint?.message).toMatch(/main\.tsp:\d+/);
  expect(others).toEqual([]);
});

test('refuses a namespace as target without wholeInterface', async () => {
  expect(await complaintsAbout(row({}, 'Test'))).toMatchObject([
    { code: 'namespace-without-flag', at: wholeRow },
  ]);
  expect(await complaintsAbout(row({ wholeInterface: 'true' }, 'Test'))).toEqual([]);
});

test('accepts the plural of every keyword', async () => {
  const mustNot = { level: 'Level.mustNot', de: '"Sie DÜRFEN NICHT fehlen."', en: '"They MUST NOT lack."' };
  expect(await complaintsAbout(row(mustNot))).toEqual([]);
});
