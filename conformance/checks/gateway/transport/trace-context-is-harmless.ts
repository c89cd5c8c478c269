import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';

const accepted = ({ response: { status } }: Answered) => status >= 200 && status <= 299;

export default defineCheck({
  id: 'trace-context-is-harmless',
  verifies: 'GW-083',
  needs: ['trace-context.plain', 'trace-context.valid', 'trace-context.invalid'],
  messages: {
    validRefused: {
      de: 'Eine Anfrage mit gültigem traceparent wurde mit {status} beantwortet, dieselbe ohne wurde angenommen.',
      en: 'A request with a valid traceparent was answered with {status}; the same without it was accepted.',
    },
    invalidRefused: {
      de: 'Eine Anfrage mit ungültigem traceparent wurde mit {status} beantwortet, statt es zu übergehen.',
      en: 'A request with an invalid traceparent was answered with {status} instead of ignoring it.',
    },
    plainRefused: {
      de: 'Schon die Anfrage ohne traceparent wurde mit {status} beantwortet; ein Vergleich ist nicht möglich.',
      en: 'Even the request without traceparent was answered with {status}; no comparison is possible.',
    },
  },
  *run({ 'trace-context.plain': plain, 'trace-context.valid': valid, 'trace-context.invalid': invalid }) {
    const data = ({ response: { status } }: Answered) => ({ status });
    if (!accepted(plain))
      return yield { kind: 'inconclusive', message: 'plainRefused', data: data(plain), evidence: plain };
    if (!accepted(valid)) yield { message: 'validRefused', data: data(valid), evidence: valid };
    if (!accepted(invalid)) yield { message: 'invalidRefused', data: data(invalid), evidence: invalid };
  },
});
