import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = readFileSync(new URL('0002-dependencies.md', import.meta.url), 'utf8');
const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

interface Row {
  readonly packages: readonly string[];
  readonly reason: string;
}

/** The rows of the table under a heading of second level. */
function rowsUnder(heading: string): readonly Row[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => {
      const [, packages = '', reason = ''] = line.split('|');
      return { packages: packages.split(',').map((name) => name.trim()), reason: reason.trim() };
    });
}

function namesUnder(heading: string): readonly string[] {
  return rowsUnder(heading)
    .flatMap(({ packages }) => packages)
    .toSorted();
}

describe('the page on dependencies', () => {
  test('names exactly what is needed at run time', () => {
    expect(namesUnder('At run time')).toEqual(Object.keys(about.dependencies).toSorted());
  });

  test('names exactly what is needed to build and test', () => {
    const expected = { ...about.devDependencies, ...about.optionalDependencies };
    expect(namesUnder('To build and test')).toEqual(Object.keys(expected).toSorted());
  });

  test('gives a reason for each', () => {
    const rows = [...rowsUnder('At run time'), ...rowsUnder('To build and test')];
    expect(rows.filter(({ reason }) => reason.split(' ').length < 3)).toEqual([]);
  });

  test('versions are pinned exactly', () => {
    const versions = { ...about.dependencies, ...about.devDependencies, ...about.optionalDependencies };
    const exact = /^\d+\.\d+\.\d+$/;
    expect(Object.entries(versions).filter(([, version]) => !exact.test(String(version)))).toEqual([]);
  });
});
