/**
 * What the worker and its training process say to each other, checked on both sides.
 *
 * They talk over Node's IPC channel with structured clones, so arrays travel as arrays. The worker owns the database;
 * the training process owns the engine and knows neither database nor queue.
 */
import { z } from 'zod';
import { runConfigSchema } from '@stillgraph/ml/config';
import { engineWishes } from '../env.ts';
import { filedArray } from './filed-array.ts';
import { bytes, floats, halfFloats, handed, trainForecasts, indices } from './message-arrays.ts';
import { engine, outcome } from './outcome-message.ts';

/** Names one attempt of one run, so that a late message is not taken for the next run's. */
const task = z.string();

const adjacency = z.object({ from: indices, to: indices, weight: floats });
/** Hidden states of a trained network on the train windows (see `HiddenStates` of the mathematics). */
const hiddenStates = z.object({
  width: z.int().min(1),
  stride: z.int().min(1),
  scale: z.number().gt(0),
  values: halfFloats,
});
/** What a teacher says of views of the train windows (see `TeacherViews` of the mathematics). */
const teacherViews = z.object({
  of: z.object({ views: z.int().min(1), lagNoise: z.number(), hiddenNodes: z.number() }),
  stride: z.int().min(1),
  differences: halfFloats,
});
const trained = z.object({ config: runConfigSchema, weights: bytes });
/** A trained teacher that an ensemble is made of. */
const member = z.object({
  config: runConfigSchema,
  weights: bytes,
  predictions: z.object({ train: trainForecasts, validation: handed, test: handed }),
  trainSeconds: z.number(),
});

const order = z.discriminatedUnion('type', [
  /** First of all: which engine to open. Answered by `ready`. */
  z.object({
    type: z.literal('open'),
    engine: z.enum(engineWishes),
    threads: z.int().min(1),
    /** Where what is too large for a message is filed, either way. */
    folder: z.string(),
  }),
  /** Measurements and graph of the runs that follow; takes the place of what was sent before. */
  z.object({
    type: z.literal('data'),
    /** Row-major [steps, nodes], dataset unit. */
    values: handed,
    mask: z.union([bytes, filedArray]),
    nodes: z.int().min(1),
    startAt: z.number(),
    stepSeconds: z.number().gt(0),
    zone: z.string(),
    /** What is measured: `speed`, `flow`. */
    quantity: z.string(),
    /** What the dataset's channel of labels says, 1, 0 or -1, [steps, nodes]; null where it has none. */
    labels: z.custom<Int8Array>((value) => value instanceof Int8Array, 'expected an Int8Array').nullable(),
    adjacency: adjacency.nullable(),
    /** The channels that the run's inputs ask for, over the same steps and nodes. */
    covariates: z.array(
      z.object({
        name: z.string(),
        isKnownAhead: z.boolean(),
        values: handed,
        mask: z.union([bytes, filedArray]),
      }),
    ),
  }),
  /** Do this run on the data that was sent last. Answered by one of `finished`, `interrupted`, `failed`. */
  z.object({
    type: z.literal('run'),
    task,
    config: runConfigSchema,
    /**
     * A distilled student's teacher, whose forecasts of the train windows it learns from; where it compares hidden states,
     * also those, or before anybody computed them the network that has them; where it is shown views, what the teacher says
     * of them, or the teacher itself.
     */
    teacher: z
      .object({
        train: trainForecasts,
        hidden: hiddenStates.optional(),
        network: trained.extend({ runId: z.string() }).optional(),
        views: teacherViews.optional(),
        asked: trained.extend({ runId: z.string() }).optional(),
      })
      .nullable(),
    /** Roles `quantised` and `slimmed`: the trained network that they are made of. */
    source: trained.nullable(),
    /** Weights that were trained elsewhere: they are scored, nothing is trained. */
    submitted: bytes.nullable(),
    /**
     * Forecasts of the runs that a distilled student learns from, which the finished student is held against: their mean
     * where there are several. Nothing that trains sees them.
     */
    besides: z.array(z.object({ validation: handed, test: handed })),
    /** Role `ensemble` alone. */
    members: z.array(member),
    checkpoint: bytes.nullable(),
    checkpointSeconds: z.number().gt(0),
  }),
  /** Stop between two steps, hand over a checkpoint, answer `interrupted`. */
  z.object({ type: z.literal('abort'), task }),
]);
export type Order = z.infer<typeof order>;
export type RunOrder = Extract<Order, { type: 'run' }>;
export type DataOrder = Extract<Order, { type: 'data' }>;

const report = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), engine }),
  z.object({
    type: z.literal('metrics'),
    task,
    points: z.array(z.object({ name: z.string(), step: z.int(), value: z.number() })),
  }),
  z.object({ type: z.literal('log'), task, level: z.enum(['info', 'warn', 'error']), message: z.string() }),
  z.object({
    type: z.literal('progress'),
    task,
    step: z.number(),
    totalSteps: z.number(),
    secondsLeft: z.number().nullable(),
  }),
  /** The last update is made; evaluation follows. */
  z.object({ type: z.literal('learnt'), task }),
  z.object({ type: z.literal('checkpoint'), task, bytes, step: z.int() }),
  /** What the network of the order's teacher holds inside, computed for the first student that asks. */
  z.object({ type: z.literal('hidden'), task, runId: z.string(), states: hiddenStates }),
  /** What the order's teacher says of views, computed likewise. */
  z.object({ type: z.literal('views'), task, runId: z.string(), views: teacherViews }),
  z.object({ type: z.literal('finished'), task, outcome }),
  z.object({ type: z.literal('interrupted'), task }),
  z.object({
    type: z.literal('failed'),
    task,
    /** Null: not one of the errors that mathematics expects. */
    code: z.string().nullable(),
    message: z.string(),
    stack: z.string().nullable(),
  }),
  /** The engine could not be opened; the process ends. */
  z.object({ type: z.literal('unusable'), message: z.string() }),
]);
export type Report = z.infer<typeof report>;

export type HiddenStatesMessage = z.infer<typeof hiddenStates>;
export type TeacherViewsMessage = z.infer<typeof teacherViews>;

export const parseOrder = (message: unknown): Order => order.parse(message);

/** @throws Error that says what of the report is not as it should be */
export function parseReport(message: unknown): Report {
  const parsed = report.safeParse(message);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error), { cause: parsed.error });
  return parsed.data;
}
