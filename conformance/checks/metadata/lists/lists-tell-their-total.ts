import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, entriesOn } from '../descriptors.ts';
import { isCut, listsIn } from '../pages.ts';

export default defineCheck({
  id: 'lists-tell-their-total',
  verifies: 'META-102',
  needs: descriptorNeeds,
  messages: {
    noTotal: {
      de: 'Die Liste {list} nennt keine Gesamtzahl.',
      en: 'The list {list} does not tell how many there are.',
    },
    wrongTotal: {
      de: 'Die Liste {list} nennt {total} Beschreibungen, ihre Seiten enthalten {seen}.',
      en: 'The list {list} tells of {total} descriptors, its pages hold {seen}.',
    },
  },
  over: (evidence) => listsIn(evidence).filter(({ pages }) => pages.length > 0),
  *run(_, { list, pages }) {
    const [first] = pages;
    if (!first) return;
    const { total } = first.json;
    const seen = entriesOn(pages).length;
    if (total === undefined) yield { message: 'noTotal', data: { list }, evidence: first, where: '/total' };
    else if (total !== seen && !isCut(pages))
      yield {
        message: 'wrongTotal',
        data: { list, total, seen },
        evidence: first,
        where: '/total',
        expected: String(seen),
        seen: String(total),
      };
  },
});
