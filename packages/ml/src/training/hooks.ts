/** What a run tells its caller while it goes on. */

export interface MetricPoint {
  /** `loss/total`, `loss/label`, `loss/response`, `validation/mae` (dataset unit), `learningRate`, `gradientNorm`, `throughput` (windows a second). */
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

export interface RunHooks {
  metric(points: MetricPoint[]): void;
  log(level: 'info' | 'warning', message: string): void;
  progress(progress: Progress): void;
  /** Stores a checkpoint; awaited. */
  checkpoint(bytes: Uint8Array, step: number): Promise<void>;
}

/** Lets messages, timers and signals be handled; the mathematics holds the thread otherwise. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
