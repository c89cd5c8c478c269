import { asNeeded, defineProbe, type Earlier } from '../../define-probe.ts';
import { type McpEra, resultOf, sessionOf } from '../../read/mcp.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import {
  endSession,
  initialize,
  initialized,
  legacyRequest,
  modernRequest,
  speaks,
} from '../connectors/messages.ts';

const mostPages = 20;

/** The generation in which the connector is asked: the newer one it speaks. */
function eraOf(instance: Instance): McpEra | undefined {
  const connector = instance.linked?.connectors;
  if (!connector) return undefined;
  if (speaks(connector, 'modern')) return 'modern';
  return speaks(connector, 'legacy') ? 'legacy' : undefined;
}

type Sends = (earlier: Earlier) => RequestSpec | undefined;

/** A step in one generation. */
function inEra(
  era: McpEra,
  request: Sends,
): (instance: Instance, earlier: Earlier) => RequestSpec | undefined {
  return (instance, earlier) => {
    const spec = eraOf(instance) === era ? request(earlier) : undefined;
    return spec && { ...spec, to: 'connectors' };
  };
}

/** Asks for the first page, and for another as long as there is one. */
function pages(
  step: McpEra,
  ask: (params: { readonly cursor?: string }, earlier: Earlier) => RequestSpec,
): Sends {
  return (earlier) => {
    const last = earlier[step]?.at(-1);
    if (!last) return ask({}, earlier);
    const cursor = resultOf(last)?.nextCursor;
    return typeof cursor === 'string' ? ask({ cursor }, earlier) : undefined;
  };
}

const sessionIn = ({ open }: Earlier) => sessionOf(open?.[0]);

/** What the connector of the same platform lists, beside what is described. */
export default defineProbe({
  id: 'linked-tools',
  interface: 'metadata',
  title: { de: 'Werkzeuge des Konnektors auflisten', en: 'List the tools of the connector' },
  class: 'read',
  inputs: ['linked.connectors'],
  steps: {
    modern: asNeeded(mostPages, {
      request: inEra(
        'modern',
        pages('modern', (params) => modernRequest('tools/list', params)),
      ),
    }),
    open: asNeeded(1, { request: inEra('legacy', () => initialize()) }),
    ready: asNeeded(1, { request: inEra('legacy', (earlier) => initialized(sessionIn(earlier))) }),
    legacy: asNeeded(mostPages, {
      request: inEra(
        'legacy',
        pages('legacy', (params, earlier) => legacyRequest('tools/list', params, sessionIn(earlier))),
      ),
    }),
    close: asNeeded(1, {
      request: inEra('legacy', (earlier) => {
        const session = sessionIn(earlier);
        return session === undefined ? undefined : endSession(session);
      }),
    }),
  },
});
