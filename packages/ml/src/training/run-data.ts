/** What a run is given, and what it gives back. */
import type { Provenance, RunConfig } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import type {
  CumulativeScore,
  HorizonScore,
  IntervalReport,
  LevelForecasts,
  QuantileReport,
  StressScore,
} from '../evaluation/index.ts';
import type { Adjacency } from '../graph/index.ts';
import type { HiddenStates } from '../inference/hidden-states.ts';
import type { Latency } from '../inference/latency.ts';
import type { RunHooks } from './hooks.ts';
import type { TeacherViews } from './views.ts';

export interface RunData {
  readonly series: Series;
  /** The experiment's graph over the series' nodes; null for none. */
  readonly adjacency: Adjacency | null;
}

/** What a student learns from: its teacher's forecasts of the train windows, [W, H, N] row-major, dataset unit, or
 * probabilities of an event. */
export interface TeacherOutputs {
  readonly train: TrainForecasts;
}

/** In half precision where there are very many (see `evaluate`). */
export type TrainForecasts = Float32Array | Float16Array;

/** A trained network whose hidden states a student learns from. */
export interface TaughtBy {
  readonly config: RunConfig;
  /** `RunOutcome.weights` */
  readonly weights: Uint8Array;
}

/**
 * What a distilled student learns from. A method that compares hidden states also needs those of a network on the train
 * windows: the teacher, or of an ensemble the member with the lowest validation error. They are given once they are known
 * (`hidden`); else they are computed from the network, and handed to `RunHooks.hidden` so that the next student has them.
 */
export interface Teacher extends TeacherOutputs {
  readonly hidden?: HiddenStates;
  readonly network?: TaughtBy;
  /** What the teacher says of views of the train windows, for a student that is shown some. */
  readonly views?: TeacherViews;
  /** The teacher itself, a trained network or an ensemble, to be asked about views where `views` is not known yet. */
  readonly asked?: TaughtBy;
}

/** A trained teacher of an ensemble: what its run gave. */
export interface EnsembleMember {
  readonly config: RunConfig;
  /** `RunOutcome.weights`: the ensemble keeps them and is timed with them. */
  readonly weights: Uint8Array;
  /** `RunOutcome.predictions`: the ensemble's are their mean. */
  readonly predictions: TeacherOutputs & { readonly validation: Float32Array; readonly test: Float32Array };
  /** `RunOutcome.trainSeconds`. */
  readonly trainSeconds: number;
}

/** A finished run whose weights another run begins with. */
export interface RunSource {
  readonly config: RunConfig;
  /** `RunOutcome.weights`. */
  readonly weights: Uint8Array;
}

export interface RunOptions {
  readonly config: RunConfig;
  readonly data: RunData;
  readonly engine: Engine;
  /** A distilled student's teacher; no other run has one. */
  readonly teacher?: Teacher;
  /** Role `ensemble` alone: the teachers that it is the mean of. */
  readonly members?: readonly EnsembleMember[];
  /** Roles `quantised` and `slimmed`: the trained network that they are made of. */
  readonly source?: RunSource;
  /** The last checkpoint that an earlier attempt handed over. */
  readonly checkpoint?: Uint8Array;
  readonly signal: AbortSignal;
  readonly hooks: RunHooks;
  /** Seconds between two checkpoints, 10 unless said. */
  readonly checkpointSeconds?: number;
}

/** An interval around the point forecast, which has no score over several levels. */
export interface ErrorIntervalReport extends IntervalReport {
  readonly kind: 'split' | 'adaptive';
  readonly weightedIntervalScore: null;
}

export interface RunOutcome {
  /** Learnt numbers; of an ensemble, those of all members. */
  readonly parameters: number;
  /** Bytes of the learnt numbers in `weights`, its header of names and shapes left out. */
  readonly weightsBytes: number;
  /**
   * Bytes, in float32, of the tables that it reads at every forecast and that are not in `weights`: profile or rates, scaler,
   * scales of further channels, thresholds that a baseline holds its forecast against (see `inputNumbers`). The graph is not
   * counted. 0 where it reads none, or is itself the table; of an ensemble a table that its members share counts once.
   */
  readonly inputBytes: number;
  /**
   * Seconds of training or fitting, interruptions left out; of an ensemble, those of all members; of a compressed network, of
   * its further training alone.
   */
  readonly trainSeconds: number;
  /** A safetensors file. */
  readonly weights: Uint8Array;
  /**
   * [W, H, N] row-major, dataset unit or probabilities of an event; `train` for teachers and ensembles that have students.
   * `test` is empty where the config withholds the test part.
   */
  readonly predictions: {
    readonly train?: TrainForecasts;
    readonly validation: Float32Array;
    readonly test: Float32Array;
  };
  /**
   * Forecasts of the test part at the levels beside the median, ascending, each as `predictions.test`; none of a network
   * without quantiles, and where the test part is withheld.
   */
  readonly quantiles: readonly LevelForecasts[];
  /** Horizons 0 (all steps) to H; none of a test part that is withheld. */
  readonly scores: { readonly validation: HorizonScore[]; readonly test: HorizonScore[] };
  /** Over all steps 1..h, for each cumulative horizon of the protocol. */
  readonly cumulative: { readonly validation: readonly CumulativeScore[]; readonly test: readonly CumulativeScore[] };
  /**
   * Intervals of the test forecasts. From validation errors, at the level of 90 %: split ones, then adaptive ones. Then, of a
   * network that forecasts quantiles, those between them, as they are and conformalised. None of an event.
   */
  readonly intervals: readonly (QuantileReport | ErrorIntervalReport)[];
  /** With broken inputs and near incidents or on unusual days, beside the clean errors; none where the test part is withheld. */
  readonly stress: readonly StressScore[];
  readonly latency: Latency;
  /** What it read and used, by which the linter judges it. */
  readonly provenance: Provenance;
  readonly engine: { readonly name: string; readonly threads: number };
}
