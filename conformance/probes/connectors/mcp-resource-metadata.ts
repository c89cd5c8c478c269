import { asNeeded, defineProbe, step } from '../../define-probe.ts';
import { resourceMetadataIn } from '../../read/challenge.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import { openingRequest } from './messages.ts';

const suffix = '/.well-known/oauth-protected-resource';

function metadataAt(url: string): RequestSpec {
  return {
    method: 'GET',
    path: '',
    url,
    authorization: { use: 'none' },
    headers: { accept: 'application/json' },
  };
}

/** With the path of the connector behind the suffix, or without. */
function wellKnown({ url }: Instance, form: 'path' | 'root'): string {
  const { origin, pathname } = new URL(url);
  return origin + suffix + (form === 'path' ? pathname.replace(/\/$/, '') : '');
}

/** Asks as a client does: where the challenge says, else at the two well-known addresses. */
export default defineProbe({
  id: 'mcp-resource-metadata',
  interface: 'connectors',
  title: {
    de: 'Angaben zur geschützten Ressource abrufen',
    en: 'Read the metadata of the protected resource',
  },
  class: 'read',
  feature: 'connectors.protected',
  inputs: ['connectors.token'],
  steps: {
    challenge: step({
      request: (instance) => ({ ...openingRequest(instance), authorization: { use: 'none' } }),
    }),
    named: asNeeded(1, {
      request: (instance, earlier) => {
        const refused = earlier.challenge?.[0];
        const named = refused && resourceMetadataIn(refused.response.headers);
        // What lies at another origin is not ours to contact.
        const isOwn = named !== undefined && URL.parse(named)?.origin === new URL(instance.url).origin;
        return isOwn ? metadataAt(named) : undefined;
      },
    }),
    path: step({ request: (instance) => metadataAt(wellKnown(instance, 'path')) }),
    root: step({ request: (instance) => metadataAt(wellKnown(instance, 'root')) }),
  },
});
