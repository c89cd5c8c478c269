import { asNeeded, defineProbe, step } from '../../define-probe.ts';
import {
  addressesIn,
  agentCardsIn,
  billsIn,
  mostFollowed,
  openapiIn,
  serverJsonsIn,
} from '../../read/announced.ts';
import { earlierFact } from '../../read/earlier.ts';
import type { metadata } from '../../release.ts';
import { followRequest } from './follow.ts';
import { entryRequest, mostPages, pageRequest } from './requests.ts';

/**
 * What the descriptors point to: addresses of interfaces, and documents about them. Nothing is sent with a credential,
 * and nothing to an origin that is not allowed; which those are is noted, so that what was left out can be told from
 * what gave no answer.
 */
export default defineProbe({
  id: 'announced',
  interface: 'metadata',
  title: { de: 'Angekündigte Adressen und Dokumente abrufen', en: 'Read announced addresses and documents' },
  class: 'read',
  inputs: [],
  steps: {
    entry: step<metadata.PlatformDescriptor>({
      judgedBy: 'META-001',
      request: entryRequest,
      observe: (_, { instance: { origins = [], earlierRun } }) => ({
        origins,
        ...(earlierRun && { earlier: earlierFact(earlierRun) }),
      }),
    }),
    services: asNeeded(mostPages, { request: pageRequest('services') }),
    connectors: asNeeded(mostPages, { request: pageRequest('connectors') }),
    addresses: asNeeded(mostFollowed.addresses, { carriesOn: true, request: followRequest(addressesIn) }),
    openapi: asNeeded(mostFollowed.openapi, { carriesOn: true, request: followRequest(openapiIn) }),
    bills: asNeeded(mostFollowed.bills, { carriesOn: true, request: followRequest(billsIn) }),
    agentCards: asNeeded(mostFollowed.agentCards, { carriesOn: true, request: followRequest(agentCardsIn) }),
    serverJsons: asNeeded(mostFollowed.serverJsons, {
      carriesOn: true,
      request: followRequest(serverJsonsIn),
    }),
  },
});
