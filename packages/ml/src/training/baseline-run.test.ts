import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { baselineConfig, NODES, run, smallModels, smallSeries, studentConfig } from './testing/small-run.ts';

let engine: Engine;

beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

describe('baselines run through the same door', () => {
  const series = smallSeries();
  const { protocol } = baselineConfig('last-value');
  const { windows, profile } = prepareData(series, protocol);
  /** Test MAE of a rule that forecasts from a step and the last step before the target. */
  const maeOf = (forecast: (target: number, last: number, node: number) => number): number => {
    const errors = [...windows.test].flatMap((start) =>
      Array.from({ length: protocol.targetSteps * NODES }, (_, index) => {
        const [h, node] = [Math.floor(index / NODES), index % NODES];
        const last = start + protocol.inputSteps - 1;
        const target = last + 1 + h;
        return Math.abs(forecast(target, last, node) - (series.values[target * NODES + node] ?? NaN));
      }),
    );
    return errors.reduce((sum, error) => sum + error, 0) / errors.length;
  };
  const lastValue = maeOf((_, last, node) => series.values[last * NODES + node] ?? NaN);

  test.each([
    ['last-value', lastValue],
    ['historical-average', maeOf((target, _, node) => profile[target * NODES + node] ?? NaN)],
  ] as const)('%s has the error of its rule', async (name, expected) => {
    const { outcome } = await run(engine, baselineConfig(name));
    expect(outcome.scores.test[0]?.mae).toBeCloseTo(expected, 4);
  });

  test.each(['ridge-node', 'ridge-shared'] as const)('%s learns the daily pattern', async (name) => {
    const { outcome } = await run(engine, baselineConfig(name));
    // The noise alone, of deviation 2, has a mean absolute error of 1.6.
    expect(outcome.scores.test[0]?.mae).toBeLessThan(2);
    expect(outcome.scores.test[0]?.mae).toBeLessThan(0.7 * lastValue);
  });

  test('NLinear is trained, and every one is timed and forecasts no train windows', async () => {
    for (const name of ['nlinear', 'last-value'] as const) {
      const { outcome, metrics } = await run(engine, baselineConfig(name));
      expect(metrics.some((point) => point.name === 'loss/label')).toBe(name === 'nlinear');
      expect(outcome.scores.test[0]?.mae).toBeLessThan(1.2 * lastValue);
      expect(outcome.latency.p50Ms).toBeGreaterThan(0);
      expect(outcome.latency.p99Ms ?? 0).toBeGreaterThanOrEqual(outcome.latency.p50Ms);
      expect(outcome.predictions.train).toBeUndefined();
    }
  });
});

test('training learns: a small student forecasts two hours ahead better than the last value does', async () => {
  const last = await run(engine, baselineConfig('last-value'));
  const student = await run(
    engine,
    studentConfig(smallModels['stid-s'], { training: { updates: 200, batchSize: 16, learningRate: 1e-2 } }),
  );
  const at = ({ outcome }: typeof last): number => outcome.scores.test[4]?.mae ?? NaN;
  expect(at(student)).toBeLessThan(0.7 * at(last));
  const losses = student.metrics.filter((point) => point.name === 'loss/label').map((point) => point.value);
  expect(losses.at(-1)).toBeLessThan(0.7 * (losses[0] ?? NaN));
});
