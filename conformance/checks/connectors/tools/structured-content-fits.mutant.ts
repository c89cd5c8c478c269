import { defineMutants } from '../../../define-mutants.ts';
import { asRpcError, withJson } from '../../../edit.ts';

interface Called {
  result: { content: [{ text: string }]; structuredContent?: unknown; isError?: boolean };
}

/** Data and text alike, so that nothing but the form is wrong. */
const returning = (value: unknown) =>
  withJson(({ result }: Called) => {
    result.structuredContent = value;
    result.content[0].text = JSON.stringify(value);
  });

export default defineMutants('CON-026', [
  {
    title: 'declares a form and returns text alone',
    message: 'absent',
    edit: {
      'mcp-sample-calls.modern': withJson(({ result }: Called) => {
        delete result.structuredContent;
      }),
    },
  },
  {
    title: 'returns a number instead of a date',
    message: 'misfit',
    edit: { 'mcp-sample-calls.legacy': returning({ ende: 14 }) },
  },
  {
    title: 'leaves out what it declared',
    message: 'misfit',
    edit: { 'mcp-sample-calls.modern': returning({}) },
  },
  {
    title: 'returns more than it declared',
    message: 'misfit',
    edit: { 'mcp-sample-calls.modern': returning({ ende: '2026-12-07', anfang: '2026-11-23' }) },
  },
  {
    title: 'fails to carry out the sample call',
    message: 'sampleFailed',
    outcome: 'inconclusive',
    edit: {
      'mcp-sample-calls.modern': withJson(({ result }: Called) => {
        result.isError = true;
      }),
    },
  },
  {
    title: 'does not let this token call tools',
    message: 'callsNotAllowed',
    outcome: 'inconclusive',
    edit: { 'mcp-sample-calls.modern': asRpcError(403, -32001) },
  },
]);
