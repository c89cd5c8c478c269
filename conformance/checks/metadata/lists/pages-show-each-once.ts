import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { descriptorNeeds, entriesOn, nameOf } from '../descriptors.ts';
import { isCut, leadsBack, listsIn } from '../pages.ts';

/** A list read twice: as it comes, and in small pages. */
interface Reading {
  readonly list: string;
  readonly whole: readonly Answered[];
  readonly pieces: readonly Answered[];
}

export default defineCheck({
  id: 'pages-show-each-once',
  verifies: 'META-013',
  needs: [
    ...descriptorNeeds,
    'inventories.modelPieces',
    'inventories.connectorPieces',
    'inventories.collectionPieces',
    'inventories.servicePieces',
    'inventories.templatePieces',
  ],
  messages: {
    twice: {
      de: 'In der Liste {list} steht {name} mehrfach, wenn man den Seiten folgt.',
      en: 'The list {list} shows {name} more than once to whoever follows its pages.',
    },
    lost: {
      de: 'In der Liste {list} fehlt {name}, wenn man sie in kleineren Seiten (limit) liest.',
      en: 'The list {list} lacks {name} when it is read in smaller pages (limit).',
    },
    added: {
      de: 'In der Liste {list} steht {name} nur, wenn man sie in kleineren Seiten (limit) liest.',
      en: 'The list {list} shows {name} only when it is read in smaller pages (limit).',
    },
    circle: {
      de: 'Die Liste {list} verweist mit next auf eine Seite, die schon da war.',
      en: 'The list {list} points with next to a page that was there already.',
    },
    cut: {
      de: 'Die Liste {list} hat mehr Seiten, als gelesen werden.',
      en: 'The list {list} has more pages than are read.',
    },
    broken: {
      de: 'Die Liste {list} antwortet mit {status}, wenn man sie in kleineren Seiten (limit) liest.',
      en: 'The list {list} answers with {status} when it is read in smaller pages (limit).',
    },
  },
  over: (evidence): Reading[] => {
    const pieces = {
      models: evidence['inventories.modelPieces'],
      connectors: evidence['inventories.connectorPieces'],
      collections: evidence['inventories.collectionPieces'],
      services: evidence['inventories.servicePieces'],
      templates: evidence['inventories.templatePieces'],
    };
    return listsIn(evidence)
      .filter(({ pages }) => pages.length > 0)
      .map(({ list, pages }) => ({ list, whole: pages, pieces: pieces[list] }));
  },
  *run(_, { list, whole, pieces }) {
    const refused = pieces.find(({ response }) => response.status !== 200);
    if (refused) {
      const { status } = refused.response;
      yield { message: 'broken', data: { list, status }, evidence: refused, seen: String(status) };
      return;
    }
    for (const pages of [whole, pieces]) {
      const last = pages.at(-1);
      if (last && leadsBack(pages))
        yield { message: 'circle', data: { list }, evidence: last, where: '/next' };
      for (const [name, [first, again]] of byName(pages))
        if (first && again && JSON.stringify(first.body) === JSON.stringify(again.body))
          yield { message: 'twice', data: { list, name }, evidence: again.evidence, where: again.where };
    }
    const [one, other] = [byName(whole), byName(pieces)];
    const last = pieces.at(-1);
    if (!last) return;
    if (isCut(whole) || isCut(pieces)) {
      yield { kind: 'inconclusive', message: 'cut', data: { list }, evidence: last, where: '/next' };
      return;
    }
    for (const name of one.keys())
      if (!other.has(name)) yield { message: 'lost', data: { list, name }, evidence: last };
    for (const [name, [found]] of other)
      if (found && !one.has(name))
        yield { message: 'added', data: { list, name }, evidence: found.evidence, where: found.where };
  },
});

function byName(pages: readonly Answered[]) {
  return Map.groupBy(entriesOn(pages), nameOf);
}
