import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutsOf, inputsSchema, type Method } from '../config/index.ts';
import { prepareData, WindowBatcher, type Series } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { readWeights } from '../inference/weights.ts';
import { batchOptions } from './network-run.ts';
import {
  baselineConfig,
  NODES,
  run,
  smallModels,
  smallSeries,
  STEPS,
  studentConfig,
  teacherConfig,
} from './testing/small-run.ts';

const response: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };
let engine: Engine;

beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

describe('with a label budget', () => {
  const share = 0.05;
  const control = studentConfig(smallModels['stid-s'], { labelShare: share });
  const student = studentConfig(smallModels['stid-s'], { labelShare: share, method: response });
  const few = prepareData(smallSeries(), control.protocol, { budget: { share, seed: control.seed } });
  const { inputSteps, targetSteps } = control.protocol;
  const bought = new Set<number>();
  few.windows.train.forEach((start, window) => {
    if (few.labelled[window] !== 1) return;
    for (let h = 0; h < targetSteps; h += 1) bought.add(start + inputSteps + h);
  });
  const teacher = { train: new Float32Array(few.windows.train.length * 4 * NODES).fill(60) };

  test('a control draws labelled windows alone, a distilled student draws all of them, unless its loss counts labelled places alone', () => {
    const drawn = (config: typeof control): Int32Array => {
      if (config.role !== 'student' && config.role !== 'teacher') throw new Error('expected a network of a plan');
      return batchOptions(config, few, { teacher }).drawn;
    };
    expect(few.labelled.reduce((sum, flag) => sum + flag, 0)).toBeLessThan(20);
    expect([...drawn(control)]).toEqual([...few.labelled.keys()].filter((window) => few.labelled[window] === 1));
    expect(drawn(student)).toHaveLength(few.windows.train.length);
    const bounded = studentConfig(smallModels['stid-s'], {
      labelShare: share,
      method: { name: 'teacher-bounded', weight: 0.5, margin: 0 },
    });
    expect([...drawn(bounded)]).toEqual([...drawn(control)]);
    const alike = teacherConfig(smallModels.stid, { labelShare: share });
    expect([...drawn(alike)]).toEqual([...drawn(control)]);
  });

  const changedAt = (wanted: boolean) =>
    smallSeries({
      change: (values) => {
        const train = cutsOf(control.protocol, STEPS).train;
        for (let step = 0; step < train; step += 1) {
          if (bought.has(step) === wanted) values.fill(1000, step * NODES, (step + 1) * NODES);
        }
      },
    });
  const options = { budget: { share, seed: control.seed } };

  test('a reading outside of it changes neither scaler nor profile, one inside changes both', () => {
    const outside = prepareData(changedAt(false), control.protocol, options);
    expect(outside.scaler).toEqual(few.scaler);
    expect(outside.profile).toEqual(few.profile);
    const inside = prepareData(changedAt(true), control.protocol, options);
    expect(inside.scaler).not.toEqual(few.scaler);
    expect(inside.profile).not.toEqual(few.profile);
  });

  test('a reading outside of it does not enter the means over past weeks, one inside does', () => {
    const inputs = inputsSchema.parse({ recentWeeks: [1], sameSlotWeeks: [1] });
    const memoryOf = (series: Series): Float32Array => {
      const data = prepareData(series, control.protocol, options);
      const batcher = new WindowBatcher(data, inputs);
      const starts = Int32Array.from([...data.windows.train, ...data.windows.test]);
      const batch = batcher.allocate(starts.length);
      batcher.fill(starts, batch, 'forecast');
      return batch.memory;
    };
    const plain = memoryOf(smallSeries());
    expect(memoryOf(changedAt(false))).toEqual(plain);
    expect(memoryOf(changedAt(true))).not.toEqual(plain);
  });

  test.each(['ridge-node', 'ridge-shared', 'historical-average', 'nlinear'] as const)(
    'what %s learns does not rest on labels outside of it, and does on those inside',
    async (name) => {
      const config = baselineConfig(name, { labelShare: share });
      const learntFrom = async (wanted: boolean) => {
        // Either the labels, or all but labels; the lags of labelled windows are none and stay.
        const shown = new Set<number>();
        few.windows.train.forEach((start, window) => {
          if (few.labelled[window] !== 1) return;
          for (let t = 0; t < inputSteps; t += 1) shown.add(start + t);
        });
        const series = smallSeries({
          change: (values) => {
            for (let step = 0; step < cutsOf(config.protocol, STEPS).train; step += 1) {
              if (bought.has(step) !== wanted || (!wanted && shown.has(step))) continue;
              for (let node = 0; node < NODES; node += 1) {
                const at = step * NODES + node;
                values[at] = (values[at] ?? 0) + 5 * (1 + node);
              }
            }
          },
        });
        const { outcome } = await run(engine, config, { data: { series, adjacency: null } });
        return readWeights(outcome.weights).arrays;
      };
      const { outcome } = await run(engine, config);
      const plain = readWeights(outcome.weights).arrays;
      expect(await learntFrom(false)).toEqual(plain);
      expect(await learntFrom(true)).not.toEqual(plain);
    },
  );

  test.each(['prevalence', 'logistic-regression', 'ridge-shared', 'historical-average'] as const)(
    '%s of an event learns less of less',
    async (name) => {
      const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 70 };
      const learnt = async (more: object) =>
        readWeights((await run(engine, baselineConfig(name, { event, ...more }))).outcome.weights).arrays;
      expect(await learnt({ labelShare: share })).not.toEqual(await learnt({}));
    },
  );

  test('a run learns scaler and profile from it', async () => {
    for (const config of [control, student]) {
      const { outcome } = await run(engine, config, { teacher });
      expect(JSON.parse(readWeights(outcome.weights).metadata['scaler'] ?? '')).toEqual(few.scaler);
      expect(outcome.scores.test[0]?.mae).toBeLessThan(20);
    }
  });
});
