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

// Two windows of two target steps over two nodes; the series step s observes 10 s for node 0, and node 1 is missing at 13.
const shape = { windows: 2, targetSteps: 2, inputSteps: 2, nodes: 2, firstStart: 10 };
const data: Forecasts = {
  shape,
  left: new Float32Array([121, 1, 131, 1, 132, 2, 142, 2]),
  right: new Float32Array([118, 1, 130, 1, 135, 2, 139, 2]),
  observedFrom: 11,
  observed: new Float32Array([110, 0, 120, 0, 130, Number.NaN, 140, 0]),
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
    expect([...truthAt(data, 1, 1)]).toEqual([130, Number.NaN]);
    expect([...(forecastAt(data, 'left', 1, 2) ?? [])]).toEqual([131, 1]);
    expect(forecastAt(data, 'left', 0, 2)).toBeNull();
  });
  it('has signed and absolute errors, missing where nothing was observed', () => {
    expect([...layerValues(data, 'right', 'signed', 0, 1)]).toEqual([-2, 1]);
    expect([...layerValues(data, 'right', 'absolute', 0, 1)]).toEqual([2, 1]);
    expect([...layerValues(data, 'right', 'absolute', 1, 1)]).toEqual([5, Number.NaN]);
  });
  it('is all missing where no forecast was issued', () => {
    expect([...layerValues(data, 'left', 'forecast', 0, 2)]).toEqual([Number.NaN, Number.NaN]);
  });
  it('is positive in the difference where the right model is worse', () => {
    expect([...differenceValues(data, 0, 1)]).toEqual([1, 0]);
    expect([...differenceValues(data, 1, 1)]).toEqual([3, Number.NaN]);
  });
});

describe('an event', () => {
  // Of two windows, two steps ahead, one node: what came is asked of each window and step anew.
  const event: Forecasts = {
    shape: { ...shape, nodes: 1 },
    left: new Float32Array([0.5, 0.25, 0.5, 0]),
    right: new Float32Array([0.25, 0.25, 0.75, 0.5]),
    observed: new Float32Array(0),
    observedFrom: 0,
    labels: new Float32Array([1, 0, Number.NaN, 1]),
  };
  it('is held against what came in its own window', () => {
    expect([...truthAt(event, 1, 2)]).toEqual([0]);
    expect([...truthAt(event, 1, 1)]).toEqual([Number.NaN]);
    expect([...truthAt(event, 2, 1)]).toEqual([Number.NaN]);
    expect([...layerValues(event, 'left', 'forecast', 1, 1)]).toEqual([0.5]);
  });
  it('costs the cross-entropy, a probability of zero as much as one in ten million', () => {
    expect(layerValues(event, 'left', 'absolute', 0, 1)[0]).toBeCloseTo(Math.log(2), 6);
    expect(layerValues(event, 'left', 'absolute', 1, 2)[0]).toBeCloseTo(-Math.log(0.75), 6);
    expect(layerValues(event, 'left', 'absolute', 2, 2)[0]).toBeCloseTo(-Math.log(1e-7), 4);
    expect(layerValues(event, 'left', 'absolute', 1, 1)[0]).toBeNaN();
    expect(differenceStrip(event)[0]).toBeCloseTo(Math.log(2), 6);
  });
});

describe('summaries', () => {
  it('averages what was observed', () => {
    expect(meanOf([1, Number.NaN, 3])).toBe(2);
    expect(meanOf([Number.NaN])).toBeNull();
  });
  it('fills the strip of horizon by time and leaves its corners empty', () => {
    const strip = differenceStrip(data);
    expect([...strip]).toEqual([0.5, 3, Number.NaN, Number.NaN, -1, -0.5]);
  });
  it('samples both models of a layer over the whole period', () => {
    expect(layerSample(data, 'absolute', 1)).toHaveLength(8);
    expect(layerSample(data, 'observed', 1)).toHaveLength(4);
    expect(layerSample(data, 'difference', 2)).toHaveLength(4);
  });
});
