/**
 * All that a run needs to go on as if it had not stopped. Batches and random masks are functions of seed and step, so
 * the step is both cursor and random state.
 */
import { z } from 'zod';
import { readsSchema, type Reads } from '../config/index.ts';
import { readWeights, writeWeights } from '../inference/weights.ts';
import { MlError } from '../errors.ts';
import { stateNames, type StateName } from './step-program.ts';

export interface TrainingState {
  /** Updates made. */
  readonly step: number;
  /** Flat vectors [P]. */
  readonly vectors: Readonly<Record<StateName, Float32Array>>;
  /** Averaged weights with the best validation so far; the first weights before any validation. */
  readonly best: Float32Array;
  /** Update of the best validation, 0 before any. */
  readonly bestStep: number;
  /**
   * Its error: the MAE, or the RMSE of a training by squared errors, dataset unit, or the cross-entropy of an event; null
   * before any.
   */
  readonly bestError: number | null;
  /** Validations since the best one. */
  readonly stale: number;
  /** Whether training is over, by its last update or by early stopping. */
  readonly finished: boolean;
  /** Seconds trained so far, interruptions left out. */
  readonly seconds: number;
  /** Sums, over the steps since the last reported point, of what each step reports. */
  readonly sums: Readonly<Record<string, number>>;
}

/** A checkpoint that does not belong to the run. */
export class CheckpointMismatchError extends MlError {
  constructor(message: string, options?: ErrorOptions) {
    super('CHECKPOINT_MISMATCH', message, options);
  }
}

/** What wrote a checkpoint. */
export interface CheckpointOrigin {
  /** Anything that names the run's config. */
  readonly config: string;
  readonly engine: { readonly name: string; readonly threads: number };
}

const metadataSchema = z.object({
  step: z.int().min(0),
  bestStep: z.int().min(0),
  bestError: z.number().nullable(),
  stale: z.int().min(0),
  finished: z.boolean(),
  seconds: z.number(),
  sums: z.record(z.string(), z.number()),
  config: z.string(),
  engine: z.object({ name: z.string(), threads: z.int() }),
  reads: readsSchema,
});

/** The state as bytes, with the run's config, without which it is refused, and the engine that computed it. */
export function writeCheckpoint(state: TrainingState, origin: CheckpointOrigin, reads: Reads): Uint8Array {
  const { vectors, best, ...scalars } = state;
  const arrays = { ...vectors, best };
  return writeWeights({
    arrays: Object.fromEntries(
      Object.entries(arrays).map(([name, values]) => [name, { shape: [values.length], values }]),
    ),
    metadata: { checkpoint: JSON.stringify({ ...scalars, ...origin, reads }) },
  });
}

function weightsOf(bytes: Uint8Array): ReturnType<typeof readWeights> {
  try {
    return readWeights(bytes);
  } catch (cause) {
    throw new CheckpointMismatchError('these bytes are no checkpoint', { cause });
  }
}

/**
 * @param config the run's config, as it was given to `writeCheckpoint`
 * @param parameters length of the model's flat vector, running statistics included
 * @returns the state, and the engine that it was computed on
 * @throws CheckpointMismatchError when it is of another config or model or of another version of this package,
 *   WeightsFormatError when it is damaged
 */
export function readCheckpoint(
  bytes: Uint8Array,
  config: string,
  parameters: number,
): { state: TrainingState; engine: CheckpointOrigin['engine']; reads: Reads } {
  const file = weightsOf(bytes);
  const text = file.metadata['checkpoint'];
  if (text === undefined) throw new CheckpointMismatchError('these bytes are no checkpoint');
  const { config: written, engine, reads, ...scalars } = parseMetadata(text);
  if (written !== config) {
    throw new CheckpointMismatchError(`the checkpoint is of another run config: ${written}, this run has ${config}`);
  }
  const vector = (name: string): Float32Array => {
    const values = file.arrays[name]?.values;
    if (!(values instanceof Float32Array) || values.length !== parameters) {
      throw new CheckpointMismatchError(
        `the checkpoint's ${name} has ${values?.length ?? 'no'} numbers, the model has ${parameters} parameters`,
      );
    }
    return values;
  };
  const [parametersName, firstName, secondName, averageName] = stateNames;
  const state = {
    ...scalars,
    vectors: {
      [parametersName]: vector(parametersName),
      [firstName]: vector(firstName),
      [secondName]: vector(secondName),
      [averageName]: vector(averageName),
    },
    best: vector('best'),
  };
  return { state, engine, reads };
}

function parseMetadata(text: string): z.infer<typeof metadataSchema> {
  try {
    return metadataSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new CheckpointMismatchError('the checkpoint does not say what a checkpoint of this version says', { cause });
  }
}
