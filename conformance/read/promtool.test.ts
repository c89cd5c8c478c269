import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readExposition } from './exposition.ts';

/**
 * Prometheus' own reader as second opinion (Debian package `prometheus`). It reads the text format 0.0.4 only, and sees
 * neither series that stand twice nor contradictory buckets.
 */
const promtool = 'promtool';

/** True if promtool can read the page; it leaves with 3 where it only dislikes a name, with 1 where it cannot read. */
function promtoolReads(page: string): boolean {
  const { error, status, stderr } = spawnSync(promtool, ['check', 'metrics'], {
    input: page,
    encoding: 'utf8',
  });
  if (error)
    throw new Error('promtool was not found: install the Debian package "prometheus".', { cause: error });
  if (status === 1) expect(stderr).toMatch(/error while linting: text format parsing error/);
  return status === 0 || status === 3;
}

/** True if we can read it and see no contradiction that promtool looks at. */
function weRead(page: string): boolean {
  const seen = ['typeRepeated', 'helpRepeated', 'metadataAfterSamples'];
  return readExposition(page, 'text').faults.every(
    ({ kind, code }) => kind !== 'form' && !seen.includes(code),
  );
}

const pages = [
  'up 1\n',
  'up{a="1",b="2"} 1\n',
  'up{} 1\n',
  'up{a="1",} 1\n',
  '\t up { a = "1" , b="2" }\t1\n',
  'up{a="1"}1\n',
  'up{a="\\\\ \\" \\n"} 1\n',
  'up{a="Größe"} 1\n',
  'job:up:sum 1\n',
  'up 1.5e-3\n',
  'up .5\n',
  'up 5.\n',
  'up +Inf\n',
  'up -inf\n',
  'up Infinity\n',
  'up NaN\n',
  'up +NaN\n',
  'up 1 1395066363000\n',
  'up 1 -1\n',
  'up 1 +1\n',
  '\n# Guten Tag\n#HELPER x\n  \nup 1\n',
  '# HELP up\nup 1\n',
  '# TYPE\nup 1\n',
  '#\nup 1\n',
  '# HELP up a\\nb \\\\\nup 1\n',
  '# TYPE up gauge\nup 1\n',
  '# TYPE up untyped\nup 1\n',
  '# TYPE d histogram\nd_bucket{le="+Inf"} 1\nd_sum 1\nd_count 1\n',
  '# TYPE s summary\ns{quantile="0.5"} 1\ns_sum 1\ns_count 1\n',
  '',
  '1up 1\n',
  'up.time 1\n',
  'up\n',
  'up eins\n',
  'up 1e999\n',
  'up 1,5\n',
  'up 0x10\n',
  'up 0x1p4\n',
  'up 1_000\n',
  'up 1 1.5\n',
  'up 1 2 3\n',
  'up{a=1} 1\n',
  'up{a} 1\n',
  'up{a.b="1"} 1\n',
  'up{a:b="1"} 1\n',
  'up{__name__="x"} 1\n',
  'up{a="1" b="2"} 1\n',
  'up{,} 1\n',
  'up{a="1",,b="2"} 1\n',
  'up{a="\\t"} 1\n',
  'up{a="1} 1\n',
  'up{a="1"\n',
  'up{"a"="1"} 1\n',
  'up 1 # {a="1"} 1\n',
  'up 1\r\n',
  'up 1\nup2 2',
  '# TYPE up zaehler\nup 1\n',
  '# TYPE up info\nup 1\n',
  '# TYPE up.time gauge\n',
  '# TYPE up gauge extra\nup 1\n',
  '# HELP up a\\tb\nup 1\n',
  '# TYPE up gauge\n# TYPE up gauge\nup 1\n',
  '# HELP up a\n# HELP up a\nup 1\n',
  'up 1\n# TYPE up gauge\n',
  'up 1\n# HELP up spät\n',
  '{"up"} 1\n',
  '{a="1"} 1\n',
  'up{a="1",a="2"} 1\n',
];

test.each(pages.map((page) => [page] as const))('agrees with promtool on %j', (page) => {
  expect(weRead(page)).toBe(promtoolReads(page));
});

/** Where the written format and Prometheus' reader differ, with what we hold and why. */
const apart: readonly (readonly [page: string, ours: boolean, why: string])[] = [
  ['up 1 \n', true, 'blanks at the end of a line are to be ignored'],
  ['# TYPE up GAUGE\nup 1\n', false, 'types are written in small letters'],
];

test.each(apart)('differs from promtool on %j', (page, ours) => {
  expect(weRead(page)).toBe(ours);
  expect(promtoolReads(page)).toBe(!ours);
});
