import { defineCheck } from '../../../define-check.ts';
import { memberOf, shown } from '../../../read/members.ts';

export default defineCheck({
  id: 'unknown-resource-is-refused',
  verifies: 'IAM-014',
  needs: ['other-resource.known', 'other-resource.unknown'],
  messages: {
    wrongStatus: {
      de: 'Eine Tokenanfrage für eine unbekannte Ressource wurde mit {status} statt mit 400 beantwortet.',
      en: 'A token request for an unknown resource was answered with {status} instead of 400.',
    },
    wrongError: {
      de: 'Eine Tokenanfrage für eine unbekannte Ressource wurde mit dem Fehler {seen} statt invalid_target abgewiesen.',
      en: 'A token request for an unknown resource was refused with the error {seen} instead of invalid_target.',
    },
    controlRefused: {
      de: 'Auch für eine bekannte Ressource wurde kein Token ausgestellt ({status}); aus der Ablehnung folgt daher nichts.',
      en: 'No token was issued for a known resource either ({status}), so nothing follows from a refusal.',
    },
  },
  *run({ 'other-resource.known': known, 'other-resource.unknown': unknown }) {
    const control = known.response.status;
    if (control !== 200)
      return yield {
        kind: 'inconclusive',
        message: 'controlRefused',
        data: { status: control },
        evidence: known,
      };
    const { status } = unknown.response;
    if (status !== 400)
      return yield {
        message: 'wrongStatus',
        data: { status },
        evidence: unknown,
        expected: '400',
        seen: String(status),
      };
    const error = memberOf(unknown.json, 'error');
    if (error !== 'invalid_target')
      yield {
        message: 'wrongError',
        data: { seen: shown(error) },
        evidence: unknown,
        where: '#/error',
        expected: 'invalid_target',
        seen: shown(error),
      };
  },
});
