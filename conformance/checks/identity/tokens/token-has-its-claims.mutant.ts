import { defineMutants } from '../../../define-mutants.ts';
import { claimingInstead } from '../../../misissue.ts';
import { withClaims } from '../seeded.ts';

const claims = (members: Parameters<typeof withClaims>[0]) => ({ 'access-token.facts': withClaims(members) });

export default defineMutants('IAM-011', [
  {
    title: 'names the client as appid',
    message: 'missing',
    wrap: claimingInstead({ client_id: undefined, appid: 'tenant-a' }),
    alsoRed: { 'IAM-117': 'nothing can be said of a client_id that is not there' },
  },
  { title: 'issues tokens without an id', message: 'missing', edit: claims({ jti: undefined }) },
  {
    title: 'issues tokens without an audience',
    message: 'missing',
    edit: claims({ aud: undefined }),
    alsoRed: { 'IAM-013': 'no resource is named where there is no audience' },
  },
  {
    title: 'issues tokens that never expire',
    message: 'missing',
    edit: claims({ exp: undefined }),
    alsoRed: { 'IAM-015': 'a lifetime without end is too long as well' },
  },
  {
    title: 'writes the time of issue as text',
    message: 'malformed',
    edit: claims({ iat: '2026-11-23T10:00:00Z' }),
    alsoRed: { 'IAM-015': 'no lifetime follows from a text' },
  },
  { title: 'writes the time of login as text', message: 'malformed', edit: claims({ nbf: '1795428000' }) },
  { title: 'gives fractions of seconds', message: 'malformed', edit: claims({ nbf: 1795428000.25 }) },
  { title: 'gives scopes as list', message: 'malformed', edit: claims({ scope: ['gateway:use'] }) },
]);
