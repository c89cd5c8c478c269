import { defineRejectionProbe } from '../../define-probe.ts';
import { resourceRequest } from './resource.ts';

/** No token of anybody: opaque, and of three parts that are none. */
const opaque = 'pruefstein-kein-token';
const threeParts = 'pruefstein.kein.token';

export default defineRejectionProbe({
  id: 'no-access',
  interface: 'identity',
  title: { de: 'Zugriff auf die Ressource ohne Token', en: 'Access to the resource without a token' },
  class: 'read',
  inputs: ['identity.token', 'linked.resource'],
  control: (instance) => resourceRequest(instance, { use: 'token' }),
  cases: {
    missing: (instance) => resourceRequest(instance, { use: 'none' }),
    opaque: (instance) => resourceRequest(instance, { use: 'literal', bearer: opaque }),
    threeParts: (instance) => resourceRequest(instance, { use: 'literal', bearer: threeParts }),
    scheme: (instance) => {
      const request = resourceRequest(instance, { use: 'none' });
      return { ...request, headers: { ...request.headers, authorization: `Pruefstein ${opaque}` } };
    },
  },
});
