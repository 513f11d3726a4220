import { expect, it } from 'vitest';
import { publicLookup, PrivateAddressError } from './public-lookup.ts';

const look = (host: string, all: boolean): Promise<unknown> =>
  new Promise((resolve, reject) => {
    publicLookup(host, { all }, (error, address) => (error === null ? resolve(address) : reject(error)));
  });

it.each([true, false])('refuses a name that leads to the loopback (all: %s)', async (all) => {
  await expect(look('localhost', all)).rejects.toThrow(PrivateAddressError);
});

it('gives the addresses that were checked, in the form that is asked for', async () => {
  // An address needs no server of names to be looked up.
  expect(await look('93.184.216.34', true)).toEqual([{ address: '93.184.216.34', family: 4 }]);
  expect(await look('93.184.216.34', false)).toBe('93.184.216.34');
});

it('refuses mapped and translated spellings of private ones', async () => {
  for (const host of ['::ffff:127.0.0.1', '64:ff9b::7f00:1', '169.254.169.254', '0.0.0.0', '::']) {
    await expect(look(host, true)).rejects.toThrow(PrivateAddressError);
  }
});
