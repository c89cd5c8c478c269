import type { metadata } from '../release.ts';
import type { Text } from '../text.ts';
import { type Conversion, type Members, onlyGiven } from './conversion.ts';
import { catalogueMembers, datasetMembers, link, serviceMembers, texts, typed } from './dcat/resources.ts';
import { context, languageAddress, statusAddress } from './dcat/vocabulary.ts';
import { isAbsolute } from './iri.ts';
import { lostIn } from './mapped-places.ts';

type Describable = metadata.PlatformDescriptor | metadata.CollectionDescriptor | metadata.ServiceDescriptor;

/** A resource of DCAT-AP.de 3.0 as JSON-LD with its context inside. */
export function toDcatApDe(descriptor: Describable): Conversion {
  const { type, members } = kindOf(descriptor);
  return {
    document: onlyGiven({
      '@context': context,
      '@id': descriptor.id,
      '@type': type,
      'dct:identifier': descriptor.id,
      'dct:title': texts(descriptor.title),
      'dct:description': texts(descriptor.summary),
      'dcat:version': descriptor.version,
      'adms:status': link(statusAddress(descriptor.lifecycle)),
      'dct:publisher': descriptor.owner.map(agent),
      'dcatde:maintainer': agent(descriptor.technicalOperator),
      'dcat:contactPoint': descriptor.contacts.map(contactPoint),
      'dct:conformsTo': descriptor.conformsTo.map(link),
      'dcatde:legalBasis': (descriptor.compliance.legalBasis ?? []).map(provision),
      'dcatap:applicableLegislation': (descriptor.compliance.legalBasis ?? []).flatMap(({ uri }) =>
        uri === undefined ? [] : link(uri),
      ),
      // When the description changed is no property of what is described, but of its entry in a catalogue.
      'foaf:isPrimaryTopicOf': {
        '@type': 'dcat:CatalogRecord',
        'dct:modified': typed(descriptor.modified, 'xsd:dateTime'),
      },
      ...members,
    }),
    lost: [...lostIn(descriptor, 'dcat-ap-de'), ...withoutPlace(descriptor)],
    remarks: remarksOn(descriptor),
  };
}

function kindOf(descriptor: Describable): { type: string; members: Members } {
  switch (descriptor.kind) {
    case 'platform':
      return { type: 'dcat:Catalog', members: catalogueMembers(descriptor) };
    case 'collection':
      return { type: 'dcat:Dataset', members: datasetMembers(descriptor) };
    case 'service':
      return { type: 'dcat:DataService', members: serviceMembers(descriptor) };
  }
}

function agent({ name }: metadata.Organisation): Members {
  return { '@type': 'foaf:Agent', 'foaf:name': name };
}

function contactPoint({ name, email, url }: metadata.Contact): Members {
  return onlyGiven({
    '@type': 'vcard:Organization',
    'vcard:fn': name,
    'vcard:hasEmail': email === undefined ? undefined : link(`mailto:${email}`),
    'vcard:hasURL': url === undefined || !isAbsolute(url) ? undefined : link(url),
  });
}

function provision({ norm, citation }: metadata.LegalBasis): string {
  return citation === undefined ? norm : `${norm}, ${citation}`;
}

/** What has a counterpart in principle but not in this document. */
function withoutPlace(descriptor: Describable): string[] {
  const pages = descriptor.contacts.flatMap(({ url }, index) =>
    url === undefined || isAbsolute(url) ? [] : [`contacts[${index}].url`],
  );
  return descriptor.kind === 'collection' ? [...pages, ...withoutDistribution(descriptor)] : pages;
}

/** Languages without an authority's code, and what only a distribution could have. */
function withoutDistribution(descriptor: metadata.CollectionDescriptor): string[] {
  const tags = descriptor.languages.flatMap((tag, index) =>
    languageAddress(tag) === undefined ? [`languages[${index}]`] : [],
  );
  if (descriptor.retrieval !== undefined) return tags;
  const { licence, formats = [], size } = descriptor;
  return [
    ...tags,
    ...(licence === undefined ? [] : ['licence']),
    ...formats.map((_, index) => `formats[${index}]`),
    ...(size?.bytes === undefined ? [] : ['size.bytes']),
  ];
}

const severalPublishers: Text = {
  de: 'DCAT-AP.de kennt genau einen dct:publisher; die Beschreibung nennt mehrere Verantwortliche. Bitte einen auswählen.',
  en: 'DCAT-AP.de knows exactly one dct:publisher; the descriptor names several owners. Please choose one.',
};
const noDistribution: Text = {
  de: 'Ohne retrieval.endpoint gibt es keine dcat:Distribution; Lizenz, Formate und Größe haben dann keinen Platz.',
  en: 'Without retrieval.endpoint there is no dcat:Distribution; licence, formats and size have no place then.',
};

function remarksOn(descriptor: Describable): Text[] {
  return [
    ...(descriptor.owner.length > 1 ? [severalPublishers] : []),
    ...(descriptor.kind === 'collection' && descriptor.retrieval === undefined ? [noDistribution] : []),
  ];
}
