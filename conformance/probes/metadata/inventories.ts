import { asNeeded, defineProbe, step } from '../../define-probe.ts';
import type { metadata } from '../../release.ts';
import { entryRequest, mostPages, pageRequest, pieceRequest } from './requests.ts';

/** Reads the platform descriptor once more and the lists it links to, each as it comes and in small pages. */
export default defineProbe({
  id: 'inventories',
  interface: 'metadata',
  title: { de: 'Verlinkte Listen lesen', en: 'Read the linked lists' },
  class: 'read',
  inputs: [],
  steps: {
    entry: step<metadata.PlatformDescriptor>({ judgedBy: 'META-001', request: entryRequest }),
    models: asNeeded<metadata.DescriptorPage>(mostPages, {
      judgedBy: 'META-012',
      request: pageRequest('models'),
    }),
    connectors: asNeeded<metadata.DescriptorPage>(mostPages, {
      judgedBy: 'META-012',
      request: pageRequest('connectors'),
    }),
    collections: asNeeded<metadata.DescriptorPage>(mostPages, {
      judgedBy: 'META-012',
      request: pageRequest('collections'),
    }),
    services: asNeeded<metadata.DescriptorPage>(mostPages, {
      judgedBy: 'META-012',
      request: pageRequest('services'),
    }),
    templates: asNeeded<metadata.DescriptorPage>(mostPages, {
      judgedBy: 'META-012',
      request: pageRequest('templates'),
    }),
    modelPieces: asNeeded(mostPages, { request: pieceRequest('models', 'modelPieces') }),
    connectorPieces: asNeeded(mostPages, { request: pieceRequest('connectors', 'connectorPieces') }),
    collectionPieces: asNeeded(mostPages, { request: pieceRequest('collections', 'collectionPieces') }),
    servicePieces: asNeeded(mostPages, { request: pieceRequest('services', 'servicePieces') }),
    templatePieces: asNeeded(mostPages, { request: pieceRequest('templates', 'templatePieces') }),
  },
});
