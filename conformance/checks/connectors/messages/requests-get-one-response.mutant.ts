import { defineMutants } from '../../../define-mutants.ts';
import { inTurn, withHeader, withJson, withStatus, withText } from '../../../edit.ts';

/** An answer of which nothing else is judged but its form. */
const at = 'mcp-malformed.before';

const asStream = (events: (data: string) => string) =>
  inTurn(withHeader('content-type', 'text/event-stream'), withText(events));

const withId = (id: unknown) => withJson((body: object) => ({ ...body, id }));

const formless = { 'CON-012': 'an id that is neither text nor number has no place in a response' };

export default defineMutants('CON-011', [
  {
    title: 'labels its messages as plain text',
    message: 'wrongType',
    edit: { [at]: withHeader('content-type', 'text/plain') },
  },
  {
    title: 'breaks off its JSON',
    message: 'unreadable',
    edit: { [at]: withText((text) => text.slice(0, -1)) },
  },
  {
    title: 'sends an event that is no JSON',
    message: 'unreadable',
    edit: { [at]: asStream((data) => `data: ok\n\ndata: ${data}\n\n`) },
  },
  {
    title: 'ends its stream without finishing the event',
    message: 'unfinished',
    edit: { [at]: asStream((data) => `data: ${data}`) },
  },
  {
    title: 'takes a request and never answers it',
    message: 'noResponse',
    edit: {
      [at]: inTurn(
        withStatus(202),
        withText(() => ''),
      ),
    },
  },
  {
    title: 'sends nothing but a notification',
    message: 'noResponse',
    edit: {
      [at]: asStream(() => 'data: {"jsonrpc":"2.0","method":"notifications/message","params":{}}\n\n'),
    },
  },
  {
    title: 'answers a request twice',
    message: 'severalResponses',
    edit: { [at]: asStream((data) => `data: ${data}\n\ndata: ${data}\n\n`) },
  },
  { title: 'numbers its answers itself', message: 'otherId', edit: { [at]: withId('1') } },
  {
    title: 'answers without an id',
    message: 'otherId',
    alsoRed: formless,
    edit: { [at]: withId(null) },
  },
]);
