import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const stating = (hints: { readonly [hint: string]: boolean | undefined } | undefined) =>
  withJson((body: { result: { tools: [{ annotations: object | undefined }] } }) => {
    const [tool] = body.result.tools;
    tool.annotations = hints && { ...tool.annotations, ...hints };
  });

export default defineMutants('CON-024', [
  {
    title: 'states nothing about a tool',
    message: 'missing',
    edit: { 'mcp-tools.modern': stating(undefined) },
  },
  {
    title: 'leaves one hint to the default',
    message: 'missing',
    edit: { 'mcp-tools.legacy': stating({ openWorldHint: undefined }) },
  },
  {
    title: 'calls a tool harmless and destructive',
    message: 'contradiction',
    edit: { 'mcp-tools.modern': stating({ destructiveHint: true }) },
  },
]);
