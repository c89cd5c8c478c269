import { defineProbe, type Earlier } from '../../define-probe.ts';
import type { Instance } from '../../request.ts';
import { type Members, modernRequest, speaks } from './messages.ts';
import { modernStep, session } from './session.ts';

const mostQueries = 5;

const tokenB = { use: 'tokenB' } as const;

function nextSearch({ connector }: Instance, made: Earlier[string] = []): Members | undefined {
  const query = connector?.queries[made.length];
  return query === undefined ? undefined : { name: 'search', arguments: { query } };
}

const fetchForeign = ({ connector }: Instance): Members => ({
  name: 'fetch',
  arguments: { id: connector?.foreignId ?? '' },
});

const onlyLegacy = (instance: Instance) => !speaks(instance, 'modern');
const owner = session('openOwner', { authorization: tokenB, wanted: onlyLegacy });
const other = session('openOther', { wanted: onlyLegacy });

/** The document is fetched by its owner first: if that fails, nothing follows from its not being found by others. */
export default defineProbe({
  id: 'mcp-tenants',
  interface: 'connectors',
  title: {
    de: 'Dokument eines anderen Mandanten suchen und abrufen',
    en: 'Search and fetch a document of another tenant',
  },
  class: 'read',
  feature: 'connectors.tenants',
  inputs: ['connectors.token', 'connectors.tokenB', 'connectors.queries', 'connectors.foreignId'],
  steps: {
    modernOwner: modernStep(1, (instance) => ({
      ...modernRequest('tools/call', fetchForeign(instance)),
      authorization: tokenB,
    })),
    modernSearch: modernStep(mostQueries, (instance, { modernSearch }) => {
      const params = nextSearch(instance, modernSearch);
      return params && modernRequest('tools/call', params);
    }),
    modernFetch: modernStep(1, (instance) => modernRequest('tools/call', fetchForeign(instance))),
    openOwner: owner.open,
    readyOwner: owner.ready,
    legacyOwner: owner.step(1, (instance) => ['tools/call', fetchForeign(instance)]),
    closeOwner: owner.close,
    openOther: other.open,
    readyOther: other.ready,
    legacySearch: other.step(mostQueries, (instance, { legacySearch }) => {
      const params = nextSearch(instance, legacySearch);
      return params && ['tools/call', params];
    }),
    legacyFetch: other.step(1, (instance) => ['tools/call', fetchForeign(instance)]),
    closeOther: other.close,
  },
});
