import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import type { gateway } from '../../../release.ts';

type Data = gateway.EmbeddingList['data'];

const editing = (edit: (data: Data) => unknown) =>
  withJson((list: gateway.EmbeddingList) => void edit(list.data));

export default defineMutants('GW-107', [
  {
    title: 'embeds only the first two texts',
    message: 'missing',
    edit: { embeddings: editing((data) => data.pop()) },
  },
  {
    title: 'adds an embedding of its own',
    message: 'surplus',
    edit: { embeddings: editing((data) => data.push(...data.slice(0, 1))) },
  },
  {
    title: 'returns the embeddings in the order in which they were ready',
    message: 'wrongIndex',
    edit: { embeddings: editing((data) => data.reverse()) },
  },
  {
    title: 'numbers every embedding 0',
    message: 'wrongIndex',
    edit: {
      embeddings: editing((data) => {
        for (const entry of data) entry.index = 0;
      }),
    },
  },
  {
    title: 'drops a dimension of one embedding',
    message: 'otherDimension',
    edit: {
      embeddings: editing((data) => {
        for (const entry of data.slice(1, 2)) entry.embedding = entry.embedding.slice(1);
      }),
    },
  },
]);
