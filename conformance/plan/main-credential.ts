import type { InterfaceId } from '../release.ts';

/**
 * The credential without which nothing of an interface can be reached, and the name under which a failed access call is
 * noted. What is public has none: there a refusal is a deviation, not a matter of the environment.
 */
export const mainCredential: { readonly [Interface in InterfaceId]: string } = {
  gateway: 'key',
  monitoring: 'key',
  connectors: 'token',
  metadata: 'none',
  identity: 'none',
};
