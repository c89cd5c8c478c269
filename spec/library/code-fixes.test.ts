import { resolveCodeFix } from '@typespec/compiler';
import { expect, test } from 'vitest';
import { libraryTester, row, surroundings } from './testing/tester.ts';

/** The rows after the only fix of the only diagnostic was applied. */
async function mended(rows: string): Promise<string> {
  const [diagnostic] = await libraryTester.diagnose(surroundings + rows);
  const [fix] = diagnostic?.codefixes ?? [];
  if (!fix) throw new Error(`No fix for ${diagnostic?.code ?? 'nothing'}.`);
  const [edit] = await resolveCodeFix(fix);
  if (edit?.kind !== 'replace-text') throw new Error('The fix replaces nothing.');
  const text = edit.file.text.slice(0, edit.pos) + edit.text + edit.file.text.slice(edit.end);
  return text.slice(text.indexOf('@@requirement'));
}

test('offers the level that the text speaks of', async () => {
  const texts = { de: '"Das SOLL so sein."', en: '"It SHOULD be so."' };
  expect(await mended(row(texts))).toBe(row({ ...texts, level: 'Level.should' }));
});

test('offers DARF NICHT for MUSS NICHT', async () => {
  const members = { level: 'Level.mustNot', en: '"It MUST NOT be so."' };
  expect(await mended(row({ ...members, de: '"Das MUSS NICHT so sein."' }))).toBe(
    row({ ...members, de: '"Das DARF NICHT so sein."' }),
  );
});

test('offers wholeInterface for a row on a namespace', async () => {
  const fixed = await mended(row({}, 'Test'));
  expect(fixed).toContain('#{ wholeInterface: true,');
  expect(await libraryTester.diagnose(surroundings + fixed)).toEqual([]);
});
