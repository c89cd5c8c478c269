import { validators } from '../../../../schemas/0.1/validators/metadata.js';
import { defineCheck } from '../../../define-check.ts';
import { mediaType } from '../../../exchange.ts';
import { shown } from '../../../read/members.ts';
import { descriptorNeeds } from '../descriptors.ts';
import { listsIn } from '../pages.ts';

export default defineCheck({
  id: 'lists-answer',
  verifies: 'META-012',
  needs: descriptorNeeds,
  messages: {
    noAddress: {
      de: 'Die Adresse der Liste {list} ist keine, die sich abrufen lässt.',
      en: 'The address of the list {list} is none that can be read.',
    },
    wrongStatus: {
      de: 'Die Liste {list} antwortet mit {status} statt mit 200.',
      en: 'The list {list} answers with {status} instead of 200.',
    },
    noJson: {
      de: 'Die Liste {list} antwortet mit „{type}“ statt mit JSON als application/json.',
      en: 'The list {list} answers with "{type}" instead of JSON as application/json.',
    },
    noPage: {
      de: 'Die Antwort der Liste {list} ist keine Seite: Es fehlt das Feld items als Liste, oder next, total und withheld haben die falsche Form.',
      en: 'The answer of the list {list} is no page: the member items is missing as a list, or next, total and withheld have the wrong form.',
    },
  },
  over: (evidence) =>
    listsIn(evidence).filter(
      ({ list }) => evidence['inventories.entry'].json.inventories[list] !== undefined,
    ),
  *run(evidence, { list, pages }) {
    if (pages.length === 0) {
      const entry = evidence['inventories.entry'];
      const seen = shown(entry.json.inventories[list]);
      yield { message: 'noAddress', data: { list }, evidence: entry, where: `/inventories/${list}`, seen };
    }
    for (const page of pages) {
      const { status, headers } = page.response;
      const type = mediaType(headers);
      if (status !== 200)
        yield {
          message: 'wrongStatus',
          data: { list, status },
          evidence: page,
          expected: '200',
          seen: String(status),
        };
      else if (type !== 'application/json' || page.json === undefined)
        yield {
          message: 'noJson',
          data: { list, type },
          evidence: page,
          expected: 'application/json',
          seen: type,
        };
      else if (!validators.DescriptorPage(page.json) || !Array.isArray(page.json.items))
        yield { message: 'noPage', data: { list }, evidence: page, seen: shown(page.json) };
    }
  },
});
