import { describe, expect, it } from 'vitest';
import { falseDiscoveryControl, tQuantile, twoSidedP } from './student-t.ts';

describe('twoSidedP', () => {
  it('agrees with the tables of the t distribution', () => {
    expect(twoSidedP(12.706, 1)).toBeCloseTo(0.05, 4);
    expect(twoSidedP(2.776, 4)).toBeCloseTo(0.05, 4);
    expect(twoSidedP(2.228, 10)).toBeCloseTo(0.05, 4);
    expect(twoSidedP(3.169, 10)).toBeCloseTo(0.01, 4);
    expect(twoSidedP(1.984, 100)).toBeCloseTo(0.05, 4);
  });
  it('is symmetric and 1 at zero', () => {
    expect(twoSidedP(0, 5)).toBeCloseTo(1, 12);
    expect(twoSidedP(-2, 5)).toBeCloseTo(twoSidedP(2, 5), 12);
  });
});

describe('tQuantile', () => {
  it('agrees with the tables of the t distribution', () => {
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.706, 3);
    expect(tQuantile(0.975, 10)).toBeCloseTo(2.228, 3);
    expect(tQuantile(0.995, 10)).toBeCloseTo(3.169, 3);
  });
});

describe('falseDiscoveryControl', () => {
  it('follows the worked example of the step-up rule', () => {
    const p = [0.01, 0.04, 0.03, 0.005, 0.5];
    expect(falseDiscoveryControl(p, 0.05)).toEqual([true, true, true, true, false]);
  });
  it('finds nothing among chance values', () => {
    expect(falseDiscoveryControl([0.2, 0.9, 0.06], 0.05)).toEqual([false, false, false]);
    expect(falseDiscoveryControl([], 0.05)).toEqual([]);
  });
});
