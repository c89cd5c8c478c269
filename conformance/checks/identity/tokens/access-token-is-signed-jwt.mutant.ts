import { defineMutants } from '../../../define-mutants.ts';
import { withObservations } from '../seeded.ts';

const wanted = {
  issuer: 'https://ki.musterland.example/identity',
  resource: 'https://ki.musterland.example/v1',
};

export default defineMutants('IAM-108', [
  {
    title: 'issues opaque tokens',
    message: 'unreadable',
    edit: {
      'access-token.facts': withObservations({ ...wanted, problem: { code: 'notThreeParts', bytes: 43 } }),
    },
  },
  {
    title: 'issues tokens in which a claim stands twice',
    message: 'unreadable',
    edit: {
      'access-token.facts': withObservations({
        ...wanted,
        problem: { code: 'duplicateMember', part: 'claims', bytes: 700 },
      }),
    },
  },
  {
    title: 'issued none',
    message: 'noToken',
    outcome: 'inconclusive',
    edit: { 'access-token.facts': withObservations(wanted) },
  },
]);
