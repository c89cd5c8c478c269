import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLoopbackHost, isMetadataHost } from './addresses.ts';

/**
 * A lookup that judges a name once more by what it resolves to: a public name may point at an address that must not be
 * contacted, and `localhost` at one that is not this machine's. It fails with the code `metadataAddress` or `plainHttp`;
 * one bad address of several is enough.
 */
export function guardedLookup(loopbackOnly: boolean, resolve: LookupFunction = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (addresses.some(isMetadataHost)) return callback(refusal('metadataAddress'), found, family);
      if (loopbackOnly && !addresses.every(isLoopbackHost))
        return callback(refusal('plainHttp'), found, family);
      callback(null, found, family);
    });
  };
}

function refusal(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
