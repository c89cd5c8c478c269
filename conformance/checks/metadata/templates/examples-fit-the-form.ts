import { defineCheck } from '../../../define-check.ts';
import { misfits } from '../../../read/fit.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'examples-fit-the-form',
  verifies: 'META-106',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noSchema: {
      de: '{name} ist eine Vermerkvorlage, beschreibt aber keine Form des Ergebnisses (outputSchema).',
      en: '{name} is a template of a file note but describes no form of the result (outputSchema).',
    },
    misfit: {
      de: '{name}: Das Ergebnis des Beispiels {number} verstößt bei „{where}“ gegen die Regel {keyword} von outputSchema.',
      en: '{name}: the result of example {number} breaks the rule {keyword} of outputSchema at "{where}".',
    },
    noExample: {
      de: '{name} zeigt kein Ergebnis, an dem sich outputSchema prüfen ließe.',
      en: '{name} shows no result by which outputSchema could be judged.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { body, evidence, where } = found;
    if (body.kind !== 'template' || body.templateType !== 'fileNote') return;
    const { outputSchema, examples = [] } = body;
    const name = nameOf(found);
    if (outputSchema === undefined) {
      yield { message: 'noSchema', data: { name }, evidence, where: `${where}/outputSchema` };
      return;
    }
    if (examples.every(({ output }) => output === undefined))
      yield { kind: 'note', message: 'noExample', data: { name }, evidence, where: `${where}/examples` };
    for (const [at, { output }] of examples.entries()) {
      const [first] = output === undefined ? [] : misfits(output, outputSchema);
      if (first)
        yield {
          message: 'misfit',
          data: { name, number: at + 1, where: `output${first.where}`, keyword: first.keyword },
          evidence,
          where: `${where}/examples/${at}/output${first.where}`,
        };
    }
  },
});
