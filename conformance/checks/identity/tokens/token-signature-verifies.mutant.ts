import { defineMutants } from '../../../define-mutants.ts';
import { issuingInstead } from '../../../misissue.ts';
import { withToken } from '../seeded.ts';

const invalid = (why: 'algorithm' | 'noKey' | 'unfitKey' | 'signature') => ({
  'access-token.facts': withToken(() => ({ signature: { result: 'invalid', why } })),
});

export default defineMutants('IAM-010', [
  {
    title: 'signs tokens by an algorithm that nobody can verify',
    message: 'algorithm',
    edit: invalid('algorithm'),
  },
  { title: 'signs tokens with a key for encryption', message: 'unfitKey', edit: invalid('unfitKey') },
  {
    title: 'signs tokens with another key of the same name',
    message: 'signature',
    edit: invalid('signature'),
  },
  {
    title: 'signs tokens with a key that it does not publish',
    message: 'noKey',
    wrap: issuingInstead(({ header, claims }) => ({ header: { ...header, kid: 'unpublished' }, claims })),
  },
  {
    title: 'does not name the key of its tokens',
    message: 'unnamed',
    wrap: issuingInstead(({ header, claims }) => ({ header: { ...header, kid: undefined }, claims })),
  },
]);
