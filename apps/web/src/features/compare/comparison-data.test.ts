import { describe, expect, it } from 'vitest';
import {
  clockLength,
  differenceStrip,
  differenceValues,
  forecastAt,
  layerSample,
  layerValues,
  meanOf,
  stepAt,
  truthAt,
  windowAt,
} from './comparison-data.ts';
import type { Forecasts } from './comparison-data.ts';

// Two windows of two target steps over two nodes; at the first step ahead, and at the second.
const shape = { windows: 2, targetSteps: 2, inputSteps: 1, nodes: 2, firstStart: 11 };
const observed = new Float32Array([110, 0, 120, 0, 130, Number.NaN, 140, 0]);
const near: Forecasts = {
  shape,
  horizon: 1,
  left: new Float32Array([121, 1, 132, 2]),
  right: new Float32Array([118, 1, 135, 2]),
  observed,
  isWhole: true,
};
const far: Forecasts = {
  ...near,
  horizon: 2,
  left: new Float32Array([131, 1, 142, 2]),
  right: new Float32Array([130, 1, 139, 2]),
};

describe('the clock', () => {
  it('reaches from the first target of the first window to the last target of the last', () => {
    expect(clockLength(shape)).toBe(3);
    expect(stepAt(shape, 0)).toBe(12);
    expect(stepAt(shape, 2)).toBe(14);
  });
  it('finds the window that issued a forecast', () => {
    expect(windowAt(shape, 1, 1)).toBe(1);
    expect(windowAt(shape, 1, 2)).toBe(0);
    expect(windowAt(shape, 0, 2)).toBe(-1);
    expect(windowAt(shape, 2, 1)).toBe(-1);
  });
});

describe('layers', () => {
  it('reads observation and forecast of the same valid time', () => {
    expect([...truthAt(near, 1)]).toEqual([130, Number.NaN]);
    expect([...(forecastAt(far, 'left', 1) ?? [])]).toEqual([131, 1]);
    expect(forecastAt(far, 'left', 0)).toBeNull();
  });
  it('has signed and absolute errors, missing where nothing was observed', () => {
    expect([...layerValues(near, 'right', 'signed', 0)]).toEqual([-2, 1]);
    expect([...layerValues(near, 'right', 'absolute', 0)]).toEqual([2, 1]);
    expect([...layerValues(near, 'right', 'absolute', 1)]).toEqual([5, Number.NaN]);
  });
  it('is all missing where no forecast was issued', () => {
    expect([...layerValues(far, 'left', 'forecast', 0)]).toEqual([Number.NaN, Number.NaN]);
  });
  it('is positive in the difference where the right model is worse', () => {
    expect([...differenceValues(near, 0)]).toEqual([1, 0]);
    expect([...differenceValues(near, 1)]).toEqual([3, Number.NaN]);
  });
  it('tells how far a run is from its teacher, and how wide its quantiles are', () => {
    const teachers = { left: near.right, right: null };
    expect([...layerValues({ ...near, teachers }, 'left', 'fidelity', 1)]).toEqual([3, 0]);
    expect([...layerValues({ ...near, teachers }, 'right', 'fidelity', 1)]).toEqual([Number.NaN, Number.NaN]);
    const [lower, upper] = [
      { left: near.left, right: null },
      { left: near.left.map((value) => value + 4), right: null },
    ];
    expect([...layerValues({ ...near, lower, upper }, 'left', 'uncertainty', 0)]).toEqual([4, 4]);
  });
});

describe('an event', () => {
  // Of two windows one node: what came is asked of each window and step anew.
  const event: Forecasts = {
    shape: { ...shape, nodes: 1 },
    horizon: 1,
    left: new Float32Array([0.5, 0.5]),
    right: new Float32Array([0.25, 0.75]),
    observed: new Float32Array(0),
    labels: new Float32Array([1, Number.NaN]),
    isWhole: true,
  };
  const later: Forecasts = {
    ...event,
    horizon: 2,
    left: new Float32Array([0.25, 0]),
    right: new Float32Array([0.25, 0.5]),
    labels: new Float32Array([0, 1]),
  };
  it('is held against what came in its own window', () => {
    expect([...truthAt(later, 1)]).toEqual([0]);
    expect([...truthAt(event, 1)]).toEqual([Number.NaN]);
    expect([...truthAt(event, 2)]).toEqual([Number.NaN]);
    expect([...layerValues(event, 'left', 'forecast', 1)]).toEqual([0.5]);
  });
  it('costs the cross-entropy, a probability of zero as much as one in ten million', () => {
    expect(layerValues(event, 'left', 'absolute', 0)[0]).toBeCloseTo(Math.log(2), 6);
    expect(layerValues(later, 'left', 'absolute', 1)[0]).toBeCloseTo(-Math.log(0.75), 6);
    expect(layerValues(later, 'left', 'absolute', 2)[0]).toBeCloseTo(-Math.log(1e-7), 4);
    expect(layerValues(event, 'left', 'absolute', 1)[0]).toBeNaN();
  });
});

describe('summaries', () => {
  it('averages what was observed and is not left out', () => {
    expect(meanOf([1, Number.NaN, 3])).toBe(2);
    expect(meanOf([1, 2, 6], [0, 1, 0])).toBe(3.5);
    expect(meanOf([Number.NaN])).toBeNull();
  });
  it('fills the strip of horizon by time and leaves its corners empty', () => {
    const strip = differenceStrip(shape, new Float32Array([1, 2, 3, 4]), new Float32Array([1.5, 5, 2, 3.5]));
    expect([...strip]).toEqual([0.5, 3, Number.NaN, Number.NaN, -1, -0.5]);
  });
  it('samples both models of a layer over the whole period', () => {
    expect(layerSample(near, 'absolute')).toHaveLength(8);
    expect(layerSample(near, 'observed')).toHaveLength(4);
    expect(layerSample(far, 'difference')).toHaveLength(4);
  });
});
