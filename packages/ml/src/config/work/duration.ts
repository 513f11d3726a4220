/** How long a run will take, from what it computes. */
import { isTrained, type RunConfig, type TrainedConfig } from '../run.ts';
import { networkWork } from './models.ts';
import { contextColumns, type WorkSizes } from './sizes.ts';
import type { Work } from './tally.ts';

/** What of a dataset and its graph decides how long a run takes. */
export interface DataSizes {
  readonly nodes: number;
  /** Edges of the experiment's graph; null for none. */
  readonly edges: number | null;
  /** Windows of each part. */
  readonly windows: { readonly train: number; readonly validation: number; readonly test: number };
}

export interface RunSeconds {
  /** Updates and validations: what a finished run tells as its training time. */
  readonly training: number;
  /** What follows of the network: forecasts of all parts that are kept, the latency of single ones. */
  readonly forecasts: number;
  /** What no network has a part in: beginning, closed forms, scores, what is written. */
  readonly beside: number;
}

/**
 * Seconds on two busy cores of a server under ONNX Runtime, measured over all models at 40 and 207 nodes; `npm run bench`
 * tells how near they come. Another machine or engine differs by a factor, which earlier runs show (`speedFactors`).
 */
const SECONDS = { product: 1.4e-11, element: 4.2e-10, operation: 5e-6 };

/** Seconds to begin a run and to write what it found. */
const OVERHEAD = 2;
/** Seconds for each forecast of one node at one horizon to be scored and stored. */
const SCORED = 3e-8;
/** Single forecasts whose latency is measured, and the most seconds that this takes. */
const LATENCY = { samples: 320, most: 12 };
/** Windows that are forecast together. */
const FORECAST_BATCH = 16;
/** Seconds for each product of the normal equations of a ridge regression. */
const RIDGE = 1.5e-9;

function secondsOf({ products, elements, operations }: Work): number {
  return products * SECONDS.product + elements * SECONDS.element + operations * SECONDS.operation;
}

function sizesOf(config: RunConfig, data: DataSizes, batch: number): WorkSizes {
  const { inputSteps, targetSteps } = config.protocol;
  const { nodes, edges } = data;
  return { nodes, edges, batch, inputSteps, targetSteps, inputs: config.inputs, form: config.form };
}

/** Seconds of one training step. */
export function stepSeconds(config: TrainedConfig, data: DataSizes): number {
  return secondsOf(networkWork(config.model, sizesOf(config, data, config.training.batchSize)).step());
}

/**
 * Seconds that a run takes at the speed above, all of its updates taken: training that stops early takes less.
 *
 * @param config of any run of a plan
 */
export function runSeconds(config: RunConfig, data: DataSizes): RunSeconds {
  const { windows, nodes } = data;
  const { targetSteps } = config.protocol;
  const kept = windows.validation + windows.test + (config.role === 'teacher' ? windows.train : 0);
  const told = OVERHEAD + kept * nodes * targetSteps * SCORED;
  if (!isTrained(config)) return { training: 0, forecasts: 0, beside: told + closedFormSeconds(config, data) };
  const { model, training } = config;
  const forecast = (batch: number) => secondsOf(networkWork(model, sizesOf(config, data, batch)).forward());
  const perWindow = forecast(FORECAST_BATCH) / FORECAST_BATCH;
  const validations = Math.min(training.validations, training.updates);
  return {
    training: training.updates * stepSeconds(config, data) + validations * windows.validation * perWindow,
    forecasts: kept * perWindow + Math.min(LATENCY.most, LATENCY.samples * forecast(1)),
    beside: told,
  };
}

function closedFormSeconds(config: RunConfig, data: DataSizes): number {
  if (config.model.name !== 'ridge-node' && config.model.name !== 'ridge-shared') return 0;
  const sizes = sizesOf(config, data, 1);
  const { node, window } = contextColumns(sizes);
  const features = sizes.inputSteps + node + window + 1;
  const labelled = config.role === 'baseline' ? (config.labelShare ?? 1) : 1;
  return labelled * data.windows.train * data.nodes * features * (features / 2 + sizes.targetSteps) * RIDGE;
}

/** A training that ought to take less than so many seconds is over before it shows a speed: starting it outweighs it. */
const SHORTEST = 1;

/** A run that has ended, on whatever data. */
export interface EarlierRun {
  readonly config: RunConfig;
  readonly data: DataSizes;
  /** Seconds that its training took. */
  readonly seconds: number;
  /** Updates that it took. */
  readonly updates: number;
}

/** How many times longer than `runSeconds` tells training and forecasts of a model take here, and from what that is known. */
export interface SpeedFactor {
  readonly factor: number;
  /** `model`: earlier runs of that model; `others`: those of other models; `none`: nothing ran yet. */
  readonly basis: 'model' | 'others' | 'none';
  /** On how many earlier runs it rests. */
  readonly runs: number;
}

/**
 * The factor of each model by name: the median over its own earlier runs, else the median over the other models'.
 *
 * @param earlier runs that have ended; what trained nothing, or too little to show a speed, is left out
 */
export function speedFactors(earlier: readonly EarlierRun[]): (model: string) => SpeedFactor {
  const ratios = new Map<string, number[]>();
  for (const { config, data, seconds, updates } of earlier) {
    if (!isTrained(config) || updates < 1 || !(seconds > 0)) continue;
    // A run that stopped early took that share of its updates and of its validations.
    const expected = (runSeconds(config, data).training * updates) / config.training.updates;
    if (expected < SHORTEST) continue;
    const known = ratios.get(config.model.name);
    if (known) known.push(seconds / expected);
    else ratios.set(config.model.name, [seconds / expected]);
  }
  const byModel = new Map([...ratios].map(([name, values]) => [name, median(values)]));
  const overall = median([...byModel.values()]);
  const all = [...ratios.values()].reduce((sum, { length }) => sum + length, 0);
  return (model) => {
    const own = byModel.get(model);
    if (own !== undefined) return { factor: own, basis: 'model', runs: ratios.get(model)?.length ?? 0 };
    return byModel.size > 0 ? { factor: overall, basis: 'others', runs: all } : { factor: 1, basis: 'none', runs: 0 };
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
