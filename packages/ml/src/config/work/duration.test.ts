import { expect, it } from 'vitest';
import { runConfigSchema, type RunConfig, type TrainedConfig } from '../run.ts';
import { runSeconds, speedFactors, stepSeconds, type DataSizes } from './duration.ts';

const data: DataSizes = { nodes: 207, edges: 1500, windows: { train: 24_000, validation: 3400, test: 6800 } };

function teacher(model: object, training: object = {}): TrainedConfig {
  return runConfigSchema.parse({
    role: 'teacher',
    ...{ model, protocol: {}, inputs: {}, form: 'direct', seed: 1 },
    training: { updates: 1000, batchSize: 16, ...training },
  }) as TrainedConfig;
}

const total = (config: RunConfig, sizes = data): number => {
  const { training, forecasts, beside } = runSeconds(config, sizes);
  return training + forecasts + beside;
};
const stid = teacher({ name: 'stid' });
const staeformer = teacher({ name: 'staeformer', adaptiveWidth: 80, heads: 4, layers: 3, feedForward: 256 });

it('knows minutes from hours, and that updates, windows to validate on and nodes cost in proportion', () => {
  expect(total(stid)).toBeLessThan(300);
  expect(total(staeformer)).toBeGreaterThan(3600);
  const updates = runSeconds(teacher({ name: 'stid' }, { updates: 3000 }), data).training;
  const validated = runSeconds(stid, { ...data, windows: { ...data.windows, validation: 6800 } }).training;
  const once = runSeconds(stid, data).training;
  expect(updates - once).toBeCloseTo(2000 * stepSeconds(stid, data));
  expect(validated).toBeGreaterThan(1.2 * once);
  const wide = runSeconds(stid, { ...data, nodes: 2070 }).training;
  expect(wide / once).toBeGreaterThan(8);
  expect(wide / once).toBeLessThan(10.1);
});

it('takes the speed from earlier runs of the model, else of others, else of nobody', () => {
  const slower = (config: RunConfig, times: number) => ({
    ...{ config, data, updates: 500 },
    seconds: (times * runSeconds(config, data).training) / 2,
  });
  expect(speedFactors([])('stid')).toEqual({ factor: 1, basis: 'none', runs: 0 });
  const factors = speedFactors([slower(stid, 3), slower(stid, 2), slower(stid, 40), slower(staeformer, 5)]);
  expect(factors('stid')).toMatchObject({ basis: 'model', runs: 3 });
  expect(factors('stid').factor).toBeCloseTo(3);
  expect(factors('dcrnn')).toMatchObject({ basis: 'others', runs: 4 });
  expect(factors('dcrnn').factor).toBeCloseTo(4);
});

it('takes no speed from a training that was over before it showed one', () => {
  const short = teacher({ name: 'stid' }, { updates: 10, validations: 1 });
  const few = { nodes: 8, edges: 20, windows: { train: 60, validation: 10, test: 20 } };
  const begun = { config: short, data: few, updates: 10, seconds: 2 };
  expect(runSeconds(short, few).training).toBeLessThan(0.1);
  expect(speedFactors([begun])('stid')).toEqual({ factor: 1, basis: 'none', runs: 0 });
});

it('knows what a slow engine does not slow down', () => {
  const ridge = runConfigSchema.parse({
    ...{ role: 'baseline', protocol: {}, inputs: {}, form: 'direct', seed: 1, training: {} },
    model: { name: 'ridge-node' },
  });
  expect(runSeconds(ridge, data)).toMatchObject({ training: 0, forecasts: 0 });
  expect(runSeconds(ridge, data).beside).toBeGreaterThan(2);
});
