import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

export default defineMutants('META-102', [
  {
    title: 'does not tell how many models there are',
    message: 'noTotal',
    edit: { 'inventories.models': withJson(({ total: _, ...page }: { total: number }) => page) },
  },
  {
    title: 'tells the number of a page as that of the list',
    message: 'wrongTotal',
    edit: { 'inventories.models': withJson((page: { total: number }) => ({ ...page, total: 1 })) },
  },
  {
    title: 'does not tell how many services there are',
    message: 'noTotal',
    edit: { 'inventories.services': withJson(({ total: _, ...page }: { total: number }) => page) },
  },
]);
