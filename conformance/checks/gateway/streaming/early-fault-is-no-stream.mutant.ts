import { defineMutants } from '../../../define-mutants.ts';
import { asError, inTurn, withHeader, withStatus, withText } from '../../../edit.ts';
import { usingDefaultModel } from '../../../misbehave.ts';

const streamed = inTurn(
  withStatus(200),
  withHeader('content-type', 'text/event-stream'),
  withText((text) => `data: ${text}\n\ndata: [DONE]\n\n`),
);

export default defineMutants('GW-039', [
  {
    title: 'opens the stream before it looks for the model',
    message: 'streamed',
    edit: { 'stream-unknown-model.unknown': streamed },
  },
  {
    title: 'streams the fault with the right status',
    message: 'streamed',
    alsoRed: { 'GW-070': 'an event stream is no envelope' },
    edit: { 'stream-unknown-model.unknown': inTurn(streamed, withStatus(404)) },
  },
  {
    title: 'fails over a fault in a streamed request',
    message: 'wrongStatus',
    edit: { 'stream-unknown-model.unknown': asError(500) },
  },
  {
    title: 'reports the fault as plain text',
    message: 'notJson',
    alsoRed: { 'GW-001': 'plain text is no JSON' },
    edit: { 'stream-unknown-model.unknown': withHeader('content-type', 'text/plain') },
  },
  {
    title: 'streams from its default model',
    message: 'generated',
    outcome: 'inconclusive',
    wrap: usingDefaultModel,
  },
  {
    title: 'redirects the streamed request for a model it has',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'stream-unknown-model.before': withStatus(302) },
  },
]);
