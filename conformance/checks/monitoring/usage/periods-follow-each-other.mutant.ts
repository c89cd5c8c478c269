import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import type { monitoring } from '../../../release.ts';

type Bucket = monitoring.UsagePage['data'][number];

const day = 86_400;

const moving = (move: (bucket: Bucket, at: number) => void) => ({
  'usage-report': withJson((page: monitoring.UsagePage) => {
    for (const [at, bucket] of page.data.entries()) move(bucket, at);
  }),
});

export default defineMutants('MON-103', [
  {
    title: 'begins its days at local midnight',
    message: 'misaligned',
    edit: moving((bucket) => {
      bucket.start_time -= 3600;
      bucket.end_time -= 3600;
    }),
  },
  {
    title: 'ends periods one second early, as if both ends belonged to them',
    message: 'wrongLength',
    edit: moving((bucket) => {
      bucket.end_time -= 1;
    }),
  },
  {
    title: 'leaves out periods without consumption',
    message: 'gap',
    edit: moving((bucket, at) => {
      bucket.start_time += at * day;
      bucket.end_time += at * day;
    }),
  },
  {
    title: 'begins later than asked for',
    message: 'otherBegin',
    edit: moving((bucket) => {
      bucket.start_time += day;
      bucket.end_time += day;
    }),
  },
]);
