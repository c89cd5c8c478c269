import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { misfits } from '../../../read/fit.ts';
import { resultOf } from '../../../read/mcp.ts';
import { calledTool, toolsOf } from '../../../read/mcp-tools.ts';
import { callsNotAllowed, forbidden, isForbidden } from '../forbidden.ts';

/** Calls with the schema that the list of the same generation declares for the tool. */
function withSchema(lists: readonly Answered[], calls: readonly Answered[]) {
  const tools = lists.flatMap(toolsOf);
  return calls.map((call) => ({
    call,
    schema: tools.find(({ name }) => name === calledTool(call))?.outputSchema,
  }));
}

export default defineCheck({
  id: 'structured-content-fits',
  verifies: 'CON-026',
  needs: ['mcp-tools.modern', 'mcp-tools.legacy', 'mcp-sample-calls.modern', 'mcp-sample-calls.legacy'],
  messages: {
    callsNotAllowed,
    absent: {
      de: 'Das Werkzeug {tool} nennt ein outputSchema, liefert aber kein structuredContent.',
      en: 'The tool {tool} declares an outputSchema but returns no structuredContent.',
    },
    misfit: {
      de: 'Das structuredContent des Werkzeugs {tool} entspricht an {place} nicht dem outputSchema ({keyword}).',
      en: 'The structuredContent of the tool {tool} does not match the outputSchema at {place} ({keyword}).',
    },
    sampleFailed: {
      de: 'Der Beispielaufruf des Werkzeugs {tool} ist gescheitert; über sein Ergebnis lässt sich nichts sagen.',
      en: 'The sample call of the tool {tool} failed; nothing can be said about its result.',
    },
  },
  over: (evidence) => [
    ...withSchema(evidence['mcp-tools.modern'], evidence['mcp-sample-calls.modern']),
    ...withSchema(evidence['mcp-tools.legacy'], evidence['mcp-sample-calls.legacy']),
  ],
  *run(_, { call, schema }) {
    const tool = String(calledTool(call));
    if (isForbidden(call)) return yield forbidden(call);
    const result = resultOf(call);
    const finding = { evidence: call, where: '/result/structuredContent' };
    if (!result || result.isError === true)
      return yield { kind: 'inconclusive', message: 'sampleFailed', data: { tool }, evidence: call };
    if (schema === undefined || result.resultType === 'input_required') return;
    if (result.structuredContent === undefined)
      return yield { message: 'absent', data: { tool }, ...finding };
    for (const { where: place, keyword } of misfits(result.structuredContent, schema))
      yield { message: 'misfit', data: { tool, place: place || '/', keyword }, ...finding };
  },
});
