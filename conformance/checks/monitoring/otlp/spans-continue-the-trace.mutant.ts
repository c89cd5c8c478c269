import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus } from '../../../edit.ts';
import type { Edited } from './span-edits.ts';
import { everySpan, spansOnly } from './span-edits.ts';

const instance = 'monitoring-otlp';
const looks = (edit: (span: Edited) => void) => ({ 'otlp-export.traces': everySpan(edit) });

export default defineMutants('MON-031', [
  {
    title: 'begins a trace of its own',
    message: 'noSpan',
    instance,
    edit: looks((span) => {
      span.traceId = '0af7651916cd43dd8448eb211c80319c';
    }),
  },
  {
    title: 'exports no spans',
    message: 'noSpan',
    instance,
    edit: { 'otlp-export.traces': withJson((body: Edited) => ({ ...body, resourceSpans: [] })) },
  },
  {
    title: 'exports nothing at all',
    outcome: 'inconclusive',
    instance,
    edit: {
      'otlp-export.traces': withJson(() => ({ resourceSpans: [], receiver: { exports: 0, entries: 0 } })),
      'otlp-export.after': withJson(() => ({ resourceMetrics: [], receiver: { exports: 0 } })),
    },
  },
  {
    title: 'names the span by the path',
    message: 'otherName',
    instance,
    edit: looks((span) => {
      span.name = 'POST /v1/chat/completions';
    }),
  },
  {
    title: 'counts fewer tokens in the span',
    message: 'otherTokens',
    instance,
    edit: { 'otlp-export.traces': spansOnly('"gen_ai.usage.input_tokens"', '"gen_ai.usage.read_tokens"') },
  },
  {
    title: 'refuses the calls',
    message: 'refused',
    outcome: 'inconclusive',
    instance,
    edit: { 'otlp-export.call': withStatus(503) },
  },
]);
