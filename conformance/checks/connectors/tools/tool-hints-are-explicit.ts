import { defineCheck } from '../../../define-check.ts';
import { toolName, toolsOf } from '../../../read/mcp-tools.ts';
import { memberOf } from '../../../read/members.ts';

const hints = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'];

export default defineCheck({
  id: 'tool-hints-are-explicit',
  verifies: 'CON-024',
  needs: ['mcp-tools.modern', 'mcp-tools.legacy'],
  messages: {
    missing: {
      de: 'Das Werkzeug {tool} macht keine Angabe zu {hints}.',
      en: 'The tool {tool} states nothing about {hints}.',
    },
    contradiction: {
      de: 'Das Werkzeug {tool} will nichts ändern (readOnlyHint) und doch etwas zerstören können (destructiveHint).',
      en: 'The tool {tool} claims to change nothing (readOnlyHint) and yet to be able to destroy (destructiveHint).',
    },
  },
  over: ({ 'mcp-tools.modern': modern, 'mcp-tools.legacy': legacy }) =>
    [...modern, ...legacy].flatMap((answer) => toolsOf(answer).map((tool) => ({ answer, tool }))),
  *run(_, { answer, tool }) {
    const { annotations } = tool;
    const finding = { evidence: answer, where: '/result/tools' };
    const missing = hints.filter((hint) => typeof memberOf(annotations, hint) !== 'boolean');
    if (missing.length > 0)
      yield { message: 'missing', data: { tool: toolName(tool), hints: missing.join(', ') }, ...finding };
    if (memberOf(annotations, 'readOnlyHint') === true && memberOf(annotations, 'destructiveHint') === true)
      yield { message: 'contradiction', data: { tool: toolName(tool) }, ...finding };
  },
});
