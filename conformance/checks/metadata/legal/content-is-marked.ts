import { defineCheck } from '../../../define-check.ts';
import { type Described, descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

/** The kinds of content for which the law asks. */
const kinds = ['text', 'image', 'audio', 'video'];

export default defineCheck({
  id: 'content-is-marked',
  verifies: 'META-109',
  needs: descriptorNeeds,
  files: true,
  messages: {
    notSaid: {
      de: '{name} erzeugt Inhalte der Art „{modality}“ und sagt nicht, wie sie gekennzeichnet werden (transparency.outputMarking).',
      en: '{name} generates content of the kind "{modality}" and does not say how it is marked (transparency.outputMarking).',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const said = found.body.compliance.transparency?.outputMarking ?? [];
    for (const modality of generatedBy(found))
      if (!said.some((marking) => marking.modality === modality))
        yield {
          message: 'notSaid',
          data: { name: nameOf(found), modality },
          evidence: found.evidence,
          where: `${found.where}/compliance/transparency/outputMarking`,
        };
  },
});

/** The kinds of content that come from a model, or from a service that is an AI system. */
function generatedBy({ body }: Described): string[] {
  if (body.kind === 'model') return kinds.filter((kind) => body.modalitiesOut.includes(kind));
  if (body.kind !== 'service' || body.compliance.riskClass === 'noAiSystem') return [];
  return kinds.filter((kind) => body.outputModes.some((type) => type.startsWith(`${kind}/`)));
}
