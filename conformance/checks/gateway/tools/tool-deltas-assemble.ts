import { defineCheck } from '../../../define-check.ts';
import { memberOf, shown } from '../../../read/members.ts';
import { isEventStream } from '../answers.ts';
import { partsOf, toolPiecesOf } from '../chunks.ts';
import { areArguments, isCutOff, joinedArguments, wrongInFirstPiece } from '../tool-call.ts';

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value);

export default defineCheck({
  id: 'tool-deltas-assemble',
  verifies: 'GW-046',
  needs: ['forced-tool-stream'],
  messages: {
    noStream: {
      de: 'Der Werkzeugaufruf als Ereignisstrom wurde mit {status} und ohne Ereignisstrom beantwortet.',
      en: 'The streamed tool call was answered with {status} and without an event stream.',
    },
    noIndex: {
      de: 'In Ereignis {event} fehlt einem Stück des Werkzeugaufrufs der ganzzahlige index.',
      en: 'In event {event}, a piece of the tool call has no integer index.',
    },
    incompleteStart: {
      de: 'Dem ersten Stück des Werkzeugaufrufs {index} (Ereignis {event}) fehlt {member} oder ist falsch.',
      en: 'The first piece of tool call {index} (event {event}) has no or a wrong {member}.',
    },
    badArguments: {
      de: 'Die zusammengesetzten Argumente des Werkzeugaufrufs {index} sind kein JSON-Objekt.',
      en: 'The joined arguments of tool call {index} are not a JSON object.',
    },
    nothingToAssemble: {
      de: 'Der Ereignisstrom enthält keinen Werkzeugaufruf, der zusammenzusetzen wäre.',
      en: 'The event stream contains no tool call to be assembled.',
    },
    cutOff: {
      de: 'Das Modell hat mit finish_reason „{reason}“ abgebrochen; der Werkzeugaufruf muss dann nicht vollständig sein.',
      en: 'The model broke off with finish_reason "{reason}"; the tool call need not be complete then.',
    },
  },
  *run({ 'forced-tool-stream': stream }) {
    const { status } = stream.response;
    if (status !== 200 || !isEventStream(stream))
      return yield { message: 'noStream', data: { status }, evidence: stream };

    const parts = partsOf(stream).filter((part) => part.index === 0);
    const pieces = parts.flatMap(({ event, delta }) =>
      toolPiecesOf(delta).map((piece) => ({ event, piece })),
    );
    if (pieces.length === 0) yield { kind: 'inconclusive', message: 'nothingToAssemble', evidence: stream };

    const reason = parts.map((part) => part.finish).find(isCutOff);
    if (reason) yield { kind: 'inconclusive', message: 'cutOff', data: { reason }, evidence: stream };

    for (const { event, piece } of pieces.filter(({ piece }) => !isIndex(memberOf(piece, 'index'))))
      yield {
        message: 'noIndex',
        data: { event },
        evidence: stream,
        where: `event ${event}`,
        seen: shown(piece),
      };

    for (const [index, ofCall] of Map.groupBy(pieces, ({ piece }) => memberOf(piece, 'index'))) {
      if (!isIndex(index)) continue;
      const [first] = ofCall;
      const event = first?.event ?? 0;
      for (const { member, seen } of wrongInFirstPiece(first?.piece))
        yield {
          message: 'incompleteStart',
          data: { index, event, member },
          evidence: stream,
          where: `event ${event}`,
          seen: shown(seen),
        };

      const joined = joinedArguments(ofCall.map(({ piece }) => piece));
      if (!reason && !areArguments(joined))
        yield { message: 'badArguments', data: { index }, evidence: stream, seen: shown(joined) };
    }
  },
});
