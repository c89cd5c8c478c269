import { defineCheck } from '../../../define-check.ts';
import { shown } from '../../../read/members.ts';
import { clientRefusal } from '../../../read/token-error.ts';
import { observedText, tokenOf } from '../facts.ts';

export default defineCheck({
  id: 'other-aud-names-the-other',
  verifies: 'IAM-113',
  needs: ['other-resource.known'],
  messages: {
    notIssued: {
      de: 'Für die andere Ressource wurde kein lesbares Token ausgestellt (Status {status}).',
      en: 'No readable token was issued for the other resource (status {status}).',
    },
    notNamed: {
      de: 'Das Token für die andere Ressource nennt als aud {seen}, nicht {expected}.',
      en: 'The token for the other resource names {seen} as aud, not {expected}.',
    },
    firstNamed: {
      de: 'Das Token für die andere Ressource gilt auch an der ersten: aud nennt {seen}.',
      en: 'The token for the other resource is valid at the first as well: aud names {seen}.',
    },
    clientNotAllowed: {
      de: 'Der Client darf kein Token für die andere Ressource abrufen ({error}); was darin stünde, ist offen. Ein Client mit Rechten an beiden Ressourcen zeigt es.',
      en: 'The client may not obtain a token for the other resource ({error}); what it would contain is open. A client with rights at both resources shows it.',
    },
  },
  *run({ 'other-resource.known': answer }) {
    const token = tokenOf(answer);
    const error = clientRefusal(answer);
    if (!token && error !== undefined)
      return yield { kind: 'inconclusive', message: 'clientNotAllowed', data: { error }, evidence: answer };
    if (!token)
      return yield { message: 'notIssued', data: { status: answer.response.status }, evidence: answer };
    const { aud } = token.claims;
    const names = [aud].flat();
    const expected = observedText(answer, 'otherResource') ?? '';
    const seen = shown(aud);
    const finding = { evidence: answer, where: '#/aud', expected, seen };
    if (!names.includes(expected)) yield { message: 'notNamed', data: { expected, seen }, ...finding };
    const first = observedText(answer, 'resource');
    if (first !== undefined && names.includes(first))
      yield { message: 'firstNamed', data: { seen }, ...finding };
  },
});
