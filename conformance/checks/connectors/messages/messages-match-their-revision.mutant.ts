import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

/** A server/discover of which nothing else is judged but its form. */
const at = 'mcp-malformed.before';

const saying = (members: { readonly [member: string]: unknown }) =>
  withJson((body: { result: object }) => {
    Object.assign(body.result, members);
  });

const withFirstTool = (members: { readonly [member: string]: unknown }) =>
  withJson((body: { result: { tools: [object] } }) => {
    Object.assign(body.result.tools[0], members);
  });

const withBlock = (block: object) =>
  withJson((body: { result: { content: object[] } }) => {
    body.result.content.push(block);
  });

export default defineMutants('CON-012', [
  { title: 'leaves out resultType', message: 'wrongForm', edit: { [at]: saying({ resultType: undefined }) } },
  { title: 'leaves out ttlMs', message: 'wrongForm', edit: { [at]: saying({ ttlMs: undefined }) } },
  { title: 'lets results expire in the past', message: 'wrongForm', edit: { [at]: saying({ ttlMs: -1 }) } },
  {
    title: 'invents a scope of caching',
    message: 'wrongForm',
    edit: { [at]: saying({ cacheScope: 'shared' }) },
  },
  {
    title: 'declares its extensions as a list',
    message: 'wrongForm',
    edit: { [at]: saying({ capabilities: { extensions: { a: [] } } }) },
  },
  {
    title: 'speaks another version of JSON-RPC',
    message: 'wrongForm',
    edit: { [at]: withJson((body: object) => ({ ...body, jsonrpc: '1.0' })) },
  },
  {
    title: 'does not name itself in the handshake',
    message: 'wrongForm',
    edit: { 'mcp-tools.open': saying({ serverInfo: undefined }) },
  },
  {
    title: 'lists a tool without inputSchema',
    message: 'wrongForm',
    edit: { 'mcp-tools.modern': withFirstTool({ inputSchema: undefined }) },
  },
  {
    title: 'lists a tool that takes a list',
    message: 'wrongForm',
    edit: { 'mcp-tools.legacy': withFirstTool({ inputSchema: { type: 'array' } }) },
  },
  {
    title: 'returns a part of a kind that does not exist',
    message: 'wrongForm',
    edit: { 'mcp-sample-calls.modern': withBlock({ type: 'html', text: '<p>' }) },
  },
  {
    title: 'returns a picture without media type',
    message: 'wrongForm',
    edit: { 'mcp-sample-calls.legacy': withBlock({ type: 'image', data: 'AA==' }) },
  },
  {
    title: 'reports an error without a message',
    message: 'wrongForm',
    edit: {
      'mcp-unknown-method.unknown': withJson((body: { error: object }) => {
        Object.assign(body.error, { message: undefined });
      }),
    },
  },
]);
