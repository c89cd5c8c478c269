import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import { forbiddingCalls } from '../seeded.ts';

interface Hit {
  id: string;
  url: string;
}

const withResults = (edit: (results: Hit[]) => void) =>
  withJson(({ result }: { result: { structuredContent: { results: Hit[] } } }) => {
    edit(result.structuredContent.results);
  });

const withFirstHit = (members: Partial<Hit>) =>
  withResults((results) => {
    for (const first of results.slice(0, 1)) Object.assign(first, members);
  });

const withDocument = (members: { readonly [member: string]: string }) =>
  withJson(({ result }: { result: { structuredContent: object } }) => {
    Object.assign(result.structuredContent, members);
  });

export default defineMutants('CON-031', [
  {
    title: 'calls the list of hits differently',
    message: 'noResults',
    edit: {
      'mcp-knowledge.modernSearch': withJson(({ result }: { result: { structuredContent: object } }) => {
        result.structuredContent = { hits: [] };
      }),
    },
  },
  {
    title: 'gives hits no id',
    message: 'noId',
    edit: { 'mcp-knowledge.modernSearch': withFirstHit({ id: '' }) },
  },
  {
    title: 'returns a document twice',
    message: 'repeatedId',
    edit: {
      'mcp-knowledge.modernSearch': withResults((results) => void results.push(...results.slice(0, 1))),
    },
  },
  {
    title: 'gives hits a relative address',
    message: 'notCitable',
    edit: { 'mcp-knowledge.modernSearch': withFirstHit({ url: '/dokumente/a-4711' }) },
  },
  {
    title: 'cannot fetch what it found',
    message: 'notFetched',
    edit: {
      'mcp-knowledge.modernFetch': withJson(({ result }: { result: { isError: boolean } }) => {
        result.isError = true;
      }),
    },
  },
  {
    title: 'fetches a document with another id',
    message: 'otherDocument',
    edit: { 'mcp-knowledge.modernFetch': withDocument({ id: 'a-1' }) },
  },
  {
    title: 'gives a document another title when it is fetched',
    message: 'otherTitle',
    edit: { 'mcp-knowledge.modernFetch': withDocument({ title: 'Dokument' }) },
  },
  {
    title: 'fetches a document without text',
    message: 'noText',
    edit: { 'mcp-knowledge.modernFetch': withDocument({ text: '' }) },
  },
  {
    title: 'does not let this token call tools',
    message: 'callsNotAllowed',
    outcome: 'inconclusive',
    wrap: forbiddingCalls,
  },
]);
