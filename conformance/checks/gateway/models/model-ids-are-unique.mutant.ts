import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import type { gateway } from '../../../release.ts';

export default defineMutants('GW-103', [
  {
    title: 'lists a model once for each of two upstream servers',
    message: 'repeated',
    edit: { models: withJson((list: gateway.ModelList) => void list.data.push(...list.data.slice(0, 1))) },
  },
]);
