/** What a run is given, and what it gives back. */
import type { RunConfig } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import type { HorizonScore } from '../evaluation/index.ts';
import type { Adjacency } from '../graph/index.ts';
import type { Latency } from '../inference/latency.ts';
import type { RunHooks } from './hooks.ts';

export interface RunData {
  readonly series: Series;
  /** The experiment's graph over the series' nodes; null for none. */
  readonly adjacency: Adjacency | null;
}

/** Forecasts of the windows of each part, [W, H, N] row-major, dataset unit. */
export interface TeacherOutputs {
  readonly train: Float32Array;
  readonly validation: Float32Array;
  readonly test: Float32Array;
}

/** A trained teacher of an ensemble, to be served as its members are. */
export interface EnsembleMember {
  readonly config: RunConfig;
  /** `RunOutcome.weights` of its run. */
  readonly weights: Uint8Array;
}

export interface RunOptions {
  readonly config: RunConfig;
  readonly data: RunData;
  readonly engine: Engine;
  /** A distilled student's one teacher, or an ensemble's members in the order of `members`. */
  readonly teacherOutputs?: TeacherOutputs | readonly TeacherOutputs[];
  /** Role `ensemble` alone: the members' weights, for parameters and latency. */
  readonly members?: readonly EnsembleMember[];
  /** The last checkpoint that an earlier attempt handed over. */
  readonly checkpoint?: Uint8Array;
  readonly signal: AbortSignal;
  readonly hooks: RunHooks;
  /** Seconds between two checkpoints, 10 unless said. */
  readonly checkpointSeconds?: number;
}

export interface RunOutcome {
  /** Learnt numbers; of an ensemble, those of all members. */
  readonly parameters: number;
  /** Bytes of the weights as stored. */
  readonly weightsBytes: number;
  /** Seconds of training, interruptions left out; 0 where nothing is trained. */
  readonly trainSeconds: number;
  /** A safetensors file. */
  readonly weights: Uint8Array;
  /** [W, H, N] row-major, dataset unit; `train` for teachers and ensembles, whose students learn from it. */
  readonly predictions: {
    readonly train?: Float32Array;
    readonly validation: Float32Array;
    readonly test: Float32Array;
  };
  /** Horizons 0 (all steps) to H. */
  readonly scores: { readonly validation: HorizonScore[]; readonly test: HorizonScore[] };
  readonly latency: Latency;
  readonly engine: { readonly name: string; readonly threads: number };
}
