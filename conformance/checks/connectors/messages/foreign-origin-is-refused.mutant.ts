import { defineMutants, type Handler } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';

/** The connector does not look at the origin. */
const ignoringOrigin = (next: Handler) => async (request: Request) => {
  const headers = new Headers(request.headers);
  headers.delete('origin');
  return next(new Request(request, { headers }));
};

export default defineMutants('CON-007', [
  { title: 'carries out requests of foreign web pages', message: 'wrongStatus', wrap: ignoringOrigin },
  {
    title: 'refuses a foreign origin with 400',
    message: 'wrongStatus',
    edit: { 'mcp-foreign-origin.foreign': withStatus(400) },
  },
  {
    title: 'refuses requests without an origin as well',
    message: 'controlRefused',
    outcome: 'inconclusive',
    edit: { 'mcp-foreign-origin.before': withStatus(403) },
  },
]);
