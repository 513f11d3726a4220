import type { Protocol } from '../config/index.ts';
import type { Series } from '../data/index.ts';
import { checkPredictions } from './score.ts';
import { errorOf } from './truth.ts';

/**
 * Sums of absolute error, or of an event's cross-entropy, over blocks of neighbouring windows: the units that a bootstrap may
 * exchange. Windows overlap and errors of one rush hour hang together, so single windows are no independent draws.
 */
export interface BlockErrors {
  /**
   * Sum of |p - y| over the observed targets of the block's windows, dataset unit, or under an event protocol of the
   * cross-entropy, nats, [blocks], in order of time.
   */
  readonly absoluteSum: Float64Array;
  /** Number of those targets, [blocks]. */
  readonly count: Float64Array;
}

/** Blocks of whole days below which days are too coarse: eight are few, one and a third are none. */
const FEWEST_BLOCKS = 8;
const SHORT_BLOCK_SECONDS = 2 * 3600;
const DAY_SECONDS = 86_400;

/**
 * Block of each window by its issue time (last input step). A block is at least twice as long as the window's target: errors
 * at neighbouring steps of one target hang together, so that shorter blocks would count them as independent.
 *
 * @returns ascending block numbers from 0, [windows]: as many whole local days as that takes where the windows span eight
 *   such blocks, else stretches of two hours, or of twice the target where that is longer
 */
export function blocksOf(starts: Int32Array, series: Series, protocol: Protocol): Int32Array {
  const { dayIndex } = series.calendar;
  const issue = (start: number) => start + protocol.inputSteps - 1;
  const first = starts[0] ?? 0;
  const firstDay = dayIndex[issue(first)] ?? 0;
  const shortest = 2 * protocol.targetSteps;
  const days = Math.max(1, Math.ceil((shortest * series.stepSeconds) / DAY_SECONDS));
  const byDays = ascending(starts, (start) => Math.floor(((dayIndex[issue(start)] ?? 0) - firstDay) / days));
  if ((byDays.at(-1) ?? 0) + 1 >= FEWEST_BLOCKS) return byDays;
  const length = Math.max(Math.round(SHORT_BLOCK_SECONDS / series.stepSeconds), shortest);
  return ascending(starts, (start) => Math.floor((start - first) / length));
}

/** Numbers from 0 without gaps, in the order of ascending keys. */
function ascending(starts: Int32Array, keyOf: (start: number) => number): Int32Array {
  const numbers = new Map<number, number>();
  return starts.map((start) => {
    const key = keyOf(start);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/**
 * @param options as for `score`
 * @returns one entry a block; two runs under one protocol have the same blocks in the same order
 * @throws ShapeError when the predictions have another size
 */
export function blockErrors(options: {
  readonly predictions: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
}): BlockErrors {
  const { predictions, starts, series, protocol } = options;
  const { nodes } = series;
  checkPredictions('blockErrors', predictions, starts.length, protocol, nodes);
  const blocks = blocksOf(starts, series, protocol);
  const size = (blocks.at(-1) ?? -1) + 1;
  const absoluteSum = new Float64Array(size);
  const count = new Float64Array(size);
  const errorAt = errorOf(series, protocol);
  let at = 0;
  starts.forEach((start, window) => {
    const block = blocks[window] ?? 0;
    for (let place = 0; place < protocol.targetSteps * nodes; place++, at++) {
      const error = errorAt(start, place, predictions[at] ?? NaN);
      if (error === null) continue;
      absoluteSum[block] = (absoluteSum[block] ?? 0) + error;
      count[block] = (count[block] ?? 0) + 1;
    }
  });
  return { absoluteSum, count };
}
