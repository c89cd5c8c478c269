import { defineMutants, type Mutant } from '../../../define-mutants.ts';
import { inTurn, withJson } from '../../../edit.ts';
import { attribute, type Edited, everyRecord, everySpan } from './span-edits.ts';

const instance = 'monitoring-otlp';
const prompt = 'Bitte bestätigen Sie kurz den Vorgang pruefstein-kanarie-7d40c1e9b2.';
const user = 'pruefstein-kanarie-e1b85f03d6';

const answer = 'Die Gebühr beträgt 12,50 €';
/** As many libraries write JSON. */
const inAscii = (value: unknown) =>
  JSON.stringify(value).replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const without = (member: string) => withJson((body: Edited) => ({ ...body, [member]: [] }));
const uncounted = withJson((body: Edited) => ({ ...body, receiver: { exports: 0, entries: 0 } }));
const nothing: NonNullable<Mutant['edit']> = {
  'otlp-export.traces': inTurn(without('resourceSpans'), uncounted),
  'otlp-export.logs': inTurn(without('resourceLogs'), uncounted),
};
const spanLess = { 'MON-031': 'looks for the same spans' };

const add = (holder: Edited, ...more: readonly object[]) => {
  holder.attributes = [...((holder.attributes as readonly object[] | undefined) ?? []), ...more];
};

export default defineMutants('MON-032', [
  {
    title: 'writes the messages into an attribute of the span',
    message: 'messageInSpan',
    instance,
    edit: {
      'otlp-export.traces': everySpan((span) =>
        add(span, attribute('gen_ai.input.messages', JSON.stringify([{ role: 'user', content: prompt }]))),
      ),
    },
  },
  {
    title: 'writes the messages into an event of the span, in capitals',
    message: 'messageInSpan',
    instance,
    edit: {
      'otlp-export.traces': everySpan((span) => {
        span.events = [{ name: 'gen_ai.content.prompt', attributes: [attribute('p', prompt.toUpperCase())] }];
      }),
    },
  },
  {
    title: 'writes the messages into the log',
    message: 'messageInLog',
    instance,
    edit: {
      'otlp-export.logs': everyRecord((record) => {
        record.body = { kvlistValue: { values: [attribute('content', prompt)] } };
      }),
    },
  },
  {
    title: 'writes only what the model answered into the span, as JSON in ASCII',
    message: 'answerSeen',
    instance,
    edit: {
      'otlp-export.traces': everySpan((span) =>
        add(span, attribute('gen_ai.output.messages', inAscii([{ role: 'assistant', content: answer }]))),
      ),
    },
  },
  {
    title: 'writes what the model answered into the log',
    message: 'answerSeen',
    instance,
    edit: {
      'otlp-export.logs': everyRecord((record) => {
        record.body = { stringValue: `200 OK: ${answer}` };
      }),
    },
  },
  {
    title: 'writes the user detail into the span, which is another matter',
    message: 'userSeen',
    outcome: 'passed',
    instance,
    edit: { 'otlp-export.traces': everySpan((span) => add(span, attribute('enduser.id', user))) },
  },
  {
    title: 'exports figures only',
    message: 'figuresOnly',
    outcome: 'passed',
    instance,
    edit: nothing,
    alsoRed: spanLess,
  },
  {
    title: 'exports nothing of our calls at all',
    message: 'nothingVisible',
    outcome: 'inconclusive',
    instance,
    edit: { ...nothing, 'otlp-export.after': without('resourceMetrics') },
    alsoRed: spanLess,
  },
]);
