import { asNeeded, defineProbe, step } from '../../define-probe.ts';
import type { metadata } from '../../release.ts';
import { entryRequest, type ListName, mostPages, pageRequest, pieceRequest } from './requests.ts';

/** A list as it comes, page after page. */
const pagesOf = (list: ListName) =>
  asNeeded<metadata.DescriptorPage>(mostPages, { judgedBy: 'META-012', request: pageRequest(list) });

/** A list in small pages, kept under the step's name. */
const piecesOf = (list: ListName, step: string) => asNeeded(mostPages, { request: pieceRequest(list, step) });

/** Reads the platform descriptor once more and the lists it links to, each as it comes and in small pages. */
export default defineProbe({
  id: 'inventories',
  interface: 'metadata',
  title: { de: 'Verlinkte Listen lesen', en: 'Read the linked lists' },
  class: 'read',
  inputs: [],
  steps: {
    entry: step<metadata.PlatformDescriptor>({ judgedBy: 'META-001', request: entryRequest }),
    models: pagesOf('models'),
    connectors: pagesOf('connectors'),
    collections: pagesOf('collections'),
    services: pagesOf('services'),
    templates: pagesOf('templates'),
    modelPieces: piecesOf('models', 'modelPieces'),
    connectorPieces: piecesOf('connectors', 'connectorPieces'),
    collectionPieces: piecesOf('collections', 'collectionPieces'),
    servicePieces: piecesOf('services', 'servicePieces'),
    templatePieces: piecesOf('templates', 'templatePieces'),
  },
});
