import { defineProbe, type Earlier } from '../../define-probe.ts';
import { hitsOf } from '../../read/knowledge.ts';
import type { Instance } from '../../request.ts';
import { type Members, modernRequest, speaks } from './messages.ts';
import { modernStep, session } from './session.ts';

const mostQueries = 3;
const mostDocuments = 3;

function nextSearch({ connector }: Instance, made: Earlier[string] = []): Members | undefined {
  const query = connector?.queries[made.length];
  return query === undefined ? undefined : { name: 'search', arguments: { query } };
}

/** The first hits of all searches, each document once. */
function nextFetch(searches: Earlier[string] = [], made: Earlier[string] = []): Members | undefined {
  const ids = [
    ...new Set(searches.flatMap(hitsOf).flatMap(({ id }) => (typeof id === 'string' ? [id] : []))),
  ];
  const id = ids[made.length];
  return id === undefined ? undefined : { name: 'fetch', arguments: { id } };
}

/** In the newest generation that is spoken: what is found does not depend on it. */
const legacy = session('open', { wanted: (instance) => !speaks(instance, 'modern') });

export default defineProbe({
  id: 'mcp-knowledge',
  interface: 'connectors',
  title: { de: 'Dokumente suchen und abrufen', en: 'Search and fetch documents' },
  class: 'read',
  feature: 'connectors.knowledge',
  inputs: ['connectors.queries'],
  steps: {
    modernSearch: modernStep(mostQueries, (instance, { modernSearch }) => {
      const params = nextSearch(instance, modernSearch);
      return params && modernRequest('tools/call', params);
    }),
    modernFetch: modernStep(mostDocuments, (_, { modernSearch, modernFetch }) => {
      const params = nextFetch(modernSearch, modernFetch);
      return params && modernRequest('tools/call', params);
    }),
    open: legacy.open,
    ready: legacy.ready,
    legacySearch: legacy.step(mostQueries, (instance, { legacySearch }) => {
      const params = nextSearch(instance, legacySearch);
      return params && ['tools/call', params];
    }),
    legacyFetch: legacy.step(mostDocuments, (_, { legacySearch, legacyFetch }) => {
      const params = nextFetch(legacySearch, legacyFetch);
      return params && ['tools/call', params];
    }),
    close: legacy.close,
  },
});
