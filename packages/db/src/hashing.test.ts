import { createHash, Hash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { sha256 } from './hashing.ts';

it('hashes what is larger than the hash takes at once, in slices', () => {
  const large = new Uint8Array(20 * 1024 * 1024 + 3).map((_, at) => at % 251);
  const whole = createHash('sha256').update('before').update(large).digest('hex');
  const update = vi.spyOn(Hash.prototype, 'update');
  expect(sha256('before', large)).toBe(whole);
  const slices = update.mock.calls.map(([data]) => data.length);
  update.mockRestore();
  // The hash refuses 2 GiB; nothing that grows with the data comes near it.
  expect(Math.max(...slices)).toBeLessThanOrEqual(16 * 1024 * 1024);
});
