import { getSourceLocation } from '@typespec/compiler';
import { expect, test } from 'vitest';
import { libraryTester, surroundings } from './testing/tester.ts';

const standards = `
namespace Pruefstein {
  enum Standard {
    @standard(#{ title: "CycloneDX", version: "1.7", url: "https://example.org", kinds: #["thing"] })
    cyclonedx: "cyclonedx",
    @standard(#{ title: "DCAT-AP.de", version: "3.0", url: "https://example.org", kinds: #["thing"] })
    dcat: "dcat-ap-de",
  }
}
namespace Test {
  model Header { title: string; }
  model Thing { ...Header; owner: string; }
  model Other { ...Header; }
}
`;

async function complaintsAbout(rows: string): Promise<{ code: string; at: string; message: string }[]> {
  const diagnostics = await libraryTester.diagnose(surroundings + standards + rows);
  return diagnostics.map(({ code, message, target }) => {
    if (typeof target === 'symbol') throw new Error(`${code} points nowhere.`);
    const { file, pos, end } = getSourceLocation(target);
    return { code: code.replace('@pruefstein/spec-library/', ''), at: file.text.slice(pos, end), message };
  });
}

test('accepts a field that goes somewhere, is carried, or has no counterpart', async () => {
  const rows = `
@@maps(Test.Header.title, "cyclonedx", "metadata.component.name");
@@maps(Test.Thing.owner, "cyclonedx", "a.b[].c[type=x].@id");
@@carried(Test.Thing, "dcat-ap-de", "_meta[\\"a.b/c\\"].d");
@@noCounterpart(Test.Header.title, "dcat-ap-de");
`;
  expect(await complaintsAbout(rows)).toEqual([]);
});

test.each([
  ['maps', '@@maps(Test.Header.title, "spdx", "name");', '"spdx"'],
  ['carried', '@@carried(Test.Thing, "spdx", "name");', '"spdx"'],
  ['noCounterpart', '@@noCounterpart(Test.Header.title, "cyclonedx", "spdx");', '"spdx"'],
])('underlines an unknown standard of @%s and names those there are', async (_decorator, row, at) => {
  expect(await complaintsAbout(row)).toEqual([
    { code: 'unknown-standard', at, message: expect.stringContaining('cyclonedx, dcat-ap-de') },
  ]);
});

test('refuses a second word on the same field and standard, and says where the first one is', async () => {
  const rows = `@@maps(Test.Header.title, "cyclonedx", "name");
@@noCounterpart(Test.Header.title, "dcat-ap-de", "cyclonedx");`;
  const [complaint, ...others] = await complaintsAbout(rows);
  expect(complaint).toMatchObject({ code: 'duplicate-mapping', at: '"cyclonedx"' });
  expect(complaint?.message).toMatch(/"title".*main\.tsp:\d+/);
  expect(others).toEqual([]);
});

test('refuses the same standard twice in one word', async () => {
  expect(await complaintsAbout('@@noCounterpart(Test.Thing.owner, "cyclonedx", "cyclonedx");')).toMatchObject(
    [{ code: 'duplicate-mapping' }],
  );
});

test.each(['a..b', 'a b', 'a[', '', 'a.'])('underlines "%s", which is no path', async (path) => {
  expect(await complaintsAbout(`@@maps(Test.Thing.owner, "cyclonedx", "${path}");`)).toMatchObject([
    { code: 'malformed-path', at: `"${path}"` },
  ]);
});
