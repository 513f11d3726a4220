import {
  eventLabelAt,
  labelledStarts,
  probabilityOf,
  UNKNOWN,
  type PreparedData,
  type PreparedEvent,
} from '../../data/index.ts';
import { DataError } from '../../errors.ts';
import type { Baseline } from '../baseline.ts';
import { logisticFit, type Rows } from './newton.ts';

/**
 * A forecast held against the event's threshold: what a team has for free that forecasts already. The margin m_h is by how
 * much the forecast lies beyond the threshold, in standard deviations of the dataset; where an event may begin in any step
 * up to h, the largest margin up to h. It becomes a probability by Platt scaling, σ(a_h m_h + b_h), fitted on the train
 * windows that have labels (Platt 1999, "Probabilistic Outputs for Support Vector Machines").
 *
 * @param forecast of the readings, fitted on the same train part
 * @param data of the event protocol
 * @param below whether readings below the threshold are events
 */
export function thresholded(forecast: Baseline, data: PreparedData, event: PreparedEvent, below: boolean): Baseline {
  const { series, protocol, scaler } = data;
  const { nodes } = series;
  const { inputSteps, targetSteps } = protocol;
  const { thresholds } = event;
  if (thresholds === null) throw new DataError('a forecast can be held against the threshold of an event that has one');
  const forecasts = new Float32Array(targetSteps * nodes);
  /** Margins of one window, [H, N]. */
  const margins = (start: number, out: Float32Array, from = forecast): void => {
    from.predictWindow(start, forecasts);
    for (let at = 0; at < out.length; at++) {
      const over = ((forecasts[at] ?? NaN) - (thresholds[at % nodes] ?? NaN)) / scaler.deviation;
      const margin = below ? -over : over;
      const before = at - nodes;
      out[at] = event.horizon === 'within' && before >= 0 ? Math.max(margin, out[before] ?? margin) : margin;
    }
  };
  const room = new Float32Array(forecasts.length);
  // Its margins and its labels teach the scaling.
  const learnt = labelledStarts(data);
  const kept = new Float32Array(learnt.length * room.length);
  data.reads.readWindows('learning', learnt, protocol);
  learnt.forEach((start, window) => margins(start, kept.subarray(window * room.length)));
  const x = new Float64Array([0, 1]);
  const scales = Array.from({ length: targetSteps }, (_, h) => {
    const rows: Rows = (use) => {
      learnt.forEach((start, window) => {
        for (let node = 0; node < nodes; node++) {
          const label = eventLabelAt(event, nodes, start + inputSteps - 1, h + 1, node);
          if (label === UNKNOWN) continue;
          x[0] = kept[window * room.length + h * nodes + node] ?? NaN;
          use(x, label);
        }
      });
    };
    return logisticFit(rows, 2, 1e-3, new Float64Array(2));
  });
  const stored = Float32Array.from(scales.flatMap((scale) => [...scale]));
  const reading = (from: Baseline): Baseline => ({
    parameters: forecast.parameters + stored.length,
    weights: { ...forecast.weights, scaling: { shape: [targetSteps, 2], values: stored } },
    // The thresholds, and the deviation that margins are told in.
    inputNumbers: forecast.inputNumbers + thresholds.length + 1,
    over: (other) => reading(forecast.over(other)),
    predictWindow(start, out) {
      margins(start, room, from);
      for (let at = 0; at < out.length; at++) {
        const [slope, offset] = scales[Math.floor(at / nodes)] ?? [];
        out[at] = probabilityOf((slope ?? NaN) * (room[at] ?? NaN) + (offset ?? NaN));
      }
    },
  });
  return reading(forecast);
}
