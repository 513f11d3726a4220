import type { Training } from '../config/index.ts';
import type { RunHooks } from './hooks.ts';

/** Points on a run's loss curve: each is the mean over the steps since the point before. */
const POINTS = 100;
const PROGRESS_MS = 250;

/** Gathers what steps report and hands it on at a sensible pace. */
export class Reporter {
  private readonly every: number;
  private readonly secondsBefore: number;
  private readonly startedAt = performance.now();
  private readonly firstStep: number;
  private sums: Record<string, number>;
  private pointAt = performance.now();
  private pointStep: number;
  private progressAt = -Infinity;

  constructor(
    private readonly training: Training,
    from: { readonly step: number; readonly seconds: number; readonly sums: Readonly<Record<string, number>> },
    private readonly hooks: Pick<RunHooks, 'metric' | 'progress'>,
  ) {
    this.every = Math.max(1, Math.ceil(training.updates / POINTS));
    this.secondsBefore = from.seconds;
    this.sums = { ...from.sums };
    this.firstStep = from.step;
    this.pointStep = from.step;
  }

  /** Seconds trained and open sums, as a checkpoint holds them. */
  totals(): { seconds: number; sums: Record<string, number> } {
    return { seconds: this.secondsBefore + (performance.now() - this.startedAt) / 1000, sums: { ...this.sums } };
  }

  add(name: string, value: number): void {
    this.sums[name] = (this.sums[name] ?? 0) + value;
  }

  endStep(step: number, learningRate: number): void {
    const { updates, batchSize } = this.training;
    const now = performance.now();
    if (step % this.every === 0 || step === updates) {
      const steps = step % this.every === 0 ? this.every : step % this.every;
      const rate = ((step - this.pointStep) * batchSize * 1000) / (now - this.pointAt);
      this.hooks.metric([
        ...Object.entries(this.sums).map(([name, sum]) => ({ name, step, value: sum / steps })),
        { name: 'learningRate', step, value: learningRate },
        { name: 'throughput', step, value: rate },
      ]);
      this.sums = {};
      this.pointAt = now;
      this.pointStep = step;
    }
    if (now - this.progressAt > PROGRESS_MS || step === updates) {
      this.progressAt = now;
      const pace = (now - this.startedAt) / 1000 / (step - this.firstStep);
      this.hooks.progress({ step, totalSteps: updates, secondsLeft: pace * (updates - step) });
    }
  }
}
