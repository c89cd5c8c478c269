import { defineRejectionCheck } from '../../../define-check.ts';

/** What servers say of a request whose header fields are too large, before anybody looks at the token. */
const tooLarge = [400, 413, 431];

export default defineRejectionCheck({
  id: 'forged-token-is-401',
  verifies: 'IAM-028',
  probe: 'forged-tokens',
  cases: [
    'wrongSignature',
    'algNone',
    'payloadChanged',
    'foreignKeySameKid',
    'embeddedKey',
    'hmacWithPublicKey',
    'unknownCritical',
    'giant',
  ],
  messages: {
    accepted: {
      de: 'Ein gefälschtes Token (Fall {case}) wurde angenommen ({status}).',
      en: 'A forged token (case {case}) was accepted ({status}).',
    },
    wrongStatus: {
      de: 'Ein gefälschtes Token (Fall {case}) wurde mit {status} statt mit 401 abgewiesen.',
      en: 'A forged token (case {case}) was refused with {status} instead of 401.',
    },
  },
  *judge(answer, name) {
    const { status } = answer.response;
    if (status === 401 || (name === 'giant' && tooLarge.includes(status))) return;
    const message = status < 300 ? 'accepted' : 'wrongStatus';
    yield { message, data: { case: name, status }, evidence: answer, expected: '401', seen: String(status) };
  },
});
