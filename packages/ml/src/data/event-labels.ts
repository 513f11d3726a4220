/** Where events are in a series: truth by step and node, from which the labels of windows are read. */
import { cutsOf, type EventDefinition, type Protocol } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { onsetsOf } from './congestion.ts';
import { nodePercentiles } from './percentile.ts';
import type { ReadLog } from './read-log.ts';
import type { Series } from './series.ts';

/** A label that does not count: nothing was observed, or the event may be under way already. */
export const UNKNOWN = -1;

/** Events of a series, [steps, nodes] throughout. */
export interface EventTruth {
  /** 1 where an event is (`at`) or begins (`within`), 0 where none does, -1 where it is not known. */
  readonly state: Int8Array;
  /**
   * 1 where a window must not end: the event of which an onset is asked may be under way, by what is read at that step alone.
   * Null where none is asked.
   */
  readonly ongoing: Uint8Array | null;
  /** Whether the label of a horizon is the state of that step, or whether an event begins up to it. */
  readonly horizon: 'at' | 'within';
  /**
   * The reading below (onset, exceedance below) or above which a step counts, dataset unit, [nodes]; null for events that
   * no threshold makes.
   */
  readonly thresholds: Float32Array | null;
}

/**
 * Events of a series. Thresholds are those of the train part's readings; an onset is known within its part only, so that no
 * label of a part rests on a reading of the next.
 *
 * @param reads is told which steps the thresholds were made of
 * @throws DataError when a node has no observed train reading to make a threshold of, or incidents are asked of a series
 *   without labels
 */
export function eventTruth(series: Series, protocol: Protocol, event: EventDefinition, reads?: ReadLog): EventTruth {
  const { train, validation } = cutsOf(protocol, series.steps);
  switch (event.name) {
    case 'onset': {
      const free = nodePercentiles(series, train, event.freeSpeedPercentile, reads);
      const thresholds = free.map((speed) => speed * event.share);
      return {
        ...onsetsOf(series, thresholds, event.steps, [train, validation, series.steps]),
        horizon: 'within',
        thresholds,
      };
    }
    case 'exceedance': {
      const { comparison, reference, threshold } = event;
      const thresholds =
        reference === 'percentile'
          ? nodePercentiles(series, train, threshold, reads)
          : new Float32Array(series.nodes).fill(threshold);
      const holds = comparisons[comparison];
      const state = Int8Array.from(series.values, (value, at) =>
        series.mask[at] === 1 ? Number(holds(value, thresholds[at % series.nodes] ?? NaN)) : UNKNOWN,
      );
      return { state, ongoing: null, horizon: 'at', thresholds };
    }
    case 'incident': {
      const { labels } = series;
      if (labels === undefined) {
        throw new DataError('the event incident is read from a channel of labels, which this dataset does not have');
      }
      return { state: labels, ongoing: null, horizon: 'at', thresholds: null };
    }
  }
}

const comparisons = {
  above: (value: number, threshold: number) => value > threshold,
  'at-least': (value: number, threshold: number) => value >= threshold,
  below: (value: number, threshold: number) => value < threshold,
  'at-most': (value: number, threshold: number) => value <= threshold,
} as const;

/**
 * Label of a node in a window.
 *
 * @param issue last input step of the window
 * @param horizon steps ahead, from 1
 * @returns 1, 0 or UNKNOWN
 */
export function eventLabelAt(truth: EventTruth, nodes: number, issue: number, horizon: number, node: number): number {
  const { state, ongoing } = truth;
  if (ongoing?.[issue * nodes + node] === 1) return UNKNOWN;
  if (truth.horizon === 'at') return state[(issue + horizon) * nodes + node] ?? UNKNOWN;
  let known = true;
  for (let step = issue + 1; step <= issue + horizon; step++) {
    const at = state[step * nodes + node];
    if (at === 1) return 1;
    known &&= at === 0;
  }
  return known ? 0 : UNKNOWN;
}
