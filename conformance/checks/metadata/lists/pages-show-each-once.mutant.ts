import { defineMutants } from '../../../define-mutants.ts';
import { asError, withJson } from '../../../edit.ts';
import type { Exchange } from '../../../exchange.ts';

interface Page {
  items: { id: string; modelId: string }[];
  total: number;
  next?: string;
}

const paged = (edit: (page: Page) => void) => withJson((page: Page) => void edit(page));

export default defineMutants('META-013', [
  {
    title: 'shows the last descriptor of a page again on the next',
    message: 'twice',
    edit: {
      'inventories.models': paged((page) => {
        page.items.push(...page.items.slice(-1));
        page.total += 1;
      }),
    },
  },
  {
    title: 'skips a descriptor between two pages',
    message: 'lost',
    edit: {
      'inventories.modelPieces': paged((page) => {
        page.items = page.items.filter(({ modelId }) => modelId !== 'pruefstein-embed');
      }),
    },
  },
  {
    title: 'hides a descriptor from whoever reads large pages',
    message: 'added',
    edit: {
      'inventories.modelPieces': paged((page) => {
        page.items.push(...page.items.map((item) => ({ ...item, id: `${item.id}-2` })));
      }),
    },
  },
  {
    title: 'points from the last page to the first',
    message: 'circle',
    edit: {
      'inventories.models': (exchange: Exchange) =>
        paged((page) => {
          page.next = exchange.request.url;
        })(exchange),
    },
  },
  {
    title: 'fails when small pages are wished for',
    message: 'broken',
    edit: { 'inventories.connectorPieces': asError(500) },
  },
]);
