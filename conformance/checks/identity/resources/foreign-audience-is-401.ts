import { defineRejectionCheck } from '../../../define-check.ts';

export default defineRejectionCheck({
  id: 'foreign-audience-is-401',
  verifies: 'IAM-128',
  probe: 'foreign-audience',
  cases: ['foreign'],
  messages: {
    accepted: {
      de: 'Ein Token für eine andere Ressource wurde angenommen ({status}).',
      en: 'A token for another resource was accepted ({status}).',
    },
    wrongStatus: {
      de: 'Ein Token für eine andere Ressource wurde mit {status} statt mit 401 abgewiesen.',
      en: 'A token for another resource was refused with {status} instead of 401.',
    },
  },
  *judge(answer) {
    const { status } = answer.response;
    if (status === 401) return;
    const message = status < 300 ? 'accepted' : 'wrongStatus';
    yield { message, data: { status }, evidence: answer, expected: '401', seen: String(status) };
  },
});
