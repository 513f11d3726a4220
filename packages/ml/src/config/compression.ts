/** How a trained network is made smaller. Each network of an experiment names its own compressions; none by default. */
import { z } from 'zod';
import type { NetworkModel } from './models.ts';
import type { Fault } from './network-rules.ts';
import { trainingSchema } from './training.ts';

const calibrationWindows = z.int().min(1).max(5000).default(300);

/** Weights and what meets them in eight bits, after training; nothing is trained again. */
const int8Schema = z.strictObject({
  name: z.literal('int8'),
  /** Train windows, evenly spread, from which the ranges of activations are taken. */
  calibrationWindows,
  /** Percentile of the activations at which their range ends; as many are cut off below as above. */
  percentile: z.number().gt(90).max(100).default(99.9),
  /** Whether the maps of the inputs and the head are quantised too; learned vectors stay as they are in any case. */
  edges: z.boolean().default(false),
});
export type Int8 = z.infer<typeof int8Schema>;

/** Hidden units removed, those first whose outgoing weights times mean activation are smallest. */
const pruningFields = z.strictObject({
  name: z.literal('pruning'),
  /** Share of the hidden units that is kept. */
  keep: z.number().gt(0).lt(1).default(0.5),
  /** Train windows, evenly spread, on which activations are measured. */
  calibrationWindows,
});

/** Each large weight W as a product U V of lower rank, the nearest there is. */
const lowRankFields = z.strictObject({
  name: z.literal('low-rank'),
  /** Rank r as a share of a weight's smaller side; weights for which r (inputs + outputs) is no saving stay whole. */
  rank: z.number().gt(0).lt(1).default(0.25),
});

/** Training after a compression: shorter and slower than the first one, for the errors and quantiles that its source has. */
const fineTuning = trainingSchema.omit({ loss: true, quantiles: true }).prefault({ updates: 500, learningRate: 5e-4 });

export const slimmingSchema = z.discriminatedUnion('name', [pruningFields, lowRankFields]);
/** A compression that gives a network fewer numbers, after which it is trained again. */
export type Slimming = z.infer<typeof slimmingSchema>;

export const compressionSchema = z.discriminatedUnion('name', [
  int8Schema,
  pruningFields.extend({
    training: fineTuning,
    /** Whether what is left is kept in eight bits too, as a further run behind this one. */
    thenInt8: z.boolean().default(false),
  }),
  lowRankFields.extend({ training: fineTuning }),
]);
export type Compression = z.infer<typeof compressionSchema>;

export const quantisationSchema = int8Schema;

/** Short label of a compression, as shown behind the method: `int8`, `pruning 0.5`, `low rank 0.25`. */
export function compressionLabel(compression: Int8 | Slimming): string {
  switch (compression.name) {
    case 'int8':
      return 'int8';
    case 'pruning':
      return `pruning ${compression.keep}`;
    case 'low-rank':
      return `low rank ${compression.rank}`;
  }
}

/** Why a network cannot be compressed so; undefined where it can. */
export function compressionFault(model: NetworkModel, compression: Int8 | Slimming): Fault | undefined {
  const fault = (message: string, path: readonly string[] = []): Fault => ({ message, path });
  switch (compression.name) {
    case 'int8':
      if (model.name === 'agcrn')
        return fault("AGCRN makes its weights from each node's vector: none can be quantised");
      if (model.name !== 'nlinear' || compression.edges) return undefined;
      return fault('NLinear is one map of the inputs: expected edges to be true, got false', ['edges']);
    case 'pruning':
      if (prunableModels.some((name) => name === model.name)) return undefined;
      return fault(
        `expected a network whose hidden units can be removed (${prunableModels.join(', ')}), got ${model.name}`,
      );
    case 'low-rank':
      if (model.name !== 'agcrn' && model.name !== 'nlinear') return undefined;
      return fault(`${model.name} has no weight that a product of lower rank could stand for`);
  }
}

/** Models whose hidden units can be removed. */
export const prunableModels = [
  'stid',
  'stid-s',
  'graph-stid',
  'graph-stid-s',
  'graph-wavenet',
  'graph-wavenet-tiny',
  'gru',
] as const;
