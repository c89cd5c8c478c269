import { defineCheck } from '../../../define-check.ts';
import { followed, mostFollowed, openapiIn } from '../../../read/announced.ts';
import { documentOf } from '../../../read/document.ts';
import { openapiFaults } from '../../../read/openapi.ts';
import { announcedNeeds, announcingIn, followMessages, wholeAnswer } from '../announced-evidence.ts';

const most = mostFollowed.openapi;

/** Nobody reads more of one document at a time. */
const mostFaults = 10;

export default defineCheck({
  id: 'openapi-documents-are-valid',
  verifies: 'META-010',
  needs: [...announcedNeeds, 'announced.openapi'],
  messages: {
    ...followMessages,
    unreadable: {
      de: '{url} lieferte weder ein JSON- noch ein YAML-Objekt.',
      en: '{url} delivered neither a JSON nor a YAML object.',
    },
    invalid: {
      de: '{url} ist kein gültiges OpenAPI 3: An {where} steht {seen}; verlangt ist {expected}.',
      en: '{url} is no valid OpenAPI 3: at {where} there is {seen}; demanded is {expected}.',
    },
    none: {
      de: 'Die Plattform kündigt kein OpenAPI-Dokument an.',
      en: 'The platform announces no OpenAPI document.',
    },
  },
  *run(evidence) {
    const announcing = announcingIn(evidence);
    const all = followed(announcing, openapiIn(announcing), evidence['announced.openapi'], most);
    if (all.length === 0) yield { kind: 'note', message: 'none', evidence: announcing.entry };
    for (const one of all) {
      const answer = yield* wholeAnswer(one, most);
      if (!answer) continue;
      const { written: url } = one.target;
      const document = documentOf(answer);
      if (document === 'tooLarge') {
        yield { kind: 'inconclusive', message: 'cut', data: { url }, evidence: answer };
        continue;
      }
      if (!document) yield { message: 'unreadable', data: { url }, evidence: answer };
      for (const { where, expected, seen } of (document ? openapiFaults(document) : []).slice(0, mostFaults))
        yield {
          message: 'invalid',
          data: { url, where: `#${where}`, expected, seen },
          evidence: answer,
          where,
          expected,
          seen,
        };
    }
  },
});
