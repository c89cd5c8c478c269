import { defineMutants } from '../../../define-mutants.ts';
import { issuingInstead } from '../../../misissue.ts';
import { withToken } from '../seeded.ts';

const typed = (typ: string | null) => ({
  'access-token.facts': withToken(({ header }) => ({ header: { ...header, typ } })),
});

export default defineMutants('IAM-008', [
  { title: 'issues tokens without a type', message: 'wrongType', edit: typed(null) },
  {
    title: 'issues tokens that could be taken for security events',
    message: 'wrongType',
    wrap: issuingInstead(({ header, claims }) => ({ header: { ...header, typ: 'secevent+jwt' }, claims })),
  },
  {
    title: 'issues tokens of the older type (transition)',
    message: 'wrongType',
    outcome: 'passed',
    edit: typed('JWT'),
  },
]);
