import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withStatus, withText } from '../../../edit.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims, withObservations } from '../seeded.ts';

const gateway = 'https://ki.musterland.example/v1';
const connector = 'https://ki.musterland.example/mcp';

const withoutToken = withObservations({
  resource: gateway,
  otherResource: connector,
  problem: { code: 'notThreeParts', bytes: 0 },
});

const asOauthError = (status: number, error: string) =>
  inTurn(
    withStatus(status),
    withText(() => JSON.stringify({ error })),
  );

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
      'other-resource.known': inTurn(withoutToken, asOauthError(400, 'invalid_target')),
    },
    alsoRed: { 'IAM-014': 'where no token is issued for a known resource, a refusal shows nothing' },
  },
  {
    title: 'gives the client no rights at the other resource',
    message: 'clientNotAllowed',
    outcome: 'inconclusive',
    edit: { 'other-resource.known': inTurn(withoutToken, asOauthError(400, 'invalid_scope')) },
    alsoRed: { 'IAM-014': 'where no token is issued for a known resource, a refusal shows nothing' },
  },
]);
