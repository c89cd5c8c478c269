/** What the metadata can say in several legal ways. */
export interface MetadataSettings {
  /** Entries on a page if the reader wishes nothing else. */
  readonly pageSize: number;
  /** Gives the whole list on one page, whatever the reader wishes. */
  readonly ignoresLimit: boolean;
  /** Whether the links to lists and next pages are relative to where they stand. */
  readonly links: 'absolute' | 'relative';
  readonly ids: 'https' | 'tag';
  /** Leaves out every member that need not be there. */
  readonly bare: boolean;
  /** Says of some things that they are not known. */
  readonly candid: boolean;
  /** Uses codes that open code lists do not name. */
  readonly ownCodes: boolean;
  /** Carries members of others. */
  readonly extended: boolean;
  /** Shows the descriptor of the restricted model to members of the federation only. */
  readonly withholds: boolean;
  /** Keeps lists of collections and templates in which nothing stands. */
  readonly emptyLists: boolean;
  /** Refuses a cursor it did not give, instead of beginning anew. */
  readonly knowsCursors: boolean;
  /** How the OpenAPI document of the gateway is written. */
  readonly openapi: 'json' | 'yaml';
  readonly bill: 'cyclonedx' | 'spdx' | 'xml';
  /** Cards as A2A 0.3 had them, server.json as a registry wraps it. */
  readonly oldCards: boolean;
  /** Links to documents at an origin that is not the platform's. */
  readonly documentsElsewhere: boolean;
}

export const usualMetadata: MetadataSettings = {
  pageSize: 100,
  ignoresLimit: false,
  links: 'absolute',
  ids: 'https',
  bare: false,
  candid: false,
  ownCodes: false,
  extended: false,
  withholds: false,
  emptyLists: false,
  knowsCursors: false,
  openapi: 'json',
  bill: 'cyclonedx',
  oldCards: false,
  documentsElsewhere: false,
};
