import { expect, it } from 'vitest';
import { networkPrices } from './network-prices.ts';

const price = (parameters: number) => ({
  ...{ parameters, estimatedSeconds: 60, stepMilliseconds: 5, memoryBytes: 1e9 },
  ...{ estimateBasis: 'MEASURED' as const, measuredRuns: 2 },
});

it('are found by model and training, whatever else the entry says', () => {
  const small = { model: { name: 'gru', hidden: 8 }, training: { updates: 100 } };
  const large = { model: { name: 'gru', hidden: 64 }, training: { updates: 100 } };
  const prices = networkPrices([small, large], [price(10), null]);
  expect(prices.of({ ...small, generations: 2 })?.parameters).toBe(10);
  expect(prices.of({ ...small, training: { updates: 200 } })).toBeUndefined();
  expect(prices.of(large)).toBeUndefined();
});
