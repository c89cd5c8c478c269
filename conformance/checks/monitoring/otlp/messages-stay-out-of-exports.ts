import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { figuresOf } from '../../../metrics/figures.ts';
import { growthOf } from '../../../metrics/totals.ts';
import { hasMark, ourMark } from '../../../otlp/ours.ts';
import { entriesOf, isText, memberOf, parsed } from '../../../read/members.ts';
import { entriesIn, receivedOf } from '../exported.ts';

const mark = new RegExp(`${ourMark}[0-9a-f]+`, 'g');

export default defineCheck({
  id: 'messages-stay-out-of-exports',
  verifies: 'MON-032',
  needs: [
    'otlp-export.before',
    'otlp-export.call',
    'otlp-export.after',
    'otlp-export.traces',
    'otlp-export.logs',
  ],
  messages: {
    messageInSpan: {
      de: 'Der Span „{name}“ enthält „{mark}“ aus der Nachricht unseres Aufrufs.',
      en: 'The span "{name}" contains "{mark}" from the message of our call.',
    },
    messageInLog: {
      de: 'Ein Protokolleintrag enthält „{mark}“ aus der Nachricht unseres Aufrufs.',
      en: 'A log record contains "{mark}" from the message of our call.',
    },
    answerSeen: {
      de: 'Ein Span oder Protokolleintrag enthält „{text}“ aus der Antwort des Modells auf unseren Aufruf.',
      en: 'A span or log record contains "{text}" from the answer of the model to our call.',
    },
    userSeen: {
      de: 'Spans oder Protokolleinträge enthalten die Nutzerangabe unseres Aufrufs (user); prüfen, ob sie gebraucht wird.',
      en: 'Spans or log records contain the user detail of our call (user); see whether it is needed.',
    },
    figuresOnly: {
      de: 'Spans und Protokolleinträge kamen nicht an; die Aussage beruht darauf, dass die Ausgabe der Messwerte lief.',
      en: 'No spans or log records arrived; the statement rests on the export of figures having gone on.',
    },
    nothingVisible: {
      de: 'Von unseren Aufrufen kam über OTLP nichts an; dass auch ihre Inhalte fehlen, beweist nichts.',
      en: 'Nothing of our calls arrived over OTLP; that their contents are missing as well proves nothing.',
    },
  },
  *run(evidence) {
    const { 'otlp-export.call': calls, 'otlp-export.traces': traces, 'otlp-export.logs': logs } = evidence;
    const [spans, records] = [entriesIn('traces', traces), entriesIn('logs', logs)];
    const ofMessages = new Set(calls.flatMap((call) => marksIn(memberOf(sentBy(call), 'messages'))));
    const found = (entry: unknown) => marksIn(entry).find((one) => ofMessages.has(one));
    let clean = true;
    for (const span of spans) {
      const seen = found(span);
      const name = String(memberOf(span, 'name') ?? '');
      if (seen) yield { message: 'messageInSpan', data: { name, mark: seen }, evidence: traces, where: name };
      clean &&= seen === undefined;
    }
    for (const record of records) {
      const seen = found(record);
      if (seen) yield { message: 'messageInLog', data: { mark: seen }, evidence: logs };
      clean &&= seen === undefined;
    }
    const answers = calls.flatMap(answeredBy);
    for (const [look, entries] of [[traces, spans] as const, [logs, records] as const]) {
      const exported = entries.map(plainText);
      const text = answers.find((one) => exported.some((entry) => entry.includes(one)));
      // One message in one entry is one finding, whichever side of the conversation shows it.
      if (clean && text !== undefined) yield { message: 'answerSeen', data: { text }, evidence: look };
      clean &&= text === undefined;
    }
    if (!clean) return;
    const { 'otlp-export.before': before, 'otlp-export.after': looks } = evidence;
    const grown = looks.some(
      (look) =>
        figuresOf(look).isReadable && Object.values(growthOf(before, look)).some((growth) => growth > 0),
    );
    if (spans.length + records.length === 0 && !grown)
      return yield { kind: 'inconclusive', message: 'nothingVisible', evidence: traces };
    if (receivedOf(traces).entries + receivedOf(logs).entries === 0)
      yield { kind: 'note', message: 'figuresOnly', evidence: traces };
    if ([...spans, ...records].some((entry) => hasMark(JSON.stringify(entry))))
      yield { kind: 'note', message: 'userSeen', evidence: traces };
  },
});

function sentBy({ request }: Answered): unknown {
  return parsed(request.body?.text);
}

/** Fewest words by which an answer is recognised; fewer may stand anywhere. */
const fewestWords = 3;

/** What the model answered; nothing if it is too short to be told from anything else. */
function answeredBy({ json }: Answered): readonly string[] {
  const [choice] = entriesOf(memberOf(json, 'choices'));
  const content = memberOf(memberOf(choice, 'message'), 'content');
  const text = isText(content) ? content.replace(/\s+/g, ' ').trim() : '';
  return text.split(' ').length >= fewestWords ? [text] : [];
}

/** All texts of an entry; messages often stand in it as JSON within JSON. */
function plainText(entry: unknown): string {
  return JSON.stringify(entry)
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+(["/])/g, '$1')
    .replace(/\s+/g, ' ');
}

/** Marks of ours anywhere in a value, in lower case. */
function marksIn(value: unknown): readonly string[] {
  return (JSON.stringify(value) ?? '').toLowerCase().match(mark) ?? [];
}
