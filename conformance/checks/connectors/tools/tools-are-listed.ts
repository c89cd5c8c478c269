import { defineCheck } from '../../../define-check.ts';
import { resultOf } from '../../../read/mcp.ts';
import { shown } from '../../../read/members.ts';

export default defineCheck({
  id: 'tools-are-listed',
  verifies: 'CON-101',
  needs: ['mcp-tools.modern', 'mcp-tools.legacy'],
  messages: {
    refused: {
      de: 'Die Anfrage tools/list wurde mit {status} und ohne Ergebnis beantwortet.',
      en: 'The request tools/list was answered with {status} and without a result.',
    },
    noList: {
      de: 'Das Ergebnis von tools/list enthält keine Liste tools.',
      en: 'The result of tools/list contains no list tools.',
    },
  },
  over: ({ 'mcp-tools.modern': modern, 'mcp-tools.legacy': legacy }) => [...modern, ...legacy],
  *run(_, answer) {
    const { status } = answer.response;
    const result = resultOf(answer);
    if (!result) yield { message: 'refused', data: { status }, evidence: answer };
    else if (!Array.isArray(result.tools))
      yield { message: 'noList', evidence: answer, where: '/result/tools', seen: shown(result.tools) };
  },
});
