import { defineCheck } from '../../../define-check.ts';
import { figuresOf, settingsOf } from '../../../metrics/figures.ts';
import { exportMessages, judgeExports } from '../exports.ts';

export default defineCheck({
  id: 'figures-are-readable',
  verifies: 'MON-002',
  needs: ['metrics', 'metrics-second'],
  messages: {
    wrongStatus: {
      de: 'Die Abfrage der Messwerte wurde mit {status} statt mit 200 beantwortet.',
      en: 'The request for the figures was answered with {status} instead of 200.',
    },
    wrongMediaType: {
      de: 'Die Messwerte kommen weder als text/plain (0.0.4, 1.0.0) noch als application/openmetrics-text (1.0.0) in UTF-8.',
      en: 'The figures come neither as text/plain (0.0.4, 1.0.0) nor as application/openmetrics-text (1.0.0) in UTF-8.',
    },
    malformed: {
      de: 'Zeile {line} der Messwerte ist nicht lesbar ({code}).',
      en: 'Line {line} of the figures is not readable ({code}).',
    },
    queryFailed: {
      de: 'Die Abfrageschnittstelle antwortete nicht mit einem Vektor von Messwerten.',
      en: 'The query interface did not answer with a vector of figures.',
    },
    ...exportMessages,
    noFigures: { de: 'Die Antwort enthält keine Messwerte.', en: 'The answer contains no figures.' },
  },
  over: ({ metrics, 'metrics-second': second }) => [metrics, second],
  *run({ 'metrics-second': second }, metrics) {
    const { faults, series } = figuresOf(metrics);
    for (const fault of faults) {
      if (fault.kind === 'status')
        yield { message: 'wrongStatus', data: { status: fault.status }, evidence: metrics };
      if (fault.kind === 'mediaType' || fault.kind === 'encoding')
        yield { message: 'wrongMediaType', evidence: metrics, where: 'content-type', seen: fault.seen };
      if (fault.kind === 'query')
        yield { message: 'queryFailed', evidence: metrics, where: fault.where, seen: fault.seen };
      if (fault.kind === 'form')
        yield {
          message: 'malformed',
          data: { line: fault.line, code: fault.code },
          evidence: metrics,
          where: fault.column === undefined ? `${fault.line}` : `${fault.line}:${fault.column}`,
          seen: fault.excerpt,
        };
    }
    // Before the first request there may be nothing to show yet.
    if (metrics !== second) return;
    if (settingsOf(second).source === 'otlp') yield* judgeExports(second);
    else if (faults.length === 0 && series.length === 0) yield { message: 'noFigures', evidence: metrics };
  },
});
