import { DataError } from '../errors.ts';
import type { LearntSteps } from './label-budget.ts';
import type { ReadLog } from './read-log.ts';
import type { Series } from './series.ts';

/** z = (value - mean) / deviation, one pair for all nodes. */
export interface Scaler {
  /** In the dataset's unit. */
  readonly mean: number;
  /** In the dataset's unit; positive. */
  readonly deviation: number;
}

/**
 * Mean and standard deviation of the observed readings of the train part alone.
 *
 * @param series all readings
 * @param trainSteps number of steps, from the start, of the train part
 * @param learnt train steps whose readings may be learnt from; all when left out
 * @param reads is told which steps were read
 * @throws DataError when none of those steps holds an observed reading
 */
export function fitScaler(series: Series, trainSteps: number, learnt?: LearntSteps, reads?: ReadLog): Scaler {
  const { nodes, mask, values } = series;
  const stepsToLearn = function* () {
    for (let step = 0; step < trainSteps; step++) if (learnt?.[step] !== 0) yield step;
  };
  let count = 0;
  let sum = 0;
  for (const step of stepsToLearn()) {
    const before = count;
    for (let i = step * nodes; i < (step + 1) * nodes; i++) {
      if (mask[i] !== 1) continue;
      count += 1;
      sum += values[i] ?? 0;
    }
    if (count > before) reads?.mark('scaler', step, step + 1);
  }
  if (count === 0) throw new DataError('fitScaler: the train steps to learn from hold no observed reading');
  const mean = sum / count;
  let squares = 0;
  for (const step of stepsToLearn()) {
    for (let i = step * nodes; i < (step + 1) * nodes; i++) {
      if (mask[i] === 1) squares += ((values[i] ?? 0) - mean) ** 2;
    }
  }
  const deviation = Math.sqrt(squares / count);
  // A constant series has nothing to scale; 1 keeps its z at 0.
  return { mean, deviation: deviation > 0 ? deviation : 1 };
}
