import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from './hashing.ts';
import { networkHash } from './network-hash.ts';

it.each([0, 1, 1000, 2500])('is that of the canonical JSON of both lists, with %d of each', (count) => {
  const junctions = Array.from({ length: count }, (_, at) => ({
    latitude: at / 7,
    externalId: `“${at}”`,
    longitude: 4,
  }));
  const segments = junctions.map(({ externalId }, at) => ({
    to: at,
    from: 0,
    externalId,
    name: null,
    lanes: undefined,
  }));
  expect(networkHash({ junctions, segments })).toBe(sha256(canonicalJson([junctions, segments])));
});

it('is another one when a part moves from one list to the other', () => {
  const part = { externalId: 'a' };
  expect(networkHash({ junctions: [part], segments: [] })).not.toBe(networkHash({ junctions: [], segments: [part] }));
});
