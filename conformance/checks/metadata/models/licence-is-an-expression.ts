import { defineCheck } from '../../../define-check.ts';
import { modelsOn, nameOf } from '../descriptors.ts';
import { isExpression, refersToOwnText, unlistedIds } from './licence.ts';

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
    perhapsMisspelt: {
      de: '{name}: Die Lizenz „{id}“ steht nicht auf der Liste von SPDX; gemeint ist vielleicht {nearest}.',
      en: '{name}: the licence "{id}" is not on the list of SPDX; perhaps {nearest} is meant.',
    },
    unlisted: {
      de: '{name}: Die Lizenz „{id}“ steht nicht auf der Liste von SPDX, die das Prüfwerkzeug kennt; nennt auch die neueste sie nicht, heißt sie LicenseRef-…, mit der Adresse ihres Textes.',
      en: '{name}: the licence "{id}" is not on the list of SPDX that the kit knows; if the newest has it neither, it is called LicenseRef-…, with the address of its text.',
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
    if (!isExpression(expression)) return;
    for (const { id, nearest } of unlistedIds(expression)) {
      const place = { evidence, where: `${where}/licence/expression`, seen: expression };
      if (nearest === undefined)
        yield { kind: 'note', message: 'unlisted', data: { name: nameOf(found), id }, ...place };
      else
        yield {
          kind: 'note',
          message: 'perhapsMisspelt',
          data: { name: nameOf(found), id, nearest },
          ...place,
        };
    }
  },
});
