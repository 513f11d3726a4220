import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NetworkModel, RunConfig } from '../config/index.ts';
import { inputsSchema } from '../config/index.ts';
import { prepareData, type Covariate } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { bindNetwork, createPredictor } from '../inference/index.ts';
import { RandomStream } from '../random/stream.ts';
import { dropCovariates } from './augment.ts';
import {
  baselineConfig,
  NODES,
  run,
  smallGraph,
  smallModels,
  smallSeries,
  STEPS,
  studentConfig,
  teacherConfig,
} from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await (runtime ? tracedEngine() : wasmEngine());
});
afterAll(() => engine.dispose());

/** Tells the target two steps ahead; from `changed` on it says something else. */
function foretelling(name: string, isKnownAhead: boolean, changed = STEPS): Covariate {
  const { values } = smallSeries();
  return {
    name,
    isKnownAhead,
    values: Float32Array.from(values, (_, at) => (at < changed * NODES ? (values[at + 2 * NODES] ?? 60) : -1e4)),
    mask: new Uint8Array(values.length).fill(1),
  };
}

const withCovariates = (covariates: readonly Covariate[]) => ({ ...smallSeries(), covariates });
const base = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const inputs = inputsSchema.parse({ covariates: ['past', 'ahead'] });

for (const model of Object.values(smallModels) as NetworkModel[]) {
  test(`${model.name}: what becomes known after the window does not touch its forecast`, async () => {
    const { windows } = prepareData(smallSeries(), base.protocol);
    const start = windows.test[0] ?? 0;
    const { inputSteps, targetSteps } = base.protocol;
    const forecast = async (pastUntil: number, aheadUntil: number): Promise<Float32Array> => {
      const series = withCovariates([foretelling('past', false, pastUntil), foretelling('ahead', true, aheadUntil)]);
      const network = bindNetwork({ ...base, model, inputs }, prepareData(series, base.protocol), smallGraph());
      const noise = new RandomStream(5, 'weights');
      const weights = network.model.layout.initialise(1).map((value) => value + 0.3 * noise.normal());
      const predictor = await createPredictor(network, engine, weights);
      const values = await predictor.predict(start);
      predictor.dispose();
      return values;
    };
    const end = start + inputSteps;
    const before = await forecast(STEPS, STEPS);
    expect(await forecast(end, end + targetSteps)).toEqual(before);
    if (model.name === 'nlinear') return;
    expect(await forecast(end - 1, STEPS)).not.toEqual(before);
    expect(await forecast(STEPS, end + targetSteps - 1)).not.toEqual(before);
  });
}

const maeOf = async (config: RunConfig): Promise<number> => {
  const data = {
    series: withCovariates([foretelling('past', false), foretelling('ahead', true)]),
    adjacency: smallGraph(),
  };
  const { outcome } = await run(engine, config, { data });
  const isAsked = config.inputs.covariates.length > 0;
  expect(outcome.provenance.shownAhead).toEqual(isAsked ? ['ahead'] : []);
  return outcome.scores.test[0]?.mae ?? NaN;
};

test('networks and ridge regressions forecast better from a channel that foretells the target', async () => {
  const training = { updates: 250, validations: 5 };
  const student = studentConfig(smallModels['stid-s'], { training });
  for (const config of [student, baselineConfig('ridge-shared')]) {
    const without = await maeOf(config);
    expect(await maeOf({ ...config, inputs })).toBeLessThan(0.85 * without);
  }
});

test('with modality dropout a run ends as well, and forecasts are those of another training', async () => {
  const training = { updates: 40, validations: 2 };
  const student = { ...studentConfig(smallModels['stid-s'], { training }), inputs };
  const dropped = {
    ...studentConfig(smallModels['stid-s'], { training: { ...training, covariateDropout: 0.5 } }),
    inputs,
  };
  expect(await maeOf(dropped)).not.toBe(await maeOf(student));
});

test('a source is absent from a whole window, each drawn for itself', () => {
  const [windows, nodes, columns] = [400, 3, 5];
  const covariates = new Float32Array(nodes * windows * columns).fill(1);
  const groups = [
    { name: 'a', from: 0, to: 2 },
    { name: 'b', from: 2, to: 5 },
  ];
  dropCovariates(covariates, groups, { windows, share: 0.3, random: new RandomStream(1, 'drop') });
  const absent = { a: 0, b: 0, both: 0 };
  for (let window = 0; window < windows; window += 1) {
    const of = (node: number, column: number) => covariates[(node * windows + window) * columns + column] ?? NaN;
    for (const node of [0, 1, 2]) {
      expect([of(node, 0), of(node, 1)]).toEqual([of(0, 0), of(0, 0)]);
      expect([of(node, 2), of(node, 3), of(node, 4)]).toEqual([of(0, 2), of(0, 2), of(0, 2)]);
    }
    absent.a += 1 - of(0, 0);
    absent.b += 1 - of(0, 2);
    absent.both += (1 - of(0, 0)) * (1 - of(0, 2));
  }
  for (const share of [absent.a / windows, absent.b / windows]) expect(Math.abs(share - 0.3)).toBeLessThan(0.08);
  expect(absent.both / windows).toBeLessThan(0.15);
});

test('the missing indicator enters on request, where the train part has no gap', () => {
  const data = prepareData(smallSeries(), base.protocol);
  expect(data.masked).toBe(false);
  const shapeOf = (missingIndicator: boolean) =>
    bindNetwork({ ...base, inputs: inputsSchema.parse({ missingIndicator }) }, data, null).model.shape.masked;
  expect([shapeOf(false), shapeOf(true)]).toEqual([false, true]);
});
