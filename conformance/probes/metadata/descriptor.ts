import { defineProbe, step } from '../../define-probe.ts';
import type { metadata } from '../../release.ts';
import { entryRequest } from './requests.ts';

/** Also the access call: without a descriptor there is nothing else to look at. */
export default defineProbe({
  id: 'descriptor',
  interface: 'metadata',
  title: { de: 'Plattformbeschreibung lesen', en: 'Read the platform descriptor' },
  class: 'read',
  access: true,
  inputs: [],
  steps: step<metadata.PlatformDescriptor>({ judgedBy: 'META-001', request: entryRequest }),
});
