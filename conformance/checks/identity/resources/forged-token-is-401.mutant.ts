import { defineMutants, type World } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { trustingInstead } from '../../../misbehave.ts';
import { type DecodedToken, decodeToken } from '../../../tokens/decode.ts';

/** The resource takes a token for valid if it finds this in it. */
function trusting(believes: (token: DecodedToken) => boolean) {
  return trustingInstead((presented: string, world: World) => {
    const read = decodeToken(presented);
    return 'token' in read && believes(read.token) ? world.issueToken() : undefined;
  });
}

export default defineMutants('IAM-028', [
  { title: 'takes every token at its word', message: 'accepted', wrap: trusting(() => true) },
  {
    title: 'accepts tokens without a signature',
    message: 'accepted',
    wrap: trusting(({ header }) => header.alg === 'none'),
  },
  {
    title: 'verifies tokens with the key they bring along',
    message: 'accepted',
    wrap: trusting(({ header }) => header.jwk !== undefined),
  },
  {
    title: "takes its issuer's public key for a shared secret",
    message: 'accepted',
    wrap: trusting(({ header }) => header.alg === 'HS256'),
  },
  {
    title: 'ignores extensions it does not know',
    message: 'accepted',
    wrap: trusting(({ header }) => Array.isArray(header.crit)),
  },
  {
    title: 'remembers tokens by their id instead of verifying them again',
    message: 'accepted',
    wrap: trustingById(),
  },
  {
    title: 'fails over a giant token',
    message: 'wrongStatus',
    edit: { 'forged-tokens.giant': withStatus(500) },
  },
  {
    title: 'refuses a giant token as too large a header',
    outcome: 'passed',
    edit: { 'forged-tokens.giant': withStatus(431) },
  },
  {
    title: 'forbids what it should not believe',
    message: 'wrongStatus',
    edit: { 'forged-tokens.foreignKeySameKid': withStatus(403) },
  },
  {
    title: 'refuses the valid token in the end',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'forged-tokens.after': withStatus(401) },
  },
]);

function trustingById(): ReturnType<typeof trustingInstead> {
  return (next, world) => {
    const known = new Set<unknown>();
    return trustingInstead((presented) => {
      const read = decodeToken(presented);
      if ('problem' in read) return undefined;
      const { jti } = read.token.claims;
      const isKnown = known.has(jti);
      known.add(jti);
      return isKnown ? world.issueToken() : undefined;
    })(next, world);
  };
}
