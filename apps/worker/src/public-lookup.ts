/**
 * Looks a name up and gives its addresses only where every one of them is public. It is the lookup of the connection
 * itself, so the address that was checked is the one that is connected to: a name that answers differently the next time
 * it is asked gains nothing.
 */
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '@stillgraph/db';

/** An address that nothing is sent to or fetched from. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';

  constructor(host: string) {
    super(`${host} leads to an address that is not of the public internet`);
  }
}

export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))) {
      return callback(new PrivateAddressError(host), []);
    }
    if (options.all === true) return callback(null, addresses);
    const [first] = addresses;
    callback(null, first?.address ?? '', first?.family);
  });
};
