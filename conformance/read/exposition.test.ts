import { describe, expect, test } from 'vitest';
import { type ExpositionFormat, readExposition } from './exposition.ts';

/** Faults as `code line` or, where a place is known, `code line:column`. */
function faults(text: string, format: ExpositionFormat = 'text'): string[] {
  return readExposition(text, format).faults.map(
    ({ code, line, column }) => `${code} ${line}${column === undefined ? '' : `:${column}`}`,
  );
}

function samples(text: string, format: ExpositionFormat = 'text') {
  const { families, faults: found } = readExposition(text, format);
  expect(found).toEqual([]);
  return families.flatMap((family) =>
    family.samples.map(({ name, labels, value }) => [name, Object.fromEntries(labels), value]),
  );
}

describe('the text format', () => {
  test.each<readonly [string, string, unknown[]]>([
    ['a value alone', 'up 1\n', [['up', {}, 1]]],
    ['labels', 'up{a="1",b="2"} 1\n', [['up', { a: '1', b: '2' }, 1]]],
    ['an empty set of labels', 'up{} 1\n', [['up', {}, 1]]],
    ['a comma behind the last label', 'up{a="1",} 1\n', [['up', { a: '1' }, 1]]],
    ['blanks wherever they may stand', ' up { a = "1" , b="2" }\t1 \n', [['up', { a: '1', b: '2' }, 1]]],
    ['a value that touches the labels', 'up{a="1"}1\n', [['up', { a: '1' }, 1]]],
    ['the three escapes', 'up{a="\\\\ \\" \\n"} 1\n', [['up', { a: '\\ " \n' }, 1]]],
    ['umlauts in label values', 'up{a="Größe"} 1\n', [['up', { a: 'Größe' }, 1]]],
    ['a colon in the name', 'job:up:sum 1\n', [['job:up:sum', {}, 1]]],
    ['an exponent', 'up 1.5e-3\n', [['up', {}, 0.0015]]],
    ['infinity', 'up +Inf\n', [['up', {}, Number.POSITIVE_INFINITY]]],
    ['no number', 'up NaN\n', [['up', {}, Number.NaN]]],
    ['a time in milliseconds', 'up 1 1395066363000\n', [['up', {}, 1]]],
    ['blank lines and comments', '\n# Guten Tag\n#HELPER x\n  \nup 1\n', [['up', {}, 1]]],
    ['nothing', '', []],
  ])('takes %s', (_, text, expected) => {
    expect(samples(text)).toEqual(expected);
  });

  test('keeps type and help, escapes undone', () => {
    const { families } = readExposition('# HELP up Zwei\\nZeilen \\\\.\n# TYPE up gauge\nup 1\n', 'text');
    expect(families).toMatchObject([{ name: 'up', type: 'gauge', help: 'Zwei\nZeilen \\.' }]);
  });

  test('puts buckets, sum and count under their histogram', () => {
    const page =
      '# TYPE d histogram\nd_bucket{le="0.1"} 1\nd_bucket{le="+Inf"} 2\nd_sum 0.5\nd_count 2\nd_total 1\n';
    expect(readExposition(page, 'text').families.map(({ name, samples: own }) => [name, own.length])).toEqual(
      [
        ['d', 4],
        ['d_total', 1],
      ],
    );
  });

  test.each<readonly [string, string, string]>([
    ['a name that begins with a digit', '1up 1\n', 'name 1:1'],
    ['a name with a dot', 'up.time 1\n', 'space 1:3'],
    ['a missing value', 'up\n', 'space 1:3'],
    ['a word as value', 'up eins\n', 'value 1:4'],
    ['a value beyond all numbers', 'up 1e999\n', 'value 1:4'],
    ['a comma in a number', 'up 1,5\n', 'value 1:4'],
    ['a hexadecimal value', 'up 0x10\n', 'value 1:4'],
    ['a fraction as time', 'up 1 1.5\n', 'timestamp 1:6'],
    ['a word behind the time', 'up 1 2 3\n', 'trailing 1:7'],
    ['a label without quotes', 'up{a=1} 1\n', 'labelQuote 1:6'],
    ['a label without value', 'up{a} 1\n', 'labelEquals 1:5'],
    ['a label with a dot', 'up{a.b="1"} 1\n', 'labelEquals 1:5'],
    ['a label with a colon', 'up{a:b="1"} 1\n', 'labelEquals 1:5'],
    ['a label twice', 'up{a="1",a="2"} 1\n', 'labelTwice 1:10'],
    ['the name as label', 'up{__name__="x"} 1\n', 'labelReserved 1:4'],
    ['labels without comma', 'up{a="1" b="2"} 1\n', 'labelSeparator 1:10'],
    ['an unknown escape', 'up{a="\\t"} 1\n', 'labelEscape 1:7'],
    ['a label value that never ends', 'up{a="1} 1\n', 'labelOpen 1:6'],
    ['an exemplar', 'up 1 # {a="1"} 1\n', 'timestamp 1:6'],
    ['a carriage return', 'up 1\r\n', 'carriageReturn 1:5'],
    ['a last line without line feed', 'up 1\nup2 2', 'unfinishedLastLine 2'],
    ['an unknown type', '# TYPE up zaehler\nup 1\n', 'unknownType 1'],
    ['a type of OpenMetrics', '# TYPE up info\nup 1\n', 'unknownType 1'],
    ['a type of nothing', '# TYPE up.time gauge\n', 'metadataName 1:8'],
    ['an unknown escape in help', '# HELP up a\\tb\nup 1\n', 'metadataEscape 1'],
    ['a quoted name, which came with 1.0.0', '{"up"} 1\n', 'labelName 1:2'],
  ])('refuses %s', (_, text, fault) => {
    expect(faults(text)).toEqual([fault]);
  });

  test.each<readonly [string, string, string]>([
    ['a second type', '# TYPE up gauge\n# TYPE up gauge\nup 1\n', 'typeRepeated 2'],
    ['a second help', '# HELP up a\n# HELP up a\nup 1\n', 'helpRepeated 2'],
    ['a type behind samples', 'up 1\n# TYPE up gauge\n', 'metadataAfterSamples 2'],
    ['a scattered family', 'a{x="1"} 1\nb 1\na{x="2"} 1\n', 'familyScattered 3'],
    ['a series twice', 'a{x="1",y="2"} 1\na{y="2",x="1"} 1\n', 'duplicateSeries 2'],
    ['a counter below zero', '# TYPE a_total counter\na_total -1\n', 'counterInvalid 2'],
    ['a counter that is no number', '# TYPE a_total counter\na_total NaN\n', 'counterInvalid 2'],
    [
      'a bucket without bound',
      '# TYPE d histogram\nd_bucket 1\nd_bucket{le="+Inf"} 1\nd_count 1\n',
      'bucketWithoutBound 2',
    ],
    [
      'buckets that fall',
      '# TYPE d histogram\nd_bucket{le="1"} 2\nd_bucket{le="2"} 1\nd_bucket{le="+Inf"} 2\nd_count 2\n',
      'bucketsFall 3',
    ],
    [
      'a histogram without the last bucket',
      '# TYPE d histogram\nd_bucket{le="1"} 2\nd_count 2\n',
      'infinityBucketMissing 2',
    ],
    ['a histogram without buckets', '# TYPE d histogram\nd_sum 1\nd_count 2\n', 'infinityBucketMissing 3'],
    [
      'a last bucket unlike the count',
      '# TYPE d histogram\nd_bucket{le="+Inf"} 2\nd_count 3\n',
      'infinityUnlikeCount 2',
    ],
    [
      'a histogram without count',
      '# TYPE d histogram\nd_bucket{le="+Inf"} 2\nd_sum 3\n',
      'infinityUnlikeCount 2',
    ],
  ])('sees %s as a contradiction', (_, text, fault) => {
    expect(readExposition(text, 'text').faults.map(({ kind }) => kind)).toEqual(['structure']);
    expect(faults(text)).toEqual([fault]);
  });

  test('takes buckets in any order and per series', () => {
    const page =
      '# TYPE d histogram\nd_bucket{m="a",le="+Inf"} 3\nd_bucket{m="a",le="1"} 1\nd_bucket{m="a",le="10"} 2\n' +
      'd_count{m="a"} 3\nd_bucket{m="b",le="1.0"} 0\nd_bucket{m="b",le="+Inf"} 0\nd_count{m="b"} 0\n';
    expect(faults(page)).toEqual([]);
  });

  test('names every fault, not only the first', () => {
    expect(faults('a eins\nb 1\nc{ 1\n')).toEqual(['value 1:3', 'labelName 3:4']);
  });
});

describe('the text format 1.0.0', () => {
  test.each<readonly [string, string, unknown[]]>([
    ['a quoted name', '{"up.time",a="1"} 1\n', [['up.time', { a: '1' }, 1]]],
    ['a quoted label', 'up{"a.b"="1"} 1\n', [['up', { 'a.b': '1' }, 1]]],
    ['a quoted name in its type', '# TYPE "up.time" gauge\n{"up.time"} 1\n', [['up.time', {}, 1]]],
  ])('takes %s', (_, text, expected) => {
    expect(samples(text, 'text-1')).toEqual(expected);
  });

  test('refuses a set without a name', () => {
    expect(faults('{a="1"} 1\n', 'text-1')).toEqual(['name 1:8']);
  });
});

describe('OpenMetrics', () => {
  test.each<readonly [string, string, unknown[]]>([
    [
      'a counter with its time of creation',
      '# TYPE a counter\n# UNIT a \na_total 1\na_created 1.5\n# EOF\n',
      [
        ['a_total', {}, 1],
        ['a_created', {}, 1.5],
      ],
    ],
    ['an end without line feed', 'up 1\n# EOF', [['up', {}, 1]]],
    ['a time in seconds', 'up 1 1395066363.5\n# EOF\n', [['up', {}, 1]]],
    ['other escapes as they stand', 'up{a="\\t"} 1\n# EOF\n', [['up', { a: '\\t' }, 1]]],
    [
      'several points of one series',
      'up 1 1\nup 2 2\n# EOF\n',
      [
        ['up', {}, 1],
        ['up', {}, 2],
      ],
    ],
    [
      'an exemplar at a counter',
      '# TYPE a counter\na_total 1 # {trace_id="7"} 1 1.5\n# EOF\n',
      [['a_total', {}, 1]],
    ],
    [
      'a unit in the name',
      '# TYPE a_seconds gauge\n# UNIT a_seconds seconds\na_seconds 1\n# EOF\n',
      [['a_seconds', {}, 1]],
    ],
  ])('takes %s', (_, text, expected) => {
    expect(samples(text, 'openmetrics')).toEqual(expected);
  });

  test('keeps the exemplar of a bucket', () => {
    const page = '# TYPE d histogram\nd_bucket{le="+Inf"} 1 # {t="7"} 0.5 9\nd_count 1\nd_sum 0.5\n# EOF\n';
    const [bucket] = readExposition(page, 'openmetrics').families[0]?.samples ?? [];
    expect(bucket?.exemplar).toEqual({ labels: new Map([['t', '7']]), value: 0.5, timestamp: 9 });
  });

  test.each<readonly [string, string, string]>([
    ['a page without end', 'up 1\n', 'endMissing 2'],
    ['anything behind the end', 'up 1\n# EOF\nup 2\n', 'afterEnd 3'],
    ['a blank line', 'up 1\n\n# EOF\n', 'blankLine 2'],
    ['a comment', '# Guten Tag\nup 1\n# EOF\n', 'strayComment 1'],
    ['two spaces', 'up  1\n# EOF\n', 'value 1:4'],
    ['a space between labels', 'up{a="1", b="2"} 1\n# EOF\n', 'labelName 1:10'],
    ['a comma behind the last label', 'up{a="1",} 1\n# EOF\n', 'labelSeparator 1:10'],
    ['the old word for no type', '# TYPE up untyped\nup 1\n# EOF\n', 'unknownType 1'],
    ['a counter without _total', '# TYPE a counter\na 1\n# EOF\n', 'wrongSuffix 2'],
    ['a unit that is not in the name', '# TYPE a gauge\n# UNIT a seconds\na 1\n# EOF\n', 'unitNotInName 2'],
    ['a unit twice', '# UNIT a_s s\n# UNIT a_s s\na_s 1\n# EOF\n', 'unitRepeated 2'],
    ['help behind samples', 'a 1\n# HELP a x\n# EOF\n', 'metadataAfterSamples 2'],
    ['an exemplar at a gauge', '# TYPE a gauge\na 1 # {t="7"} 1\n# EOF\n', 'misplacedExemplar 2'],
    ['an exemplar without labels', 'a_total 1 # 1\n# EOF\n', 'exemplar 1:13'],
    ['an exemplar that is too long', `a_total 1 # {t="${'x'.repeat(128)}"} 1\n# EOF\n`, 'exemplar 1:147'],
    ['a point of one series twice', 'up 1 1\nup 2 1\n# EOF\n', 'duplicateSeries 2'],
  ])('refuses %s', (_, text, fault) => {
    expect(faults(text, 'openmetrics')).toEqual([fault]);
  });
});

describe('limits', () => {
  const limits = { lineLength: 20, samples: 2 };

  test('pass over a line that is too long', () => {
    const { families, faults: found } = readExposition(`a{x="${'y'.repeat(30)}"} 1\nb 1\n`, 'text', limits);
    expect(found).toMatchObject([{ code: 'lineTooLong', line: 1 }]);
    expect(families.map(({ name }) => name)).toEqual(['b']);
  });

  test('end the reading after too many samples', () => {
    const { families, faults: found } = readExposition('a 1\nb 1\nc 1\nd 1\n', 'text', limits);
    expect(found).toMatchObject([{ code: 'tooManySamples', line: 3 }]);
    expect(families).toHaveLength(3);
  });

  test('keep at most fifty faults with short excerpts', () => {
    const { faults: found } = readExposition(`${`a${'?'.repeat(500)}\n`.repeat(99)}`, 'text');
    expect(found).toHaveLength(50);
    expect(found[0]?.excerpt).toHaveLength(160);
  });
});

test('reads ten thousand lines in less than half a second', () => {
  const page = Array.from({ length: 10_000 }, (_, at) => `a{x="${at}",y="Größe"} ${at}\n`).join('');
  const begun = performance.now();
  expect(readExposition(page, 'text').families[0]?.samples).toHaveLength(10_000);
  expect(performance.now() - begun).toBeLessThan(500);
});
