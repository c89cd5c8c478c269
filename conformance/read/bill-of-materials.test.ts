import { describe, expect, test } from 'vitest';
import { convert } from '../convert/convert.ts';
import { exampleDescriptors } from '../testing/example-descriptors.ts';
import { billFaults, billHead, billHeadOfText } from './bill-of-materials.ts';
import { isObject, type JsonObject } from './members.ts';

const places = (document: JsonObject) => {
  const head = billHead(document);
  return head ? billFaults(document, head).map(({ where }) => where) : 'no bill';
};

const cyclonedx = { bomFormat: 'CycloneDX', specVersion: '1.6' };

describe('CycloneDX', () => {
  test.each(exampleDescriptors)('as we write it from $file has no fault', ({ descriptor }) => {
    const document: unknown = JSON.parse(JSON.stringify(convert(descriptor, 'cyclonedx').document));
    expect(isObject(document) && places(document)).toEqual([]);
  });

  test('may be empty', () => {
    expect(places(cyclonedx)).toEqual([]);
  });

  test.each(['1.5', 1.6, undefined])('of edition %s is refused', (specVersion) => {
    expect(places({ ...cyclonedx, specVersion })).toEqual(['/specVersion']);
  });

  test('names and types its parts, at every depth', () => {
    const components = [{ type: 'library', name: 'a', components: [{ type: 'library' }] }, { name: 'b' }];
    expect(places({ ...cyclonedx, components })).toEqual([
      '/components/0/components/0/name',
      '/components/1/type',
    ]);
  });

  test('gives a reference to one part only', () => {
    const part = { type: 'library', name: 'a', 'bom-ref': 'a' };
    expect(places({ ...cyclonedx, components: [part, part] })).toEqual(['/components/1/bom-ref']);
  });

  test('depends on parts it lists, or on those of other bills', () => {
    const components = [{ type: 'library', name: 'a', 'bom-ref': 'a' }];
    const dependencies = [{ ref: 'a', dependsOn: ['urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#x', 'b'] }];
    expect(places({ ...cyclonedx, components, dependencies })).toEqual(['/dependencies/0/dependsOn/1']);
  });

  test('has a number and a version, if any, in their form', () => {
    expect(places({ ...cyclonedx, serialNumber: '4711', version: 0 })).toEqual(['/serialNumber', '/version']);
  });
});

describe('SPDX', () => {
  const two = {
    spdxVersion: 'SPDX-2.3',
    SPDXID: 'SPDXRef-DOCUMENT',
    dataLicense: 'CC0-1.0',
    name: 'Plattform',
    documentNamespace: 'https://ki.musterland.example/spdx/1',
    creationInfo: { created: '2026-11-02T08:00:00Z', creators: ['Organization: Rechenzentrum Nord'] },
  };
  const three = {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      { type: 'CreationInfo', specVersion: '3.0.1' },
      { type: 'SpdxDocument', spdxId: 'https://ki.musterland.example/spdx/1' },
    ],
  };

  test('2.3 and 3.0.1 are read', () => {
    expect(billHead(two)).toEqual({ format: 'spdx', version: '2.3' });
    expect(billHead(three)).toEqual({ format: 'spdx', version: '3.0.1' });
    expect([places(two), places(three)]).toEqual([[], []]);
  });

  test('2.3 says who made it and where packages come from', () => {
    expect(places({ ...two, creationInfo: {}, packages: [{ SPDXID: 'a', name: 'a' }] })).toEqual([
      '/creationInfo/created',
      '/creationInfo/creators',
      '/packages/0/downloadLocation',
    ]);
  });

  const info = { type: 'CreationInfo', specVersion: '3.0.1', created: '2026-11-23T00:00:00Z' };
  const at = { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' };

  test('3.0.1 says how its elements came about, and is at most one document', () => {
    expect(places({ ...at, '@graph': [] })).toEqual(['/@graph']);
    expect(places({ ...at, '@graph': [{ type: 'software_Package' }] })).toEqual(['/@graph']);
    expect(places({ ...at, '@graph': [info, { type: 'SpdxDocument' }, { type: 'SpdxDocument' }] })).toEqual([
      '/@graph',
    ]);
    expect(places({ ...at, '@graph': [info, {}] })).toEqual(['/@graph/1/type']);
  });

  test.each<[string, object]>([
    ['without a document', { '@graph': [info, { type: 'ai_AIPackage' }] }],
    ['with that written into an element', { '@graph': [{ type: 'SpdxDocument', creationInfo: info }] }],
    ['as a single element', { type: 'ai_AIPackage', creationInfo: info }],
  ])('3.0.1 may come %s', (_, document) => {
    expect(billHead({ ...at, ...document })).toEqual({ format: 'spdx', version: '3.0.1' });
    expect(places({ ...at, ...document })).toEqual([]);
  });

  test('3.0 names its version in its context as well', () => {
    expect(billHead({ ...at, '@graph': [] })).toEqual({ format: 'spdx', version: '3.0.1' });
  });
});

test('what is neither is told from both', () => {
  expect(places({ components: [] })).toBe('no bill');
  expect(billHeadOfText('name;version\na;1\n')).toBeUndefined();
  expect(billHeadOfText('<bom xmlns="http://example.org/bom/1.6"/>')).toBeUndefined();
});

test('of XML and of tags and values the beginning is read', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<bom version="1" xmlns="http://cyclonedx.org/schema/bom/1.6"/>';
  expect(billHeadOfText(xml)).toEqual({ format: 'cyclonedx', version: '1.6', headOnly: true });
  expect(billHeadOfText('# Stückliste\nSPDXVersion: SPDX-2.3\n')).toEqual({
    format: 'spdx',
    version: '2.3',
    headOnly: true,
  });
});
