import { defineOddity } from './oddity.ts';

export const descriptorExtensions = defineOddity({
  name: 'descriptor-extensions',
  title: {
    de: 'Beschreibungen enthalten Angaben anderer, unter extensions und als eigene Felder.',
    en: 'Descriptors carry members of others, under extensions and beside their own.',
  },
  metadata: { extended: true },
});

export const descriptorsWithoutOptionalMembers = defineOddity({
  name: 'descriptors-without-optional-members',
  title: {
    de: 'Beschreibungen enthalten nur die verlangten Felder.',
    en: 'Descriptors hold the required members only.',
  },
  metadata: { bare: true },
});

export const descriptorsWithOpenPoints = defineOddity({
  name: 'descriptors-with-open-points',
  title: {
    de: 'Beschreibungen sagen offen, was nicht bekannt ist.',
    en: 'Descriptors say openly what is not known.',
  },
  metadata: { candid: true },
});

export const codesOfOwn = defineOddity({
  name: 'codes-of-own',
  title: {
    de: 'Beschreibungen verwenden Codes, die offene Codelisten nicht nennen.',
    en: 'Descriptors use codes that open code lists do not name.',
  },
  metadata: { ownCodes: true },
});

export const idsAsTags = defineOddity({
  name: 'ids-as-tags',
  title: { de: 'Kennungen sind tag:-URIs.', en: 'Ids are tag: URIs.' },
  metadata: { ids: 'tag' },
});

export const listsOnOnePage = defineOddity({
  name: 'lists-on-one-page',
  title: {
    de: 'Listen kommen immer ganz, welche Seitengröße auch gewünscht ist.',
    en: 'Lists always come whole, whatever size of page is wished for.',
  },
  metadata: { ignoresLimit: true },
});

export const listsOnManyPages = defineOddity({
  name: 'lists-on-many-pages',
  title: {
    de: 'Jede Seite einer Liste enthält eine Beschreibung; Verweise sind relativ.',
    en: 'Every page of a list holds one descriptor; links are relative.',
  },
  metadata: { pageSize: 1, links: 'relative' },
});

export const withheldDescriptors = defineOddity({
  name: 'withheld-descriptors',
  title: {
    de: 'Eine Beschreibung ist nur für den Verbund bestimmt; die Liste sagt, dass sie fehlt.',
    en: 'One descriptor is for the federation only; the list says that it is missing.',
  },
  metadata: { withholds: true },
});

export const emptyLists = defineOddity({
  name: 'empty-lists',
  title: {
    de: 'Listen von Sammlungen und Vorlagen gibt es, es steht nichts darin.',
    en: 'There are lists of collections and templates in which nothing stands.',
  },
  metadata: { emptyLists: true },
});

export const cursorsAreKnown = defineOddity({
  name: 'cursors-are-known',
  title: {
    de: 'Ein Verweis, den die Liste nicht vergeben hat, wird abgelehnt.',
    en: 'A cursor that the list did not give is refused.',
  },
  metadata: { knowsCursors: true },
});

export const openapiAsYaml = defineOddity({
  name: 'openapi-as-yaml',
  title: {
    de: 'Das OpenAPI-Dokument des Gateways ist YAML nach OpenAPI 3.0.',
    en: 'The OpenAPI document of the gateway is YAML by OpenAPI 3.0.',
  },
  metadata: { openapi: 'yaml' },
});

export const billAsSpdx = defineOddity({
  name: 'bill-as-spdx',
  title: { de: 'Die Stückliste folgt SPDX.', en: 'The bill of materials follows SPDX.' },
  metadata: { bill: 'spdx' },
});

export const billAsXml = defineOddity({
  name: 'bill-as-xml',
  title: { de: 'Die Stückliste ist CycloneDX in XML.', en: 'The bill of materials is CycloneDX in XML.' },
  metadata: { bill: 'xml' },
});

export const olderCards = defineOddity({
  name: 'older-cards',
  title: {
    de: 'Die Karte folgt A2A 0.3, und ein Verzeichnis hat die server.json in seine Angaben gefasst.',
    en: 'The card follows A2A 0.3, and a registry has wrapped server.json in what it knows.',
  },
  metadata: { oldCards: true },
});

export const documentsElsewhere = defineOddity({
  name: 'documents-elsewhere',
  title: {
    de: 'Karte, server.json und Stückliste liegen auf einem anderen Ursprung.',
    en: 'Card, server.json and bill of materials lie at another origin.',
  },
  metadata: { documentsElsewhere: true },
});
