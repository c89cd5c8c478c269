/** Invented bodies: who answers for the platform, who runs it, who supplies what. */
export const authority = {
  name: 'Ministerium für Digitales Musterland',
  country: 'DE',
  publicBody: true,
  role: 'responsibleAuthority',
} as const;

export const operator = {
  name: 'Rechenzentrum Nord',
  country: 'DE',
  publicBody: true,
  role: 'technicalOperator',
  since: '2026-01-01',
} as const;

/** Supports the operation; a private company. */
export const serviceProvider = {
  name: 'Musterhaus Informationstechnik GmbH',
  country: 'DE',
  publicBody: false,
  ultimateParentCountry: 'DE',
  role: 'itServiceProvider',
  confidentialityCommitted: true,
  since: '2026-02-01',
} as const;

/** Makes the models; they run on the platform's own machines. */
export const modelMaker = {
  name: 'Beispielmodelle e. V.',
  country: 'DE',
  publicBody: false,
  ultimateParentCountry: 'DE',
} as const;
