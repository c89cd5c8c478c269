import { defineCheck } from '../../../define-check.ts';
import { type Answered, headerValue } from '../../../exchange.ts';
import { consumptionOf } from '../../../metrics/consumption.ts';
import { traceIdIn } from '../../../otlp/ours.ts';
import { memberOf, parsed } from '../../../read/members.ts';
import { attributesOf } from '../../../read/otlp.ts';
import { entriesIn, receivedOf } from '../exported.ts';
import { nothingArrived } from '../exports.ts';

export default defineCheck({
  id: 'spans-continue-the-trace',
  verifies: 'MON-031',
  needs: ['otlp-export.call', 'otlp-export.after', 'otlp-export.traces'],
  messages: {
    refused: {
      de: 'Der Aufruf wurde mit {status} beantwortet; einen Span von ihm muss es nicht geben.',
      en: 'The call was answered with {status}; there need not be a span of it.',
    },
    noSpan: {
      de: 'Kein ausgegebener Span führt die Trace-Kennung {traceId} fort, die der Aufruf mitgab.',
      en: 'No exported span continues the trace id {traceId} that the call carried.',
    },
    otherName: {
      de: 'Kein Span des Aufrufs heißt „{expected}“; es gibt: {seen}.',
      en: 'No span of the call is named "{expected}"; there are: {seen}.',
    },
    otherTokens: {
      de: 'Der Span „{name}“ nennt {seen} Token, die Antwort an den Aufrufer {expected}.',
      en: 'The span "{name}" gives {seen} tokens, the answer to the caller {expected}.',
    },
  },
  // Where nothing arrives at all, that is not for the spans to say.
  over: ({ 'otlp-export.call': calls, 'otlp-export.after': figures, 'otlp-export.traces': look }) =>
    receivedOf(look).entries > 0 || !figures.every(nothingArrived) ? calls : [],
  *run({ 'otlp-export.traces': look }, call) {
    const usage = consumptionOf(call);
    const { status } = call.response;
    if (status !== 200 || !usage)
      return yield { kind: 'inconclusive', message: 'refused', data: { status }, evidence: call };
    const traceId = traceIdIn(headerValue(call.request.headers, 'traceparent')) ?? '';
    const spans = entriesIn('traces', look).filter(
      (span) => String(memberOf(span, 'traceId')).toLowerCase() === traceId,
    );
    if (spans.length === 0) return yield { message: 'noSpan', data: { traceId }, evidence: look };
    const name = `chat ${modelOf(call)}`;
    const own = spans.filter((span) => memberOf(span, 'name') === name);
    if (own.length === 0) {
      const seen = spans.map((span) => String(memberOf(span, 'name'))).join(', ');
      return yield { message: 'otherName', data: { expected: name, seen }, evidence: look };
    }
    const [expected, counts] = [`${usage.input} + ${usage.output}`, own.map(tokensOf)];
    if (!counts.includes(expected))
      yield { message: 'otherTokens', data: { name, seen: counts.join(', '), expected }, evidence: look };
  },
});

function modelOf({ request }: Answered): string {
  return String(memberOf(parsed(request.body?.text), 'model'));
}

function tokensOf(span: unknown): string {
  const attributes = attributesOf(span);
  const count = (kind: 'input' | 'output') => attributes.get(`gen_ai.usage.${kind}_tokens`) ?? '–';
  return `${count('input')} + ${count('output')}`;
}
