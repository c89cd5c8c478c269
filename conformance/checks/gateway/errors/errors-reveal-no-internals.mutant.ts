import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';

const saying = (message: string) => ({
  'malformed-json.broken': withJson((body: { error: { message: string } }) => {
    body.error.message = message;
  }),
});

export default defineMutants('GW-077', [
  {
    title: 'shows the stack of its JSON parser',
    message: 'stackTrace',
    edit: saying('SyntaxError: Unexpected end\n    at JSON.parse (<anonymous>)\n    at read (app.js:31:12)'),
  },
  {
    title: 'names the file in which it failed',
    message: 'filePath',
    edit: saying('Configuration error in /opt/gateway/config.yaml'),
  },
  {
    title: 'names the upstream server it could not reach',
    message: 'internalAddress',
    edit: saying('Cannot connect to 10.20.30.40:8000'),
  },
]);
