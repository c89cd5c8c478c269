import { defineCheck } from '../../../define-check.ts';
import { toolName, toolsOf } from '../../../read/mcp-tools.ts';

const plain = /^[A-Za-z0-9_.-]{1,128}$/;

export default defineCheck({
  id: 'tool-names-are-plain',
  verifies: 'CON-021',
  needs: ['mcp-tools.modern', 'mcp-tools.legacy'],
  messages: {
    notPlain: {
      de: 'Der Werkzeugname „{name}“ enthält andere als die erlaubten Zeichen oder ist zu lang.',
      en: 'The tool name “{name}” contains characters other than those allowed or is too long.',
    },
    repeated: {
      de: 'Der Werkzeugname „{name}“ kommt {times}-mal vor.',
      en: 'The tool name “{name}” occurs {times} times.',
    },
  },
  over: ({ 'mcp-tools.modern': modern, 'mcp-tools.legacy': legacy }) => [...modern, ...legacy],
  *run(_, answer) {
    for (const [name, { length: times }] of Map.groupBy(toolsOf(answer), toolName)) {
      const finding = { evidence: answer, where: '/result/tools', seen: name };
      if (!plain.test(name)) yield { message: 'notPlain', data: { name }, ...finding };
      if (times > 1) yield { message: 'repeated', data: { name, times }, ...finding };
    }
  },
});
