import { defineMutants } from '../../../define-mutants.ts';
import { asError } from '../../../edit.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims, withObservations } from '../seeded.ts';

const gateway = 'https://ki.musterland.example/v1';
const connector = 'https://ki.musterland.example/mcp';

export default defineMutants('IAM-113', [
  {
    title: 'ignores which resource is asked for',
    message: 'notNamed',
    wrap: claimingInstead({ aud: gateway }),
  },
  {
    title: 'issues tokens for all resources at once',
    message: 'firstNamed',
    edit: { 'other-resource.known': withClaims({ aud: [gateway, connector] }) },
  },
  {
    title: 'issues a token for one resource only',
    message: 'notIssued',
    edit: {
      'other-resource.known': (exchange) =>
        asError(400)(
          withObservations({
            resource: gateway,
            otherResource: connector,
            problem: { code: 'notThreeParts', bytes: 0 },
          })(exchange),
        ),
    },
    alsoRed: { 'IAM-014': 'where no token is issued for a known resource, a refusal shows nothing' },
  },
]);
