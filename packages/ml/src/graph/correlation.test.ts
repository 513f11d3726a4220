import { describe, expect, it } from 'vitest';
import { DataError, ShapeError } from '../errors.ts';
import { denseMatrix } from './adjacency.ts';
import { correlationGraph } from './correlation.ts';

const steps = 100;
const wave = (step: number, phase: number) => Math.sin(step / 5 + phase);

/** Nodes 0 and 1 move together, 2 against them; after step 80 node 2 goes with 0. */
function series() {
  const values = new Float32Array(steps * 3);
  for (let step = 0; step < steps; step++) {
    values[step * 3] = wave(step, 0);
    values[step * 3 + 1] = 10 + 2 * wave(step, 0.3);
    values[step * 3 + 2] = step < 80 ? -wave(step, 0) : 100 * wave(step, 0);
  }
  return { values, mask: new Uint8Array(steps * 3).fill(1) };
}

describe('the graph of correlations', () => {
  it('sees the train part alone', () => {
    const { values, mask } = series();
    const before = denseMatrix(correlationGraph(values, mask, 3, { trainSteps: 80, neighbours: 2 }));
    expect(before[1]).toBeCloseTo(Math.cos(0.3), 1);
    expect(before[3]).toBe(before[1]);
    expect(before[2]).toBe(0);
    const after = denseMatrix(correlationGraph(values, mask, 3, { trainSteps: 100, neighbours: 2 }));
    expect(after[2]).toBeGreaterThan(0);
  });

  it('passes over what was not observed, and joins nothing on too few readings', () => {
    const { values, mask } = series();
    const options = { trainSteps: 80, neighbours: 1 };
    const whole = correlationGraph(values, mask, 3, options);
    for (let step = 0; step < steps; step += 2) {
      values[step * 3] = 1e6;
      mask[step * 3] = 0;
    }
    expect(correlationGraph(values, mask, 3, options).weight[0]).toBeCloseTo(whole.weight[0] ?? NaN, 1);
    expect(correlationGraph(values, mask.fill(0), 3, options).weight).toHaveLength(0);
  });

  it('refuses a train part that is not one', () => {
    const { values, mask } = series();
    const make = (trainSteps: number) => () => correlationGraph(values, mask, 3, { trainSteps, neighbours: 1 });
    expect(make(101)).toThrow('expected 2 to 100 train steps, got 101');
    expect(make(1)).toThrow(DataError);
    expect(() => correlationGraph(values, mask, 7, { trainSteps: 2, neighbours: 1 })).toThrow(ShapeError);
  });
});
