/** For tests alone: a small series with a daily pattern, and configs that train on it in a moment. */
import {
  runConfigSchema,
  type BaselineModel,
  type Form,
  type Method,
  type NetworkModel,
  type RunConfig,
  type StudentModel,
  type TeacherModel,
} from '../../config/index.ts';
import { createSeries, type Series } from '../../data/index.ts';
import type { Engine } from '../../engines/index.ts';
import { adjacencyOf, type Adjacency } from '../../graph/index.ts';
import type { HiddenStates } from '../../inference/hidden-states.ts';
import { RandomStream } from '../../random/stream.ts';
import { executeRun } from '../execute-run.ts';
import type { MetricPoint } from '../hooks.ts';
import type { RunOptions, RunOutcome } from '../run-data.ts';
import type { TeacherViews } from '../views.ts';

export const NODES = 5;
export const STEPS = 360;

/** Half-hourly speeds of five sensors over seven and a half days. */
export function smallSeries(
  options: { readonly gaps?: boolean; readonly change?: (values: Float32Array) => void } = {},
): Series {
  const random = new RandomStream(7, 'small series');
  const values = new Float32Array(STEPS * NODES);
  const mask = new Uint8Array(values.length).fill(1);
  for (let step = 0; step < STEPS; step += 1) {
    for (let node = 0; node < NODES; node += 1) {
      const daily = Math.sin((2 * Math.PI * step) / 48 + node);
      values[step * NODES + node] = 60 + 8 * daily + 2 * random.normal();
      if (options.gaps && random.uniform() < 0.1) mask[step * NODES + node] = 0;
    }
  }
  options.change?.(values);
  return createSeries({ values, mask, nodes: NODES, startAt: Date.UTC(2024, 0, 1), stepSeconds: 1800, zone: 'UTC' });
}

/** A directed ring with one short cut. */
export function smallGraph(): Adjacency {
  const matrix = new Float64Array(NODES * NODES);
  for (let node = 0; node < NODES; node += 1) matrix[node * NODES + ((node + 1) % NODES)] = 1;
  matrix[2] = 0.5;
  return adjacencyOf(matrix, NODES);
}

const protocol = { inputSteps: 6, targetSteps: 4, reportedHorizons: [1, 4], split: {} };
const training = { updates: 12, batchSize: 4, validations: 4, warmUpUpdates: 3 };

interface Common {
  readonly seed?: number;
  readonly form?: Form;
  readonly training?: Partial<Extract<RunConfig, { role: 'teacher' }>['training']>;
}

function common(options: Common): object {
  return {
    protocol,
    inputs: {},
    form: options.form ?? 'last-value',
    seed: options.seed ?? 1,
    training: { ...training, ...options.training },
  };
}

export function teacherConfig(
  model: TeacherModel,
  { labelShare, ...options }: Common & { readonly labelShare?: number } = {},
): RunConfig {
  return runConfigSchema.parse({ role: 'teacher', model, labelShare, ...common(options) });
}

export function studentConfig(
  model: StudentModel,
  options: Common & { readonly method?: Method; readonly labelShare?: number } = {},
): RunConfig {
  const { method = { name: 'none' }, labelShare = 1 } = options;
  return runConfigSchema.parse({ role: 'student', model, method, labelShare, ...common(options) });
}

/** NLinear is trained as the students are. */
export function baselineConfig(
  name: BaselineModel['name'],
  options: { readonly labelShare?: number; readonly event?: object } = {},
): RunConfig {
  const { labelShare, event } = options;
  return runConfigSchema.parse({
    ...{ role: 'baseline', model: { name }, labelShare },
    ...common({}),
    protocol: { ...protocol, event },
  });
}

/** One small model of each kind. */
export const smallModels = {
  stid: { name: 'stid', hidden: 8, blocks: 2, nodeEmbedding: 3, dropout: 0.15, embedding: 'mapped' },
  'graph-stid': { name: 'graph-stid', hidden: 8, blocks: 2, nodeEmbedding: 3, adaptiveRank: 2, dropout: 0.15 },
  'graph-wavenet': {
    name: 'graph-wavenet',
    channels: 4,
    skipChannels: 6,
    endChannels: 8,
    dilations: [1, 2, 2],
    adaptiveRank: 2,
    walkSteps: 1,
    backwardWalk: false,
    batchNormalisation: false,
    dropout: 0.1,
  },
  dcrnn: { name: 'dcrnn', hidden: 4, layers: 2, diffusionSteps: 2, samplingDecay: 3 },
  agcrn: { name: 'agcrn', hidden: 4, layers: 2, nodeEmbedding: 3 },
  stgcn: {
    name: 'stgcn',
    channels: 6,
    graphChannels: 3,
    endChannels: 8,
    blocks: 2,
    temporalKernel: 2,
    chebyshevTerms: 3,
    dropout: 0.1,
  },
  mtgnn: {
    name: 'mtgnn',
    channels: 4,
    skipChannels: 6,
    endChannels: 8,
    layers: 2,
    nodeVectors: 3,
    neighbours: 2,
    hops: 2,
    dropout: 0.1,
  },
  staeformer: {
    name: 'staeformer',
    stepWidth: 4,
    timeWidth: 2,
    adaptiveWidth: 4,
    heads: 2,
    layers: 1,
    feedForward: 6,
    dropout: 0.1,
  },
  'stid-s': { name: 'stid-s', hidden: 8, blocks: 1, nodeEmbedding: 2, dropout: 0 },
  'graph-stid-s': { name: 'graph-stid-s', hidden: 8, blocks: 1, nodeEmbedding: 2, adaptiveRank: 2, dropout: 0 },
  'graph-wavenet-tiny': {
    name: 'graph-wavenet-tiny',
    channels: 4,
    skipChannels: 6,
    endChannels: 8,
    dilations: [1, 2, 2],
    adaptiveRank: 2,
    dropout: 0,
  },
  'stgcn-tiny': {
    name: 'stgcn-tiny',
    channels: 4,
    graphChannels: 3,
    endChannels: 4,
    blocks: 1,
    temporalKernel: 3,
    chebyshevTerms: 2,
    dropout: 0,
  },
  gru: { name: 'gru', hidden: 6, nodeEmbedding: 2 },
  nlinear: { name: 'nlinear' },
} as const satisfies { [Name in NetworkModel['name']]: unknown };

/** Graph WaveNet with all that the published one has: running statistics lie behind its weights. */
export const publishedWaveNet: TeacherModel = {
  ...smallModels['graph-wavenet'],
  dilations: [1, 2, 2],
  walkSteps: 2,
  backwardWalk: true,
  batchNormalisation: true,
};

export interface Observed {
  readonly outcome: RunOutcome;
  readonly metrics: MetricPoint[];
  readonly checkpoints: { bytes: Uint8Array; step: number }[];
  /** `level: message`, in order. */
  readonly log: string[];
  /** Each time that it told its last update: the step of the last metric before. */
  readonly learntBehind: number[];
}

/** Runs a config on the small series; gathers what it reports. */
export async function run(
  engine: Engine,
  config: RunConfig,
  options: Partial<Omit<RunOptions, 'config' | 'engine' | 'hooks'>> & {
    readonly onMetric?: (points: MetricPoint[]) => void;
    readonly onHidden?: (states: HiddenStates) => void;
    readonly onViews?: (views: TeacherViews) => void;
    readonly checkpoints?: { bytes: Uint8Array; step: number }[];
  } = {},
): Promise<Observed> {
  const metrics: MetricPoint[] = [];
  const log: string[] = [];
  const learntBehind: number[] = [];
  const checkpoints = options.checkpoints ?? [];
  const { onMetric, onHidden, onViews, checkpoints: _, ...rest } = options;
  const outcome = await executeRun({
    data: { series: smallSeries(), adjacency: smallGraph() },
    signal: new AbortController().signal,
    ...rest,
    config,
    engine,
    hooks: {
      metric(points) {
        metrics.push(...points);
        onMetric?.(points);
      },
      log(level, message) {
        log.push(`${level}: ${message}`);
      },
      progress: () => undefined,
      checkpoint(bytes, step) {
        checkpoints.push({ bytes, step });
        return Promise.resolve();
      },
      hidden: (states) => onHidden?.(states),
      views: (views) => onViews?.(views),
      learnt: () => {
        learntBehind.push(metrics.at(-1)?.step ?? 0);
      },
    },
  });
  return { outcome, metrics, checkpoints, log, learntBehind };
}
