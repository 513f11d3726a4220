import { describe, expect, it } from 'vitest';
import { figuresOf } from './sensor-statistics.ts';

const sensor = { index: 0, externalId: 'a', name: null, latitude: null, longitude: null };
const dataset = {
  ...{ quantity: 'speed', unit: 'mph', stepSeconds: 1800 },
  nodes: [
    { ...sensor, mean: 60, standardDeviation: 4, minimum: 10, maximum: 70, missingShare: 0.25 },
    { ...sensor, index: 1, mean: null, standardDeviation: null, minimum: null, maximum: null, missingShare: 1 },
  ],
};
const quality = {
  sensors: [
    { zeroShare: 0.1, lastValue: 55, lastStep: 9, gaps: 2, longestGapSteps: 3, stuckSteps: 0 },
    { zeroShare: 0, lastValue: null, lastStep: null, gaps: 1, longestGapSteps: 10, stuckSteps: 0 },
  ],
};

describe('figures of sensors', () => {
  it('are in the unit of the dataset, in percent, or in hours', () => {
    expect(figuresOf(dataset, quality, 'mean')).toMatchObject({ unit: 'mph', values: [60, NaN] });
    expect(figuresOf(dataset, quality, 'missing')).toMatchObject({ unit: '%', values: [25, 100] });
    expect(figuresOf(dataset, quality, 'longestGap')).toMatchObject({ unit: 'h', values: [1.5, 5] });
    expect(figuresOf(dataset, quality, 'last').values).toEqual([55, NaN]);
  });

  it('show slow as strong where they are speeds, and a spread of speeds not', () => {
    expect(figuresOf(dataset, quality, 'mean').scale.tokens[0]).toBe('--level-7');
    expect(figuresOf(dataset, quality, 'spread').scale.tokens[0]).toBe('--level-1');
    expect(figuresOf(dataset, quality, 'missing').scale.palette).toBe('error');
  });

  it('are unknown until the readings were gone through', () => {
    expect(figuresOf(dataset, undefined, 'zero').values).toEqual([NaN, NaN]);
  });
});
