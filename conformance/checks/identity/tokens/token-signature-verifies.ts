import { defineCheck } from '../../../define-check.ts';
import { tokensIn } from '../facts.ts';

export default defineCheck({
  id: 'token-signature-verifies',
  verifies: 'IAM-010',
  needs: ['access-token.facts'],
  messages: {
    unnamed: {
      de: 'Der Kopf des Tokens nennt keine kid.',
      en: 'The header of the token names no kid.',
    },
    algorithm: {
      de: 'Das Token ist mit keinem asymmetrischen Verfahren signiert.',
      en: 'The token is signed by no asymmetric algorithm.',
    },
    noKey: {
      de: 'Der Aussteller veröffentlicht keinen Schlüssel mit der kid des Tokens.',
      en: 'The issuer publishes no key with the kid of the token.',
    },
    unfitKey: {
      de: 'Der Schlüssel mit der kid des Tokens ist nicht für dessen Verfahren bestimmt.',
      en: 'The key with the kid of the token is not for its algorithm.',
    },
    signature: {
      de: 'Die Signatur passt nicht zum veröffentlichten Schlüssel.',
      en: 'The signature does not fit the published key.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token }) {
    const { header, signature } = token;
    if (signature.result === 'invalid') yield { message: signature.why, evidence: answer };
    else if (typeof header.kid !== 'string') yield { message: 'unnamed', evidence: answer };
  },
});
