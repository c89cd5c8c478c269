import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** Clocks differ; this much is no future. */
const toleranceMs = 5 * 60 * 1000;

export default defineCheck({
  id: 'modified-lies-in-the-past',
  verifies: 'META-006',
  needs: descriptorNeeds,
  files: true,
  messages: {
    future: {
      de: '{name} gibt als letzte Änderung {modified} an; das lag in der Zukunft, als geprüft wurde ({startedAt}).',
      en: '{name} states {modified} as its last change; that lay in the future when it was judged ({startedAt}).',
    },
    expired: {
      de: '{name} galt bis {validUntil}; seither steht niemand mehr für den Inhalt ein.',
      en: '{name} held until {validUntil}; nobody has vouched for its content since.',
    },
  },
  over: descriptorsIn,
  *run(_, found, { startedAt }) {
    const { body, evidence, where } = found;
    const { modified, validUntil } = body;
    const name = nameOf(found);
    if (Date.parse(modified) > Date.parse(startedAt) + toleranceMs)
      yield {
        message: 'future',
        data: { name, modified, startedAt },
        evidence,
        where: `${where}/modified`,
        expected: `≤ ${startedAt}`,
        seen: modified,
      };
    if (validUntil !== undefined && validUntil < startedAt.slice(0, 10))
      yield {
        kind: 'note',
        message: 'expired',
        data: { name, validUntil },
        evidence,
        where: `${where}/validUntil`,
      };
  },
});
