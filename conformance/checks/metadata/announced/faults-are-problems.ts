import { validators } from '../../../../schemas/0.1/validators/metadata.js';
import { defineCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';
import { isObject, shown } from '../../../read/members.ts';

export default defineCheck({
  id: 'faults-are-problems',
  verifies: 'META-015',
  needs: ['metadata-faults.entry', 'metadata-faults.posted', 'metadata-faults.badCursor'],
  messages: {
    wrongType: {
      de: 'Die Antwort {status} auf {method} {url} hat den Medientyp „{type}“ statt application/problem+json.',
      en: 'The answer {status} to {method} {url} has the media type "{type}" instead of application/problem+json.',
    },
    noProblem: {
      de: 'Die Antwort {status} auf {method} {url} ist kein Objekt nach RFC 9457: {seen}.',
      en: 'The answer {status} to {method} {url} is no object by RFC 9457: {seen}.',
    },
    noFault: {
      de: 'Die Metadaten-Adressen lehnten keinen Abruf ab; wie sie Fehler beantworten, war nicht zu sehen.',
      en: 'The metadata addresses refused no request; how they answer errors could not be seen.',
    },
  },
  *run(evidence) {
    const answers = [evidence['metadata-faults.posted'], ...evidence['metadata-faults.badCursor']];
    const refusals = answers.filter(({ response }) => response.status >= 400);
    if (refusals.length === 0)
      yield { kind: 'inconclusive', message: 'noFault', evidence: evidence['metadata-faults.posted'] };
    for (const refusal of refusals) {
      const { request, response, json } = refusal;
      const type = mediaType(response.headers);
      const data = { status: response.status, method: request.method, url: request.url };
      if (type !== 'application/problem+json')
        yield {
          message: 'wrongType',
          data: { ...data, type },
          evidence: refusal,
          where: 'content-type',
          expected: 'application/problem+json',
          seen: type,
        };
      else if (!isObject(json) || !validators.Problem(json))
        yield { message: 'noProblem', data: { ...data, seen: shown(json) }, evidence: refusal };
    }
  },
});
