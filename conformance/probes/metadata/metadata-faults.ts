import { asNeeded, defineProbe, step } from '../../define-probe.ts';
import type { metadata } from '../../release.ts';
import { entryRequest, firstAddress } from './requests.ts';

/** Requests that metadata addresses have reason to refuse; who overlooks some of them refuses others. */
export default defineProbe({
  id: 'metadata-faults',
  interface: 'metadata',
  title: { de: 'Unzulässige Abrufe von Metadaten', en: 'Improper requests for metadata' },
  class: 'read',
  inputs: [],
  steps: {
    entry: step<metadata.PlatformDescriptor>({ judgedBy: 'META-001', request: entryRequest }),
    posted: step({
      request: (instance) => ({ ...entryRequest(instance), method: 'POST', body: { json: {} } }),
    }),
    badCursor: asNeeded(1, {
      request: (_, earlier) => {
        const url = URL.parse(firstAddress('models', earlier) ?? '');
        url?.searchParams.set('cursor', 'kein-verweis-dieser-liste');
        return url ? { method: 'GET', path: '', url: url.href } : undefined;
      },
    }),
  },
});
