import { expect, it } from 'vitest';
import { protocolHash } from './protocols.ts';

const protocol = {
  ...{ inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6, 12], trainShare: 0.7, validationShare: 0.1 },
  ...{ maskRule: 'observed', mapeThreshold: 1e-3, metricVersion: 1 },
};

it('keeps the hash of a protocol without cumulative horizons', () => {
  const before = '7b6108ceb7ad7e3ba875564d3031f50a9ea866f2be6491867744a2a0914d70bf';
  expect(protocolHash('abc', protocol)).toBe(before);
  expect(protocolHash('abc', { ...protocol, cumulativeHorizons: [] })).toBe(before);
  expect(protocolHash('abc', { ...protocol, cumulativeHorizons: [3] })).not.toBe(before);
});
