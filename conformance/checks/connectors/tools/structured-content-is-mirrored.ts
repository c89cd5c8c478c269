import { defineCheck } from '../../../define-check.ts';
import { equal } from '../../../read/fit.ts';
import { textsOf } from '../../../read/knowledge.ts';
import { resultOf } from '../../../read/mcp.ts';
import { calledTool } from '../../../read/mcp-tools.ts';
import { parsed } from '../../../read/members.ts';

export default defineCheck({
  id: 'structured-content-is-mirrored',
  verifies: 'CON-102',
  needs: ['mcp-sample-calls.modern', 'mcp-sample-calls.legacy'],
  messages: {
    notMirrored: {
      de: 'Unter den Texten, die das Werkzeug {tool} liefert, ist keiner, der dem structuredContent gleicht.',
      en: 'Among the texts that the tool {tool} returns, none equals the structuredContent.',
    },
  },
  over: (evidence) =>
    [...evidence['mcp-sample-calls.modern'], ...evidence['mcp-sample-calls.legacy']].filter(
      (call) => resultOf(call)?.structuredContent !== undefined,
    ),
  *run(_, call) {
    const result = resultOf(call) ?? {};
    const texts = textsOf(result).map(parsed);
    if (!texts.some((text) => text !== undefined && equal(text, result.structuredContent)))
      yield {
        message: 'notMirrored',
        data: { tool: String(calledTool(call)) },
        evidence: call,
        where: '/result/content',
      };
  },
});
