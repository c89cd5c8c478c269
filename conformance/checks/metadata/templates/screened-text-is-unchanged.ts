import { defineCheck } from '../../../define-check.ts';
import { digestOf } from '../../../read/digest.ts';
import type { metadata } from '../../../release.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** System message and user message, as they stand, one after the other. */
function screenedText({ system, user = '' }: metadata.Instructions): string {
  return `${system}${user}`;
}

export default defineCheck({
  id: 'screened-text-is-unchanged',
  verifies: 'META-050',
  needs: descriptorNeeds,
  files: true,
  messages: {
    otherDigest: {
      de: '{name}: Die Anweisungen haben die Prüfsumme {actual}; geprüft wurde ein anderer Text ({stated}).',
      en: '{name}: the instructions have the digest {actual}; another text was screened ({stated}).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { body, evidence, where } = found;
    if (body.kind !== 'template' || body.screening?.promptDigest === undefined) return;
    const stated = body.screening.promptDigest;
    const actual = digestOf(screenedText(body.instructions));
    if (stated.toLowerCase() !== actual)
      yield {
        message: 'otherDigest',
        data: { name: nameOf(found), stated, actual },
        evidence,
        where: `${where}/screening/promptDigest`,
        expected: actual,
        seen: stated,
      };
  },
});
