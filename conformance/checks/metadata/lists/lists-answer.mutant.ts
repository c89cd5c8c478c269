import { defineMutants } from '../../../define-mutants.ts';
import { withHeader, withJson, withStatus, withText } from '../../../edit.ts';

export default defineMutants('META-012', [
  {
    title: 'links to a list that is not there',
    message: 'wrongStatus',
    edit: { 'inventories.models': withStatus(404) },
  },
  {
    title: 'links to a list of collections that is not there',
    message: 'wrongStatus',
    edit: { 'inventories.collections': withStatus(404) },
  },
  {
    title: 'answers with the bare array of templates',
    message: 'noPage',
    edit: { 'inventories.templates': withJson((page: { items: unknown }) => page.items) },
  },
  {
    title: 'redirects the list of connectors',
    message: 'wrongStatus',
    edit: { 'inventories.connectors': withStatus(302) },
  },
  {
    title: 'labels a list as HTML',
    message: 'noJson',
    edit: { 'inventories.models': withHeader('content-type', 'text/html') },
  },
  {
    title: 'cuts a list short',
    message: 'noJson',
    edit: { 'inventories.models': withText((text) => text.slice(0, -5)) },
  },
  {
    title: 'answers with the bare array of descriptors',
    message: 'noPage',
    edit: { 'inventories.models': withJson((page: { items: unknown }) => page.items) },
  },
  {
    title: 'counts descriptors in words',
    message: 'noPage',
    edit: { 'inventories.connectors': withJson((page: object) => ({ ...page, total: 'eins' })) },
  },
  {
    title: 'links to a list by an address that is none',
    message: 'noAddress',
    wrap: (next) => async (request) => {
      const answer = await next(request);
      if (!request.url.endsWith('/.well-known/pruefstein')) return answer;
      const descriptor: unknown = await answer.json();
      return Response.json({
        ...Object(descriptor),
        inventories: { models: 'https://', connectors: 'https://' },
      });
    },
  },
]);
