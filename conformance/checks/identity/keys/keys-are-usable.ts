import { defineCheck } from '../../../define-check.ts';
import { bitsOf, publishedKeys } from '../../../tokens/jwks.ts';

/** Least sizes in bits by family (BSI TR-02102-1). Keys on Edwards curves have a fixed size. */
const least = new Map([
  ['RSA', 3000],
  ['EC', 250],
]);

const families = ['RSA', 'EC', 'OKP'];

export default defineCheck({
  id: 'keys-are-usable',
  verifies: 'IAM-007',
  needs: ['issuer-keys.keys'],
  messages: {
    unreadable: {
      de: 'Schlüssel {number} lässt sich nicht als öffentlicher Schlüssel der Familie {family} lesen.',
      en: 'Key {number} cannot be read as a public key of the family {family}.',
    },
    tooShort: {
      de: 'Schlüssel {number} hat {bits} Bit; verlangt sind {least}.',
      en: 'Key {number} has {bits} bits; {least} are demanded.',
    },
    unnamed: { de: 'Schlüssel {number} hat keine kid.', en: 'Key {number} has no kid.' },
    sameName: {
      de: 'Schlüssel {number} hat dieselbe kid wie ein anderer.',
      en: 'Key {number} has the same kid as another one.',
    },
    unknownFamily: {
      de: 'Schlüssel {number} gehört zu einer Familie, die diese Prüfung nicht kennt ({family}).',
      en: 'Key {number} belongs to a family that this check does not know ({family}).',
    },
  },
  over: (evidence) => publishedKeys(evidence['issuer-keys.keys'].json).entries(),
  *run(evidence, [at, { jwk, key, kid }]) {
    const answer = evidence['issuer-keys.keys'];
    const number = at + 1;
    const finding = { evidence: answer, where: `#/keys/${at}` };
    const family = String(jwk.kty);
    const known = families.includes(family);
    if (!known) yield { kind: 'note', message: 'unknownFamily', data: { number, family }, ...finding };
    if (known && !key) yield { message: 'unreadable', data: { number, family }, ...finding };
    const bits = key && bitsOf(key);
    const wanted = least.get(family);
    if (bits !== undefined && wanted !== undefined && bits < wanted)
      yield { message: 'tooShort', data: { number, bits, least: wanted }, ...finding };
    if (!kid) return yield { message: 'unnamed', data: { number }, ...finding };
    const others = publishedKeys(answer.json).filter((other, index) => index !== at && other.kid === kid);
    if (others.length > 0) yield { message: 'sameName', data: { number }, ...finding, seen: kid };
  },
});
