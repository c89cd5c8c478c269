import { defineMutants } from '../../../define-mutants.ts';
import { asRpcResult, withJson } from '../../../edit.ts';

const foreign = {
  id: 'b-0815',
  title: 'Dienstanweisung Bauantrag',
  url: 'https://dokumente.musterland.example/b-0815',
};

const withResults = (edit: (results: object[]) => object[]) =>
  withJson(({ result }: { result: { structuredContent: { results: object[] } } }) => {
    result.structuredContent.results = edit(result.structuredContent.results);
  });

export default defineMutants('CON-034', [
  {
    title: 'searches the documents of all tenants',
    message: 'found',
    edit: { 'mcp-tenants.modernSearch': withResults((results) => [...results, foreign]) },
  },
  {
    title: 'finds a document of another tenant under an id of its own',
    message: 'found',
    edit: { 'mcp-tenants.modernSearch': withResults((results) => [...results, { ...foreign, id: '7' }]) },
  },
  {
    title: 'looks at the tenant when searching and not when fetching',
    message: 'fetched',
    edit: {
      'mcp-tenants.modernFetch': asRpcResult({
        resultType: 'complete',
        content: [],
        structuredContent: { ...foreign, text: 'Der Bauantrag ist zu erfassen.' },
      }),
    },
  },
  {
    title: 'does not give the document to its own tenant either',
    message: 'ownerCannot',
    outcome: 'inconclusive',
    edit: {
      'mcp-tenants.modernOwner': withJson(({ result }: { result: { isError: boolean } }) => {
        result.isError = true;
      }),
    },
  },
  {
    title: 'finds nothing for anybody',
    message: 'nothingFound',
    outcome: 'inconclusive',
    edit: { 'mcp-tenants.modernSearch': withResults(() => []) },
  },
]);
