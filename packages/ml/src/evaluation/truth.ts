/** What predictions are judged by. */
import type { Protocol } from '../config/index.ts';
import { eventLabelAt, eventTruth, UNKNOWN, type Series } from '../data/index.ts';
import { labelLoss } from './event-tally.ts';

/**
 * The reading that a forecast is held against, dataset unit, or under an event protocol whether the event came, 0 or 1.
 *
 * @returns a function of a window's first input step and a target's place in the window (horizon times nodes, plus node); it
 *   gives null where nothing was observed to judge by
 */
export function truthOf(series: Series, protocol: Protocol): (start: number, place: number) => number | null {
  const { nodes, values, mask } = series;
  const { inputSteps, event } = protocol;
  if (event === undefined) {
    return (start, place) => {
      const row = (start + inputSteps) * nodes + place;
      return mask[row] === 1 ? (values[row] ?? NaN) : null;
    };
  }
  const truth = eventTruth(series, protocol, event);
  return (start, place) => {
    const horizon = 1 + Math.floor(place / nodes);
    const label = eventLabelAt(truth, nodes, start + inputSteps - 1, horizon, place % nodes);
    return label === UNKNOWN ? null : label;
  };
}

/** In labels of windows: nobody knows whether the event came. */
export const NOT_KNOWN = 255;

/**
 * What came of the event that windows were asked about.
 *
 * @param starts first input step of each window
 * @returns 1 where it came, 0 where it did not, else NOT_KNOWN, [windows, targetSteps, nodes]; null where readings are
 *   forecast
 */
export function windowLabels(series: Series, protocol: Protocol, starts: Int32Array): Uint8Array | null {
  if (protocol.event === undefined) return null;
  const truthAt = truthOf(series, protocol);
  const places = protocol.targetSteps * series.nodes;
  const labels = new Uint8Array(starts.length * places);
  let at = 0;
  for (const start of starts) {
    for (let place = 0; place < places; place++, at++) labels[at] = truthAt(start, place) ?? NOT_KNOWN;
  }
  return labels;
}

/**
 * What a prediction costs: |p - y|, dataset unit, or the cross-entropy of an event, nats.
 *
 * @returns a function of a window's first input step, a target's place in the window and what was predicted of it; it gives
 *   null where nothing was observed to judge by
 */
export function errorOf(
  series: Series,
  protocol: Protocol,
): (start: number, place: number, predicted: number) => number | null {
  const truthAt = truthOf(series, protocol);
  const isEvent = protocol.event !== undefined;
  return (start, place, predicted) => {
    const truth = truthAt(start, place);
    if (truth === null) return null;
    return isEvent ? labelLoss(predicted, truth) : Math.abs(predicted - truth);
  };
}
