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
    title: 'skips a template between two pages',
    message: 'lost',
    edit: {
      'inventories.templatePieces': paged((page) => {
        page.items = [];
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
    title: 'has a page after the last one that is read',
    message: 'cut',
    outcome: 'inconclusive',
    alsoRed: { 'META-016': 'whoever has not read all pages knows of no missing descriptor' },
    edit: {
      'inventories.models': paged((page) => {
        page.next = 'https://ki.musterland.example/metadata/models?cursor=51';
      }),
    },
  },
  {
    title: 'fails when small pages are wished for',
    message: 'broken',
    edit: { 'inventories.connectorPieces': asError(500) },
  },
]);
