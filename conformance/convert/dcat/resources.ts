import type { metadata } from '../../release.ts';
import { type Members, onlyGiven } from '../conversion.ts';
import { iri } from '../iri.ts';
import { languageAddress, mediaTypeAddress } from './vocabulary.ts';

/** A text in its languages. */
export function texts({ de, en }: { readonly de: string; readonly en?: string }): Members[] {
  const german = { '@value': de, '@language': 'de' };
  return en === undefined ? [german] : [german, { '@value': en, '@language': 'en' }];
}

export function link(address: string): Members {
  return { '@id': iri(address) };
}

export function typed(value: string, type: string): Members {
  return { '@value': value, '@type': type };
}

/** What a collection has beyond other resources. */
export function datasetMembers(collection: metadata.CollectionDescriptor): Members {
  const { updated, frequency, sources, geo = [], croissant, dcat } = collection;
  const pages = [croissant, dcat].flatMap((url) => (url === undefined ? [] : link(url)));
  return onlyGiven({
    'dct:modified': updated === undefined ? undefined : typed(updated, 'xsd:date'),
    'dct:accrualPeriodicity':
      frequency === undefined ? undefined : { '@type': 'dct:Frequency', 'rdfs:label': frequency },
    'dct:language': collection.languages.flatMap((tag) => languageAddress(tag) ?? []).map(link),
    'dct:source': sources.flatMap(({ system }) => (system === undefined ? [] : { 'dct:title': system })),
    'dcatde:politicalGeocodingURI': geo.map(link),
    'foaf:page': pages,
    'dcat:distribution': distributionsOf(collection),
  });
}

/** A distribution needs an address; a collection that is not retrieved anywhere has none. */
function distributionsOf(collection: metadata.CollectionDescriptor): Members[] {
  const { retrieval, licence, size, formats = [] } = collection;
  if (retrieval === undefined) return [];
  return [
    onlyGiven({
      '@type': 'dcat:Distribution',
      'dcat:accessURL': link(retrieval.endpoint),
      'dct:license': licence === undefined ? undefined : link(licence),
      'dcat:byteSize':
        size?.bytes === undefined ? undefined : typed(String(size.bytes), 'xsd:nonNegativeInteger'),
      'dcat:mediaType': formats.map((type) => link(mediaTypeAddress(type))),
    }),
  ];
}

/** What a service has beyond other resources. */
export function serviceMembers(service: metadata.ServiceDescriptor): Members {
  const { interfaces, taskCodes, collectionsUsed = [], agentCard } = service;
  return onlyGiven({
    'dcat:endpointURL': interfaces.map(({ url }) => link(url)),
    'dcat:endpointDescription': interfaces.flatMap(({ spec }) => (spec === undefined ? [] : link(spec))),
    'dcat:keyword': taskCodes,
    'dcat:servesDataset': collectionsUsed.map(link),
    'foaf:page': agentCard === undefined ? [] : [link(agentCard)],
  });
}

/** What a platform offers. */
export function catalogueMembers(platform: metadata.PlatformDescriptor): Members {
  const { gateways = [], monitoring = [], connectors = [] } = platform;
  return onlyGiven({
    'dcat:service': [...gateways, ...monitoring, ...connectors].map(({ name, url }) => ({
      '@type': 'dcat:DataService',
      'dct:title': name ?? platform.title.de,
      'dcat:endpointURL': link(url),
    })),
  });
}
