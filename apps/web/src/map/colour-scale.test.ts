import { describe, expect, it } from 'vitest';
import {
  classOf,
  decimalsOf,
  divergingScale,
  edgesOf,
  errorScale,
  levelScale,
  quantile,
  roundStep,
} from './colour-scale.ts';

describe('roundStep', () => {
  it('takes the next round number', () => {
    expect(roundStep(0.0031)).toBeCloseTo(0.004, 12);
    expect(roundStep(2.6)).toBe(3);
    expect(roundStep(10)).toBe(10);
    expect(roundStep(97)).toBe(100);
  });
  it('falls back to 1 where there is no spread', () => {
    expect(roundStep(0)).toBe(1);
    expect(roundStep(Number.NaN)).toBe(1);
  });
});

describe('quantile', () => {
  it('interpolates and ignores missing values', () => {
    expect(quantile([4, Number.NaN, 0, 2], 0.5)).toBe(2);
    expect(quantile([0, 10], 0.98)).toBeCloseTo(9.8, 12);
  });
  it('is NaN when nothing was observed', () => {
    expect(quantile([Number.NaN], 0.5)).toBeNaN();
  });
});

describe('level scale', () => {
  const speeds = Array.from({ length: 101 }, (_, index) => 10 + 0.6 * index);
  it('covers the range between the 2nd and 98th percentile with seven round classes', () => {
    const scale = levelScale(speeds);
    const edges = edgesOf(scale);
    expect(edges).toHaveLength(8);
    expect(edges[0]).toBeLessThanOrEqual(quantile(speeds, 0.02));
    expect(edges[7]).toBeGreaterThanOrEqual(quantile(speeds, 0.98));
  });
  it('makes slow strong when reversed', () => {
    const scale = levelScale(speeds, true);
    expect(scale.tokens[classOf(scale, -5)]).toBe('--level-7');
    expect(scale.tokens[classOf(scale, 500)]).toBe('--level-1');
  });
  it('stands one constant value', () => {
    const scale = levelScale([5, 5, 5]);
    expect(classOf(scale, 5)).toBe(0);
  });
});

describe('error scale', () => {
  it('starts at zero and does not stretch for an outlier', () => {
    const errors = Array.from({ length: 1000 }, (_, index) => (index === 0 ? 1e6 : index / 1000));
    const scale = errorScale(errors);
    expect(scale.start).toBe(0);
    expect(edgesOf(scale)[7]).toBeLessThan(2);
    expect(classOf(scale, 1e6)).toBe(6);
    expect(scale.beyond).toEqual({ low: false, high: true });
    expect(errorScale([...Array.from({ length: 99 }, () => 0), 0.0007]).step).toBe(0.0001);
    expect(errorScale([0, 1, 2, 3]).beyond.high).toBe(false);
  });
});

describe('diverging scale', () => {
  const scale = divergingScale([-13, -2, 0, 1, 4]);
  it('is symmetric with a middle class that spans zero', () => {
    const edges = edgesOf(scale);
    expect(edges).toHaveLength(10);
    edges.forEach((edge, index) => expect(edge).toBeCloseTo(-(edges[9 - index] as number), 9));
    expect(classOf(scale, 0)).toBe(4);
    expect(classOf(scale, -0.4 * scale.step)).toBe(4);
    expect(classOf(scale, 0.4 * scale.step)).toBe(4);
  });
  it('keeps missing apart from zero', () => {
    expect(classOf(scale, Number.NaN)).toBe(-1);
  });
  it('knows the decimals its labels need', () => {
    expect(decimalsOf({ ...scale, start: -13.5, step: 3 })).toBe(1);
    expect(decimalsOf({ ...scale, start: 0, step: 5 })).toBe(0);
  });
});
