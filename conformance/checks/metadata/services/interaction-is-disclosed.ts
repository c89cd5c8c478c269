import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'interaction-is-disclosed',
  verifies: 'META-030',
  needs: descriptorNeeds,
  files: true,
  messages: {
    notSaid: {
      de: '{name} spricht mit Menschen, sagt aber nicht, wie sie erfahren, dass eine Maschine antwortet (transparency.interactionDisclosure).',
      en: '{name} talks to people but does not say how they learn that a machine answers (transparency.interactionDisclosure).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { body, evidence, where } = found;
    // Assistants talk to people by what they are; agents may talk to procedures alone.
    if (body.kind !== 'service' || body.serviceType !== 'assistant') return;
    if (body.compliance.transparency?.interactionDisclosure === undefined)
      yield {
        message: 'notSaid',
        data: { name: nameOf(found) },
        evidence,
        where: `${where}/compliance/transparency/interactionDisclosure`,
      };
  },
});
