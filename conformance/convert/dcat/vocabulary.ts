/** The vocabularies of DCAT-AP.de and the authority codes it wants instead of words. */

/** Stands inside every document, so that nobody has to load a context. */
export const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const authority = 'http://publications.europa.eu/resource/authority/';

/** The 24 official languages of the Union by their two letters. */
const languages: Readonly<Record<string, string>> = {
  ...{ bg: 'BUL', cs: 'CES', da: 'DAN', de: 'DEU', el: 'ELL', en: 'ENG', es: 'SPA', et: 'EST' },
  ...{ fi: 'FIN', fr: 'FRA', ga: 'GLE', hr: 'HRV', hu: 'HUN', it: 'ITA', lt: 'LIT', lv: 'LAV' },
  ...{ mt: 'MLT', nl: 'NLD', pl: 'POL', pt: 'POR', ro: 'RON', sk: 'SLK', sl: 'SLV', sv: 'SWE' },
};

/** The authority's address of a language tag; undefined if it is none of the Union's languages. */
export function languageAddress(tag: string): string | undefined {
  const code = languages[tag.split('-', 1)[0]?.toLowerCase() ?? ''];
  return code && `${authority}language/${code}`;
}

const states: Readonly<Record<string, string>> = {
  planned: 'DEVELOP',
  development: 'DEVELOP',
  trial: 'DEVELOP',
  productive: 'COMPLETED',
  deprecated: 'DEPRECATED',
  retired: 'WITHDRAWN',
};

/** The authority's address of where something stands between plan and end. */
export function statusAddress(lifecycle: string): string {
  return `${authority}dataset-status/${states[lifecycle] ?? 'DEVELOP'}`;
}

/** Where a media type is registered. */
export function mediaTypeAddress(type: string): string {
  return `https://www.iana.org/assignments/media-types/${type}`;
}
