import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'limits-fit-the-window',
  verifies: 'META-017',
  needs: ['inventories.models'],
  files: true,
  messages: {
    tooLarge: {
      de: '{name}: {member} ist {limit} und damit größer als das Kontextfenster von {contextWindow} Token.',
      en: '{name}: {member} is {limit} and so larger than the context window of {contextWindow} tokens.',
    },
    unknown: {
      de: '{name} nennt kein Kontextfenster.',
      en: '{name} names no context window.',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { body, evidence, where } = found;
    const { contextWindow, maxInputTokens, maxOutputTokens } = body;
    const name = nameOf(found);
    if (contextWindow === undefined) {
      yield { kind: 'note', message: 'unknown', data: { name }, evidence, where: `${where}/contextWindow` };
      return;
    }
    for (const [member, limit] of Object.entries({ maxInputTokens, maxOutputTokens }))
      if (limit !== undefined && limit > contextWindow)
        yield {
          message: 'tooLarge',
          data: { name, member, limit, contextWindow },
          evidence,
          where: `${where}/${member}`,
          expected: `≤ ${contextWindow}`,
          seen: String(limit),
        };
  },
});
