/**
 * A reproducibility capsule: one archive from which a finished run can be judged again elsewhere. It is a ZIP file with
 *
 * - `capsule.json`: this manifest,
 * - `weights.safetensors`: the run's weights as it kept them,
 * - `graph.csv`: the edges that the run was given, `from,to,weight`, nodes by their index,
 * - `series.npy`, where the measurements are carried along: float32 [steps, nodes, channels], NaN where missing.
 */
import { z } from 'zod';
import { storedRunConfigSchema } from './run.ts';

export const CAPSULE_FORMAT = 'stillgraph-capsule';
/** Raised when a manifest of before can no longer be read. */
export const CAPSULE_VERSION = 1;

export const capsuleFiles = {
  manifest: 'capsule.json',
  weights: 'weights.safetensors',
  graph: 'graph.csv',
  series: 'series.npy',
} as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected a sha256 in hex' });

/** A run that the capsule's run stands beside or learnt from, named by what it was computed from and came to. */
const relatedRunSchema = z.object({
  id: z.uuid(),
  label: z.string(),
  seed: z.int(),
  configHash: hash,
  /** Null where it kept no weights. */
  weightsHash: hash.nullable(),
});

const scoreSchema = z.object({
  split: z.enum(['VALIDATION', 'TEST']),
  /** Target step from 1; 0 is the mean over all target steps. */
  horizon: z.int().min(0),
  /** In the dataset's unit; of an event those of its probability as a number. */
  mae: z.number(),
  rmse: z.number(),
  /** Percent; null where no target was above the threshold. */
  mape: z.number().nullable(),
  /** Targets that counted. */
  validCount: z.int(),
  /** Nats; null where readings are forecast. */
  crossEntropy: z.number().nullable(),
});
export type CapsuleScore = z.infer<typeof scoreSchema>;

export const capsuleManifestSchema = z.object({
  format: z.literal(CAPSULE_FORMAT),
  version: z.literal(CAPSULE_VERSION),
  /** Of the code that wrote it; a run of before was perhaps computed otherwise. */
  computation: z.int(),
  run: z.object({
    id: z.uuid(),
    kind: z.enum(['BASELINE', 'TEACHER', 'STUDENT']),
    label: z.string(),
    method: z.string(),
    seed: z.int(),
    config: storedRunConfigSchema,
    configHash: hash,
    /** Of the run that a network in eight bits was made of. */
    sourceConfig: storedRunConfigSchema.nullable(),
    /** Hash of all that its numbers follow from; null where it was not kept. */
    identity: hash.nullable(),
    /** Versions, processor, engine and threads that it ran on. */
    environment: z.record(z.string(), z.unknown()),
    finishedAt: z.iso.datetime(),
  }),
  teachers: z.array(relatedRunSchema),
  /** The control that a distilled student stands beside. */
  control: relatedRunSchema.nullable(),
  /** Over the dataset's content hash and the protocol of the run's config. */
  protocolHash: hash,
  dataset: z.object({
    name: z.string(),
    title: z.string(),
    /** Over nodes, channels, clock, values and mask. */
    contentHash: hash,
    licence: z.string().nullable(),
    source: z.string().nullable(),
    quantity: z.string(),
    unit: z.string(),
    zone: z.string(),
    startAt: z.iso.datetime(),
    stepSeconds: z.int().positive(),
    steps: z.int().positive(),
    nodes: z.array(
      z.object({
        externalId: z.string(),
        name: z.string().nullable(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
      }),
    ),
    channels: z.array(
      z.object({
        name: z.string(),
        quantity: z.string(),
        unit: z.string(),
        role: z.enum(['TARGET', 'INPUT', 'LABEL', 'KNOWN']),
        /** Of the table that it was read from, where longer than the dataset's. */
        stepSeconds: z.int().positive().optional(),
      }),
    ),
  }),
  graph: z.object({
    name: z.string(),
    recipe: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    /** Over the number of nodes and the edges. */
    contentHash: hash,
  }),
  /** What the run came to, horizon by horizon. */
  scores: z.array(scoreSchema).min(1),
  files: z.object({
    weights: z.object({ bytes: z.int().min(0), sha256: hash }),
    graph: z.object({ bytes: z.int().min(0), sha256: hash }),
    /** Whether `series.npy` is there; its content is what `dataset.contentHash` says. */
    series: z.boolean(),
  }),
});
export type CapsuleManifest = z.infer<typeof capsuleManifestSchema>;
