/** What a run tells its caller while it goes on. */

import type { HiddenStates } from '../inference/hidden-states.ts';
import type { TeacherViews } from './views.ts';

export interface MetricPoint {
  /**
   * `loss/total`, `loss/label`, `loss/response`, `validation/mae` and, of a training by squared errors, `validation/rmse`
   * (dataset unit), or of an event `validation/crossEntropy` (nats), `learningRate`, `gradientNorm`, `throughput` (windows
   * a second).
   */
  readonly name: string;
  readonly step: number;
  readonly value: number;
}

export interface Progress {
  readonly step: number;
  readonly totalSteps: number;
  /** Estimate from the pace so far; null before there is one. */
  readonly secondsLeft: number | null;
}

/** Where a run reports; an error thrown by any of these ends the run. */
export interface RunHooks {
  /** Takes points of the run's curves, at most some hundred times a run: means over the steps since the last, validations. */
  metric(points: MetricPoint[]): void;
  /** Takes a sentence for the run's log: `info` says what was decided, `warning` what a reader should know of the result. */
  log(level: 'info' | 'warning', message: string): void;
  /** Takes how far the run is, a few times a second and at its last step. */
  progress(progress: Progress): void;
  /** Told once a network has made its last update, early or not: what follows is evaluation. */
  learnt?(): void;
  /**
   * Stores a checkpoint, to be given to the next attempt as `RunOptions.checkpoint`; awaited.
   * @param step updates made so far
   */
  checkpoint(bytes: Uint8Array, step: number): Promise<void>;
  /** Takes the hidden states of the teacher's network that had to be computed: other students of it need the same. */
  hidden?(states: HiddenStates): void;
  /** Takes what the teacher says of views, where it had to be computed: students that are shown the same ones need it. */
  views?(views: TeacherViews): void;
}
