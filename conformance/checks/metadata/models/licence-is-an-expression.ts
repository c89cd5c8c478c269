import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';
import { isExpression, refersToOwnText } from './licence.ts';

export default defineCheck({
  id: 'licence-is-an-expression',
  verifies: 'META-021',
  needs: ['inventories.models'],
  files: true,
  messages: {
    noExpression: {
      de: '{name}: „{licence}“ ist kein Lizenzausdruck nach SPDX.',
      en: '{name}: "{licence}" is no SPDX licence expression.',
    },
    noText: {
      de: '{name}: Zur Lizenz {licence} fehlt die Adresse ihres Textes (licence.uri).',
      en: '{name}: the address of the text of the licence {licence} is missing (licence.uri).',
    },
  },
  over: ({ 'inventories.models': pages }) => modelsOn(pages),
  *run(_, found) {
    const { evidence, where } = found;
    const { expression, uri } = found.body.licence;
    const data = { name: nameOf(found), licence: expression };
    if (!isExpression(expression))
      yield {
        message: 'noExpression',
        data,
        evidence,
        where: `${where}/licence/expression`,
        seen: expression,
      };
    else if (refersToOwnText(expression) && (uri === undefined || !URL.canParse(uri)))
      yield { message: 'noText', data, evidence, where: `${where}/licence/uri` };
  },
});
