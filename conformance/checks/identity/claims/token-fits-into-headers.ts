import { defineCheck } from '../../../define-check.ts';
import { tokensIn } from '../facts.ts';

/** Longest token in bytes. */
const longest = 6144;

export default defineCheck({
  id: 'token-fits-into-headers',
  verifies: 'IAM-024',
  needs: ['access-token.facts'],
  messages: {
    tooLong: {
      de: 'Das Token ist {bytes} Byte lang; zulässig sind {longest}.',
      en: 'The token is {bytes} bytes long; {longest} are permitted.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token: { bytes } }) {
    if (bytes > longest) yield { message: 'tooLong', data: { bytes, longest }, evidence: answer };
  },
});
