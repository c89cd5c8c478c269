import { defineCheck } from '../../../define-check.ts';

const widths: { readonly [width: string]: number } = { '1h': 3600, '1d': 86_400 };

export default defineCheck({
  id: 'periods-follow-each-other',
  verifies: 'MON-103',
  needs: ['usage-report'],
  messages: {
    misaligned: {
      de: 'Der Zeitraum ab {start} beginnt nicht auf einem Vielfachen von {width} s.',
      en: 'The period from {start} does not begin on a multiple of {width} s.',
    },
    wrongLength: {
      de: 'Der Zeitraum ab {start} ist {length} s statt {width} s lang.',
      en: 'The period from {start} is {length} s long instead of {width} s.',
    },
    gap: {
      de: 'Der Zeitraum ab {start} schließt nicht an den vorigen an, der bei {end} endet.',
      en: 'The period from {start} does not follow the one before, which ends at {end}.',
    },
    otherBegin: {
      de: 'Der erste Zeitraum beginnt bei {start} statt bei {expected}.',
      en: 'The first period begins at {start} instead of {expected}.',
    },
  },
  over: ({ 'usage-report': report }) => report.json.data.entries(),
  *run({ 'usage-report': report }, [at, bucket]) {
    const asked = new URL(report.request.url).searchParams;
    const width = widths[asked.get('bucket_width') ?? ''] ?? 86_400;
    const { start_time: start, end_time: end } = bucket;
    const said = { evidence: report, where: `/data/${at}` };
    if (start % width !== 0) yield { message: 'misaligned', data: { start, width }, ...said };
    if (end - start !== width)
      yield { message: 'wrongLength', data: { start, length: end - start, width }, ...said };
    const before = report.json.data[at - 1];
    if (before && before.end_time !== start)
      yield { message: 'gap', data: { start, end: before.end_time }, ...said };
    const expected = Number(asked.get('start_time'));
    if (at === 0 && start % width === 0 && start !== expected)
      yield { message: 'otherBegin', data: { start, expected }, ...said };
  },
});
