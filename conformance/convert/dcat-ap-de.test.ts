import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { metadata } from '../release.ts';
import { examplesOf } from '../testing/example-descriptors.ts';
import { fullDescriptor } from '../testing/full-descriptor.ts';
import { toDcatApDe } from './dcat-ap-de.ts';

const dct = 'http://purl.org/dc/terms/';
const dcat = 'http://www.w3.org/ns/dcat#';
const dcatde = 'http://dcat-ap.de/def/dcatde/';
const authority = 'http://publications.europa.eu/resource/authority/';

/** Refuses what would be dropped in silence; the types of the library do not know it yet. */
const strict = { safe: true };

/** The triples of a document, one a line as N-Quads; nothing is loaded. */
async function triplesOf(document: object): Promise<string> {
  const documentLoader = async (address: string): Promise<never> => {
    throw new Error(`The document wants to load ${address}.`);
  };
  return String(await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader, ...strict }));
}

function collection(changes: Partial<metadata.CollectionDescriptor> = {}): metadata.CollectionDescriptor {
  const full = fullDescriptor('collection');
  if (full.kind !== 'collection') throw new Error('No collection.');
  const id = 'https://ki.musterland.example/id/collection/bauordnung';
  return { ...full, id, title: { de: 'Bauordnung', en: 'Building code' }, ...changes };
}

const subject = '<https://ki.musterland.example/id/collection/bauordnung>';

test.each(examplesOf('platform', 'collection', 'service'))(
  '$file becomes triples with what DCAT-AP.de demands',
  async ({ descriptor }) => {
    if (descriptor.kind !== 'platform' && descriptor.kind !== 'collection' && descriptor.kind !== 'service')
      throw new Error('Not of a kind that fits.');
    const triples = await triplesOf(toDcatApDe(descriptor).document);
    for (const property of [`${dct}title`, `${dct}description`, `${dct}publisher`, `${dcat}contactPoint`])
      expect(triples).toContain(`<${descriptor.id}> <${property}> `);
  },
);

describe('a collection', () => {
  const described = collection({
    summary: { de: 'Landesrecht zum Bauen.' },
    version: '2.1.0',
    lifecycle: 'productive',
    owner: [{ name: 'Ministerium für Bauen', country: 'DE' }],
    contacts: [{ type: 'functional', name: 'Referat 7', email: 'bau@musterland.example' }],
    languages: ['de-DE', 'en'],
    formats: ['application/pdf'],
    updated: '2026-10-01',
    modified: '2026-11-02T08:00:00Z',
    geo: ['http://dcat-ap.de/def/politicalGeocoding/stateKey/20'],
    licence: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
    retrieval: { endpoint: 'https://ki.musterland.example/suche', modes: ['vector'] },
    size: { bytes: 4096, asOf: '2026-10-01' },
  });

  test.each([
    ['its class', `${subject} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${dcat}Dataset> .`],
    ['its German title', `${subject} <${dct}title> "Bauordnung"@de .`],
    ['its English title', `${subject} <${dct}title> "Building code"@en .`],
    ['its description', `${subject} <${dct}description> "Landesrecht zum Bauen."@de .`],
    ['its version', `${subject} <${dcat}version> "2.1.0" .`],
    ['its state', `${subject} <http://www.w3.org/ns/adms#status> <${authority}dataset-status/COMPLETED> .`],
    ['its publisher', '<http://xmlns.com/foaf/0.1/name> "Ministerium für Bauen" .'],
    ['its mailbox', '<http://www.w3.org/2006/vcard/ns#hasEmail> <mailto:bau@musterland.example> .'],
    ['its languages, by authority', `${subject} <${dct}language> <${authority}language/DEU> .`],
    ['its second language', `${subject} <${dct}language> <${authority}language/ENG> .`],
    [
      'when its content changed',
      `${subject} <${dct}modified> "2026-10-01"^^<http://www.w3.org/2001/XMLSchema#date> .`,
    ],
    [
      'when its entry changed',
      `<${dct}modified> "2026-11-02T08:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .`,
    ],
    [
      'its territory',
      `<${dcatde}politicalGeocodingURI> <http://dcat-ap.de/def/politicalGeocoding/stateKey/20> .`,
    ],
    ['where it is reached', `<${dcat}accessURL> <https://ki.musterland.example/suche> .`],
    ['its licence, of the distribution', `<${dct}license> <http://dcat-ap.de/def/licenses/dl-by-de/2.0> .`],
    ['its size', `<${dcat}byteSize> "4096"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`],
    ['its format', `<${dcat}mediaType> <https://www.iana.org/assignments/media-types/application/pdf> .`],
  ])('yields %s', async (_what, triple) => {
    expect(await triplesOf(toDcatApDe(described).document)).toContain(triple);
  });

  test('that cannot be retrieved has no distribution, and what then has no place is named', async () => {
    const { retrieval: _, ...offline } = described;
    const { document, lost, remarks } = toDcatApDe(offline);
    expect(await triplesOf(document)).not.toContain(`${dcat}Distribution`);
    expect(lost).toEqual(expect.arrayContaining(['licence', 'formats[0]', 'size.bytes']));
    expect(remarks).toHaveLength(1);
  });

  test('in a language without an authority code says that it is lost', () => {
    const { lost } = toDcatApDe(collection({ languages: ['de', 'nds'] }));
    expect(lost).toContain('languages[1]');
  });

  test('says nothing of who may read it: DCAT-AP.de has no word for tenants and claims', async () => {
    const triples = await triplesOf(toDcatApDe(described).document);
    expect(triples).not.toContain(`${dct}accessRights`);
  });
});

test('a platform is a catalogue of the services it offers', async () => {
  const platform = fullDescriptor('platform');
  if (platform.kind !== 'platform') throw new Error('No platform.');
  const gateways = [{ name: 'Haupt', url: 'https://ki.musterland.example/v1' }];
  const triples = await triplesOf(toDcatApDe({ ...platform, gateways }).document);
  expect(triples).toContain(`<${dcat}Catalog> .`);
  expect(triples).toContain(`<${dcat}endpointURL> <https://ki.musterland.example/v1> .`);
});

test('a service names the legal provisions it rests on, as words and as addresses', async () => {
  const service = fullDescriptor('service');
  if (service.kind !== 'service') throw new Error('No service.');
  const uri = 'http://data.europa.eu/eli/reg/2016/679/art_6';
  const legalBasis = [{ norm: 'DSGVO', citation: 'Art. 6 Abs. 1 Buchst. e', uri }];
  const compliance = { ...service.compliance, legalBasis };
  const triples = await triplesOf(toDcatApDe({ ...service, compliance }).document);
  expect(triples).toContain(`<${dcatde}legalBasis> "DSGVO, Art. 6 Abs. 1 Buchst. e" .`);
  expect(triples).toContain(`<http://data.europa.eu/r5r/applicableLegislation> <${uri}> .`);
});

test('what is no address makes no triple and is named', async () => {
  const contacts = [{ type: 'functional', name: 'Referat 7', url: 'Formular im Intranet' }];
  const { document, lost } = toDcatApDe(collection({ contacts }));
  expect(await triplesOf(document)).not.toContain('Intranet');
  expect(lost).toContain('contacts[0].url');
});
