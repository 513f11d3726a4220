import { describe, expect, it } from 'vitest';
import { inputsSchema } from '../config/training.ts';
import { protocolSchema } from '../config/index.ts';
import { createSeries, prepareData, type PreparedData } from '../data/index.ts';
import { DataError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import { solveRidge } from './cholesky.ts';
import { fitBaseline, predictWindows } from './index.ts';

const NODES = 2;
const STEPS = 24 * 30;
const protocol = protocolSchema.parse({ inputSteps: 3, targetSteps: 2, reportedHorizons: [1] });
const inputs = inputsSchema.parse({ timeOfDayHarmonics: 0, weekendFlag: false, profile: false });

function dataOf(valueAt: (step: number, node: number) => number, missing: (step: number) => boolean = () => false) {
  const values = new Float32Array(STEPS * NODES);
  const mask = new Uint8Array(values.length);
  for (let step = 0; step < STEPS; step++) {
    for (let node = 0; node < NODES; node++) {
      values[step * NODES + node] = valueAt(step, node);
      mask[step * NODES + node] = missing(step) ? 0 : 1;
    }
  }
  const series = createSeries({ values, mask, nodes: NODES, startAt: 0, stepSeconds: 3600, zone: 'UTC' });
  return prepareData(series, protocol);
}

const forecast = (model: Parameters<typeof fitBaseline>[0], data: PreparedData, start: number) => [
  ...predictWindows(fitBaseline(model, data, inputs), Int32Array.of(start), data),
];

describe('the last value', () => {
  it('repeats each node’s last observed reading, else takes the profile', () => {
    const data = dataOf((step, node) => step + 1000 * node);
    expect(forecast({ name: 'last-value' }, data, 10)).toEqual([12, 1012, 12, 1012]);
    const gap = dataOf(
      (step, node) => step + 1000 * node,
      (step) => step === 12,
    );
    expect(forecast({ name: 'last-value' }, gap, 10)).toEqual([11, 1011, 11, 1011]);
    const silent = dataOf(
      (step, node) => step + 1000 * node,
      (step) => step >= 10 && step < 13,
    );
    const profile = [...silent.profile.subarray(13 * NODES, 15 * NODES)];
    expect(forecast({ name: 'last-value' }, silent, 10)).toEqual(profile);
  });
});

describe('the historical average', () => {
  it('is the profile of the target steps', () => {
    const data = dataOf((step, node) => (step % 24) + 100 * node);
    expect(forecast({ name: 'historical-average' }, data, 24 * 20 + 5)).toEqual([8, 108, 9, 109]);
  });
  it('stores the table that rebuilds its forecasts, and counts it as its parameters', () => {
    const data = dataOf((step, node) => (step % 24) + 100 * node);
    const { parameters, weights } = fitBaseline({ name: 'historical-average' }, data, inputs);
    const table = weights['profile'];
    expect(table?.shape).toEqual([2, 24, NODES]);
    expect(parameters).toBe(2 * 24 * NODES);
    // 1970-01-01 was a Thursday: 28 January a Wednesday, 24 January a Saturday.
    for (const [day, kind] of [
      [27, 0],
      [23, 1],
    ] as const) {
      const rebuilt = table?.values.subarray((kind * 24 + 8) * NODES, (kind * 24 + 10) * NODES);
      expect(forecast({ name: 'historical-average' }, data, 24 * day + 5)).toEqual([...(rebuilt ?? [])]);
    }
  });
});

describe('ridge regression', () => {
  // x(t + 1) = 0.6 (x(t) - c) + noise + c around a level of its own a node.
  const random = new RandomStream(8, 'ridge test');
  const level = [50, 80];
  const state = [0, 0];
  const path = Array.from({ length: STEPS }, () => state.map((x, n) => (state[n] = 0.6 * x + random.normal())));
  const data = dataOf((step, node) => (path[step]?.[node] ?? 0) + (level[node] ?? 0));

  it('per node finds the process that made the series', () => {
    const start = data.windows.test[5] ?? 0;
    const made = forecast({ name: 'ridge-node' }, data, start);
    [0, 1].forEach((node) => {
      const last = path[start + 2]?.[node] ?? 0;
      expect(made[node]).toBeCloseTo((level[node] ?? 0) + 0.6 * last, 0);
      expect(made[NODES + node]).toBeCloseTo((level[node] ?? 0) + 0.36 * last, 0);
    });
  });

  it('has one matrix a node, or one for all', () => {
    // Inputs: three lags and the intercept.
    expect(fitBaseline({ name: 'ridge-node' }, data, inputs).parameters).toBe(NODES * 4 * 2);
    expect(fitBaseline({ name: 'ridge-shared' }, data, inputs).parameters).toBe(4 * 2);
  });

  it('sees the mask of the lags where the train part has gaps, as networks do', () => {
    // A missing reading tells that the next one is ten higher: without the mask nothing would say so.
    const isMissing = (step: number) => step % 5 === 2;
    const gaps = dataOf((step) => 50 + (isMissing(step - 1) ? 10 : 0), isMissing);
    expect(fitBaseline({ name: 'ridge-node' }, gaps, inputs).parameters).toBe(NODES * (4 + 3) * 2);
    const start = gaps.windows.test.find((first) => isMissing(first + 2) && !isMissing(first + 4)) ?? 0;
    expect(forecast({ name: 'ridge-shared' }, gaps, start)[0]).toBeCloseTo(60, 0);
  });

  it.each(['ridge-node', 'ridge-shared'] as const)(
    'writes down by which windows its penalty was chosen: %s',
    (name) => {
      const [train, validation, steps] = [504, 576, STEPS];
      const honest = prepareData(data.series, protocol);
      fitBaseline({ name }, honest, inputs);
      expect(honest.reads.record()).toMatchObject({ labels: [[3, train]], selection: [[train, validation]] });
      const fresh = prepareData(data.series, protocol);
      const leaking = { ...fresh, windows: { ...fresh.windows, validation: fresh.windows.test } };
      fitBaseline({ name }, leaking, inputs);
      expect(leaking.reads.ranges('selection')).toEqual([[validation, steps]]);
    },
  );

  it('writes it down under an event too, where its forecasts are held against a threshold', () => {
    const event = prepareData(data.series, protocolSchema.parse({ ...protocol, event: { name: 'exceedance' } }));
    fitBaseline({ name: 'ridge-shared' }, event, inputs);
    expect(event.reads.ranges('selection')).toEqual([[504, 576]]);
  });

  it('sees the means of past weeks', () => {
    // Every week repeats the first one, whose readings say nothing of each other.
    const week = Array.from({ length: 24 * 7 }, () => 50 + 10 * random.normal());
    const weekly = dataOf((step) => week[step % week.length] ?? NaN);
    const past = { ...inputs, recentWeeks: [2], sameSlotWeeks: [1] };
    const fitted = fitBaseline({ name: 'ridge-shared' }, weekly, past);
    // Three lags, one recent mean, one of the same slot for each of two target steps, and the intercept.
    expect(fitted.parameters).toBe((3 + 1 + 2 + 1) * 2);
    const start = weekly.windows.test[5] ?? 0;
    const made = predictWindows(fitted, Int32Array.of(start), weekly);
    [0, 1].forEach((h) => expect(made[h * NODES]).toBeCloseTo(week[(start + 3 + h) % week.length] ?? NaN, 0));
  });

  it('learns nothing from the test part', () => {
    const cut = data.windows.test[0] ?? 0;
    const changed = dataOf((step, node) =>
      step < cut ? (path[step]?.[node] ?? 0) + (level[node] ?? 0) : 1e5 * (step % 7),
    );
    for (const name of ['ridge-node', 'ridge-shared'] as const) {
      expect(fitBaseline({ name }, changed, inputs).weights).toEqual(fitBaseline({ name }, data, inputs).weights);
    }
  });
});

describe('baselines of an event', () => {
  const random = new RandomStream(4, 'event baselines');
  const values = Float32Array.from({ length: STEPS * NODES }, () => 20 + 5 * random.normal());
  const mask = new Uint8Array(values.length).fill(1);
  /** Known two steps ahead of the reading that it tells. */
  const told = { name: 'told', isKnownAhead: false, values: values.map((_, at) => values[at + 2 * NODES] ?? 20), mask };
  const shared = { values, mask, nodes: NODES, startAt: 0, stepSeconds: 3600, zone: 'UTC' };
  const event = { name: 'exceedance', comparison: 'above', reference: 'value', threshold: 20 } as const;

  it('logistic regression sees the covariates that networks see', () => {
    const data = prepareData(createSeries({ ...shared, covariates: [told] }), { ...protocol, event });
    const fitted = fitBaseline({ name: 'logistic-regression' }, data, { ...inputs, covariates: ['told'] });
    const made = predictWindows(fitted, data.windows.test, data);
    const right = data.windows.test.reduce((sum, first, window) => {
      const came = (values[(first + 3 + 1) * NODES] ?? 0) > 20;
      return sum + Number((made[window * 2 * NODES + NODES] ?? NaN) > 0.5 === came);
    }, 0);
    expect(right / data.windows.test.length).toBeGreaterThan(0.9);
  });

  it('ridge regression forecasts readings as they are, also where networks see their logarithms', () => {
    const data = prepareData(createSeries(shared), { ...protocol, event });
    const of = (logScale: boolean) => fitBaseline({ name: 'ridge-shared' }, data, { ...inputs, logScale }).weights;
    expect(of(true)).toEqual(of(false));
  });
});

describe('solveRidge', () => {
  it('solves (A + lambda) X = B and does not penalise the free row', () => {
    // A = [[4, 2], [2, 3]], lambda = 1 on the first row alone: [[5, 2], [2, 3]] x = [9, 8] has x = (1, 2).
    const [a = NaN, b = NaN] = solveRidge(Float64Array.of(4, 2, 2, 3), Float64Array.of(9, 8), 2, 1, 1, 1);
    expect(a).toBeCloseTo(1, 6);
    expect(b).toBeCloseTo(2, 6);
  });
  it('refuses a matrix that is not positive definite', () => {
    expect(() => solveRidge(Float64Array.of(-5, 0, 0, 1), Float64Array.of(1, 1), 2, 1, 1, -1)).toThrow(DataError);
  });
});
