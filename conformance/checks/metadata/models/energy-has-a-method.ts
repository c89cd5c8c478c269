import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'energy-has-a-method',
  verifies: 'META-026',
  needs: ['inventories.models'],
  files: true,
  messages: {
    noMethod: {
      de: '{name} nennt Zahlen zum Energiebedarf, aber nicht, wie sie ermittelt wurden (energy.method).',
      en: '{name} names figures of energy but not how they were found out (energy.method).',
    },
    noFigure: {
      de: '{name} nennt keinen Energiebedarf; das gehört zu den offenen Punkten (openPoints).',
      en: '{name} names no figure of energy; that belongs to the open points (openPoints).',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { trainingKWh, inferenceWhPer1kTokens, co2e, method } = found.body.energy ?? {};
    const data = { name: nameOf(found) };
    const place = { evidence: found.evidence, where: `${found.where}/energy` };
    const isFigured = [trainingKWh, inferenceWhPer1kTokens, co2e].some((figure) => figure !== undefined);
    if (isFigured && method === undefined) yield { message: 'noMethod', data, ...place };
    if (!isFigured && (found.body.compliance.openPoints ?? []).length === 0)
      yield { kind: 'note', message: 'noFigure', data, ...place };
  },
});
