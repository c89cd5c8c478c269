import { defineMutants } from '../../../define-mutants.ts';
import { withStatus } from '../../../edit.ts';
import { announcing, announcingServices, tooLarge, unanswered } from '../edits.ts';

export default defineMutants('META-107', [
  {
    title: 'announces a gateway that does not answer',
    message: 'silent',
    edit: { 'announced.addresses': unanswered((url) => url.endsWith('/v1')) },
  },
  {
    title: 'describes a service whose address is dead',
    message: 'silent',
    wrap: (next) => async (request) => {
      if (new URL(request.url).pathname === '/agents/vermerk') throw new Error('ECONNREFUSED');
      return await next(request);
    },
  },
  {
    title: 'refuses everybody who brings no credential',
    outcome: 'passed',
    wrap: (next) => async (request) => {
      const isEndpoint = ['/v1', '/agents/vermerk'].includes(new URL(request.url).pathname);
      return isEndpoint ? new Response('', { status: 403 }) : await next(request);
    },
  },
  {
    title: 'has its issuer at an origin that nobody allowed',
    message: 'foreign',
    outcome: 'passed',
    edit: announcing(({ identity = [] }) => {
      for (const one of identity) one.issuer = 'https://anmeldung.musterland.example/realms/ki';
    }),
  },
  {
    title: 'has more services than are asked',
    message: 'beyond',
    edit: announcingServices((service) => {
      const many = Array.from({ length: 200 }, (_, at) => `https://ki.musterland.example/agent/${at}`);
      service.interfaces = [
        ...service.interfaces,
        ...many.map((url) => ({ protocol: 'openaiChat' as const, url })),
      ];
    }),
  },
  {
    title: 'announces no address',
    message: 'none',
    outcome: 'passed',
    edit: {
      ...announcing((descriptor) => {
        descriptor.gateways = [];
        descriptor.monitoring = [];
        descriptor.connectors = [];
        descriptor.identity = [];
      }),
      ...announcingServices((service) => {
        service.interfaces = [];
      }),
    },
  },
  {
    title: 'answers at such length that only the beginning is kept',
    outcome: 'passed',
    edit: { 'announced.addresses': tooLarge },
  },
  {
    title: 'is overloaded, which is an answer',
    outcome: 'passed',
    edit: { 'announced.addresses': withStatus(503) },
  },
]);
