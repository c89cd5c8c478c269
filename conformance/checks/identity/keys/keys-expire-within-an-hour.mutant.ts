import { defineMutants } from '../../../define-mutants.ts';
import { withHeader } from '../../../edit.ts';

const cached = (value: string | undefined) => ({ 'issuer-keys.keys': withHeader('cache-control', value) });

export default defineMutants('IAM-039', [
  {
    title: 'does not say how long its keys may be kept',
    message: 'unlimited',
    edit: cached(undefined),
  },
  { title: 'lets its keys be kept for a day', message: 'tooLong', edit: cached('public, max-age=86400') },
  {
    title: 'lets shared caches keep its keys for a week',
    message: 'tooLong',
    edit: cached('max-age=300, s-maxage=604800'),
  },
]);
