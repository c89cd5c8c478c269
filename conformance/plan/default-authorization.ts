import type { Authorization, Instance } from '../request.ts';

/**
 * What stands in the Authorization header if a probe says nothing: a gateway's and monitoring's key, a connector's
 * token. An open monitoring or connector has none, and its requests go without.
 */
export function defaultAuthorization(
  instance: Pick<Instance, 'interface'> & { readonly inputs: readonly string[] },
): Authorization {
  switch (instance.interface) {
    case 'gateway':
      return { use: 'key' };
    case 'monitoring':
      return { use: instance.inputs.includes('monitoring.key') ? 'key' : 'none' };
    case 'connectors':
      return { use: instance.inputs.includes('connectors.token') ? 'token' : 'none' };
    case 'metadata':
    case 'identity':
      return { use: 'none' };
  }
}
