import { describe, expect, it } from 'vitest';
import { baselineModelSchema, protocolSchema, type BaselineModel } from '../../config/index.ts';
import { inputsSchema } from '../../config/training.ts';
import { createSeries, prepareData, type PreparedData } from '../../data/index.ts';
import { expectClose } from '../../engines/testing/expect-close.ts';
import { fixturesIn, unpack, type Packed, type PackedArray } from '../../testing/recorded.ts';
import { fitBaseline, predictWindows } from '../index.ts';

interface Fixture {
  readonly values: PackedArray;
  /** Of a node's train part, above which a reading is an event. */
  readonly percentile: number;
  /** By model: `forecasts`, and what was learnt. */
  readonly models: Readonly<Record<string, Packed>>;
}

const [fixture] = Object.values(fixturesIn<Fixture>(import.meta.dirname)) as [Fixture];
const HOUR = 3600;
const EVENTS = ['prevalence', 'logistic-regression'];

/** The recorded series under the reference's protocol, with its event or without. */
function prepared(withEvent: boolean): PreparedData {
  const values = Float32Array.from(unpack(fixture.values));
  const [, nodes = 1] = fixture.values.shape;
  const mask = new Uint8Array(values.length).fill(1);
  const series = createSeries({ values, mask, nodes, startAt: 0, stepSeconds: HOUR, zone: 'UTC' });
  const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: fixture.percentile };
  const protocol = { inputSteps: 3, targetSteps: 2, reportedHorizons: [1], ...(withEvent && { event }) };
  return prepareData(series, protocolSchema.parse(protocol));
}

/** Baselines that are no network; NLinear stands among the models. */
type Fitted = Exclude<BaselineModel, { name: 'nlinear' }>;
const fitted = baselineModelSchema.options
  .map(({ shape }): BaselineModel => ({ name: shape.name.value }))
  .filter((model): model is Fitted => model.name !== 'nlinear');

it('every baseline has a reference', () => {
  expect(Object.keys(fixture.models).sort()).toEqual(fitted.map(({ name }) => name).sort());
});

describe('baselines give what the reference gives', () => {
  it.each(fitted)('$name', (model) => {
    const isEvent = EVENTS.includes(model.name);
    const data = prepared(isEvent);
    const inputs = inputsSchema.parse({ timeOfDayHarmonics: 0, weekendFlag: false, profile: !isEvent });
    const baseline = fitBaseline(model, data, inputs);
    const { forecasts, ...learnt } = fixture.models[model.name] ?? {};
    const found = predictWindows(baseline, data.windows.test, data);
    expectClose(found, forecasts && Float32Array.from(unpack(forecasts)), 1e-4, 'forecasts');
    for (const [name, packed] of Object.entries(learnt)) {
      expect(baseline.weights[name]?.shape, name).toEqual(packed.shape);
      expectClose(baseline.weights[name]?.values, Float32Array.from(unpack(packed)), 1e-4, name);
    }
  });
});
