/** Features of the standard that the platform offers. That it is reached over a network is for the kit to see. */
export const features = [
  'gateway.tools',
  'gateway.structuredOutput',
  'gateway.embeddings',
  'gateway.jwt',
  'gateway.tenants',
  'gateway.limits',
  'monitoring.usage',
  'connectors.protected',
  'connectors.knowledge',
  'connectors.tenants',
  'identity.service',
  'identity.persons',
  'identity.resources',
  'identity.contextHeader',
] as const;

/** Who the platform says it is: an invented authority. */
export const about = {
  name: 'Referenzplattform Land Musterland',
  operator: 'Rechenzentrum Nord',
  product: 'pruefstein-reference-platform',
  version: '0.1.0',
} as const;
