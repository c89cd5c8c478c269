import { defineCheck } from '../../../define-check.ts';
import { resultOf } from '../../../read/mcp.ts';
import { shown } from '../../../read/members.ts';

export default defineCheck({
  id: 'unknown-handshake-is-negotiated',
  verifies: 'CON-003',
  needs: ['mcp-unknown-handshake'],
  messages: {
    refused: {
      de: 'Auf initialize mit einer unbekannten Fassung kam {status} und keine Fassung, die der Konnektor spricht.',
      en: 'initialize with an unknown revision was answered with {status} and no revision that the connector speaks.',
    },
    echoed: {
      de: 'Der Konnektor gibt vor, die unbekannte Fassung 1900-01-01 zu sprechen.',
      en: 'The connector pretends to speak the unknown revision 1900-01-01.',
    },
    noRevision: {
      de: 'Der Konnektor nennt als Fassung kein Datum.',
      en: 'The connector names no date as revision.',
    },
  },
  *run({ 'mcp-unknown-handshake': answer }) {
    const { status } = answer.response;
    const result = resultOf(answer);
    const finding = { evidence: answer, where: '/result/protocolVersion' };
    const revision = result?.protocolVersion;
    if (!result) yield { message: 'refused', data: { status }, evidence: answer };
    else if (revision === '1900-01-01') yield { message: 'echoed', ...finding };
    else if (typeof revision !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(revision))
      yield { message: 'noRevision', ...finding, expected: 'YYYY-MM-DD', seen: shown(revision) };
  },
});
