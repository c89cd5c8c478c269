import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus, withText } from '../../../edit.ts';
import type { Exchange } from '../../../exchange.ts';
import { announcing, announcingServices, tooLarge, unanswered } from '../edits.ts';

interface Document {
  openapi: string;
  info: { title?: string };
  paths: Record<string, Record<string, { responses?: object; operationId?: string }>>;
  components: object;
}

/** Edits the document of the gateway only. */
const gateway = (edit: (exchange: Exchange) => Exchange) => ({
  'announced.openapi': (exchange: Exchange) =>
    exchange.request.url.endsWith('/gateway.openapi') ? edit(exchange) : exchange,
});
const document = (edit: (document: Document) => void) =>
  gateway(withJson((body: Document) => void edit(body)));

export default defineMutants('META-010', [
  { title: 'announces a document that is not there', message: 'notThere', edit: gateway(withStatus(404)) },
  {
    title: 'wants a login for a document it announces',
    message: 'notThere',
    wrap: (next) => async (request) =>
      request.url.endsWith('.openapi') ? new Response('', { status: 401 }) : await next(request),
  },
  {
    title: 'announces a document at an address that gives no answer',
    message: 'silent',
    edit: { 'announced.openapi': unanswered((url) => url.endsWith('/gateway.openapi')) },
  },
  {
    title: 'shows a page for people where the document should be',
    message: 'unreadable',
    edit: gateway(withText(() => '<!doctype html><title>API</title>')),
  },
  {
    title: 'cuts its document short',
    message: 'unreadable',
    edit: gateway(withText((text) => text.slice(0, -9))),
  },
  {
    title: 'serves a description of Swagger 2',
    message: 'invalid',
    edit: document((body) => void Object.assign(body, { openapi: undefined, swagger: '2.0' })),
  },
  {
    title: 'leaves out the title of its interface',
    message: 'invalid',
    edit: document(({ info }) => void Reflect.deleteProperty(info, 'title')),
  },
  {
    title: 'refers to schemas that it does not contain',
    message: 'invalid',
    edit: document((body) => void Object.assign(body, { components: {} })),
  },
  {
    title: 'gives two operations the same name',
    message: 'invalid',
    edit: document(({ paths }) => {
      for (const item of Object.values(paths))
        for (const operation of Object.values(item)) Object.assign(operation, { operationId: 'doIt' });
    }),
  },
  {
    title: 'has its documents at an origin that nobody allowed',
    message: 'foreign',
    outcome: 'passed',
    edit: announcing(({ gateways = [] }) => {
      for (const one of gateways) one.openapi = 'https://doku.musterland.example/openapi.json';
    }),
  },
  {
    title: 'names user and password in the address of its documents',
    message: 'foreign',
    outcome: 'passed',
    edit: announcing(({ gateways = [] }) => {
      for (const one of gateways) one.openapi = one.openapi?.replace('://', '://nutzer:kennwort@') ?? '';
    }),
  },
  {
    title: 'has more documents than are read',
    message: 'beyond',
    edit: announcingServices((service) => {
      const many = Array.from({ length: 30 }, (_, at) => ({
        protocol: 'openapi' as const,
        url: 'https://ki.musterland.example/agents/vermerk',
        spec: `https://ki.musterland.example/dienst/${at}.json`,
      }));
      service.interfaces.push(...many);
    }),
  },
  {
    title: 'announces no document',
    message: 'none',
    outcome: 'passed',
    edit: announcing(({ gateways = [], monitoring = [] }) => {
      for (const one of [...gateways, ...monitoring]) Reflect.deleteProperty(one, 'openapi');
    }),
  },
  {
    title: 'serves more than is read',
    message: 'cut',
    outcome: 'inconclusive',
    edit: { 'announced.openapi': tooLarge },
  },
  {
    title: 'is overloaded when its document is read',
    message: 'busy',
    outcome: 'inconclusive',
    edit: { 'announced.openapi': withStatus(503) },
  },
]);
