import { describe, expect, it } from 'vitest';
import { inputsSchema, protocolSchema } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { WindowBatcher } from './batch.ts';
import { CovariateReader } from './covariates.ts';
import { prepareData } from './prepared-data.ts';
import { ReadLog } from './read-log.ts';
import { createSeries, type Covariate } from './series.ts';

const [steps, nodes] = [100, 2];
const protocol = protocolSchema.parse({ inputSteps: 3, targetSteps: 2, reportedHorizons: [1], split: {} });
const start = 10;

/** A covariate whose reading of a step is that step, from 0 to the end; `after` changes all later ones. */
function covariate(name: string, more: Partial<Covariate> = {}, after = steps): Covariate {
  const values = Float32Array.from({ length: steps * nodes }, (_, at) => {
    const step = Math.floor(at / nodes);
    return step < after ? step : 1e6;
  });
  return { name, isKnownAhead: false, values, mask: new Uint8Array(steps * nodes).fill(1), ...more };
}

const seriesOf = (covariates: readonly Covariate[]) =>
  createSeries({
    values: Float32Array.from({ length: steps * nodes }, (_, at) => Math.sin(at)),
    mask: new Uint8Array(steps * nodes).fill(1),
    nodes,
    startAt: 0,
    stepSeconds: 3600,
    zone: 'UTC',
    covariates,
  });

function rowsOf(covariates: readonly Covariate[], names: readonly string[]) {
  const series = seriesOf(covariates);
  const batcher = new WindowBatcher(prepareData(series, protocol), inputsSchema.parse({ covariates: names }));
  const batch = batcher.fill(Int32Array.of(start), batcher.allocate(1), 'learning');
  return { batcher, row: [...batch.covariates.subarray(0, batcher.covariateColumns)], batch };
}

/** z of a step, from the 70 train steps alone. */
const mean = 34.5;
const deviation = Math.sqrt((70 * 70 - 1) / 12);
const z = (step: number): number => (step - mean) / deviation;
const near = (row: readonly number[], wanted: readonly number[]): void => {
  expect(row).toHaveLength(wanted.length);
  for (const [at, value] of wanted.entries()) expect(row[at]).toBeCloseTo(value, 4);
};

describe('covariates', () => {
  it('are standardised by the train part, and shown with the share that was observed', () => {
    const { row, batcher } = rowsOf([covariate('humidity', {}, 70)], ['humidity']);
    near(row, [z(10), z(11), z(12), 1]);
    expect(batcher.covariateGroups).toEqual([{ name: 'humidity', from: 0, to: 4 }]);
  });

  it('write down by which steps they are standardised', () => {
    const reads = new ReadLog(steps);
    const series = seriesOf([covariate('humidity')]);
    new CovariateReader(series, protocol, inputsSchema.parse({ covariates: ['humidity'] }), reads);
    expect(reads.ranges('scaler')).toEqual([[0, 70]]);
  });

  it('known in the past only end with the window; known ahead they go on to the target', () => {
    near(rowsOf([covariate('wind')], ['wind']).row, [z(10), z(11), z(12), 1]);
    const { row } = rowsOf([covariate('holiday', { isKnownAhead: true })], ['holiday']);
    near(row, [z(10), z(11), z(12), z(13), z(14), 1]);
  });

  it('repeat the last reading where one is missing, and are 0 where there is none', () => {
    const mask = new Uint8Array(steps * nodes).fill(1);
    mask.fill(0, (start + 1) * nodes, (start + 3) * nodes);
    near(rowsOf([covariate('rain', { mask })], ['rain']).row.slice(1), [
      ...new Array<number>(2).fill(rowsOf([covariate('rain', { mask })], ['rain']).row[0] ?? NaN),
      1 / 3,
    ]);
    const none = mask.map((_, at) => (at >= start * nodes && at < (start + 3) * nodes ? 0 : 1));
    near(rowsOf([covariate('rain', { mask: none })], ['rain']).row, [0, 0, 0, 0]);
  });

  it('are asked for by name or by source, whose channels stand together', () => {
    const all = [covariate('text/0'), covariate('wind'), covariate('text/1')];
    expect(rowsOf(all, ['text', 'wind']).batcher.covariateGroups).toEqual([
      { name: 'text', from: 0, to: 8 },
      { name: 'wind', from: 8, to: 12 },
    ]);
    expect(rowsOf(all, ['text/1']).batcher.covariateColumns).toBe(4);
    expect(rowsOf(all, []).batcher.covariateColumns).toBe(0);
  });

  it('that are not there, or have no reading to learn from, are refused by name', () => {
    expect(() => rowsOf([covariate('wind')], ['rain'])).toThrow(DataError);
    expect(() => rowsOf([covariate('wind')], ['rain'])).toThrow('no covariate "rain"; there are: wind');
    const mask = new Uint8Array(steps * nodes);
    expect(() => rowsOf([covariate('wind', { mask })], ['wind'])).toThrow('no reading of the covariate "wind"');
  });
});
