import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunConfig } from '../config/index.ts';
import { wasmEngine } from '../engines/testing/engines.ts';
import type { Engine } from '../engines/index.ts';
import { run, smallModels, studentConfig, teacherConfig } from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await wasmEngine();
});
afterAll(() => engine.dispose());

const withheld = (config: RunConfig): RunConfig => ({ ...config, testPart: 'withheld' });

test('a run whose test part is withheld is judged by validation as any other, and forecasts nothing after it', async () => {
  const config = studentConfig(smallModels.nlinear);
  const ordinary = await run(engine, config);
  const trial = await run(engine, withheld(config));
  expect(trial.outcome.scores.validation).toEqual(ordinary.outcome.scores.validation);
  expect(trial.outcome.predictions.test).toHaveLength(0);
  expect(trial.outcome.scores.test).toEqual([]);
  expect(trial.outcome.intervals).toEqual([]);
  expect(trial.outcome.latency.samples).toBeGreaterThan(0);
});

test('a teacher of trials still forecasts what its students learn from, a candidate does not', async () => {
  const config = teacherConfig(smallModels.stid);
  const teacher = await run(engine, withheld(config));
  expect(teacher.outcome.predictions.train?.length).toBeGreaterThan(0);
  expect(teacher.outcome.predictions.test).toHaveLength(0);
  const candidate = await run(engine, { ...withheld(config), teaches: false } as RunConfig);
  expect(candidate.outcome.predictions.train).toBeUndefined();
  const { protocol, inputs, form, seed } = config;
  const ensemble = await run(
    engine,
    { role: 'ensemble', model: { name: 'ensemble', members: 1 }, protocol, inputs, form, seed, testPart: 'withheld' },
    {
      members: [
        {
          config: withheld(config),
          weights: teacher.outcome.weights,
          trainSeconds: 1,
          predictions: {
            train: teacher.outcome.predictions.train ?? new Float32Array(),
            validation: teacher.outcome.predictions.validation,
            test: teacher.outcome.predictions.test,
          },
        },
      ],
    },
  );
  expect(ensemble.outcome.predictions.test).toHaveLength(0);
  expect(ensemble.outcome.scores.validation[0]?.mae).toBeCloseTo(teacher.outcome.scores.validation[0]?.mae ?? NaN, 4);
});
