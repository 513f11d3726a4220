/**
 * The historical-average profile: what a node usually reads at this time of this kind of day. Learnt from the train
 * part alone. For a step inside the train part its own day is left out, else the profile would contain the label.
 */
import { DataError } from '../errors.ts';
import type { Series } from './series.ts';

/** Half-width, in minutes, of the smoothing over neighbouring slots of the day; five slots of a five-minute series. */
const SMOOTHING_MINUTES = 10;

/**
 * The profile at every step of the series, past and to come, in the dataset's unit, [steps, nodes].
 *
 *   profile(t, n) = mean of x(s, n) over observed train steps s with kind(s) = kind(t), |slot(s) - slot(t)| <= r,
 *                   and day(s) != day(t)
 *
 * with kind = weekday or weekend, slot = step of the local day, and r the number of slots within ten minutes (2 for
 * five-minute data, 0 for steps of over ten minutes). Where nothing qualifies: the other kind of day, then the node's
 * train mean, then the mean of all nodes.
 *
 * @param series all readings
 * @param trainSteps number of steps, from the start, of the train part
 * @throws DataError when the train part holds no observed reading
 */
export function historicalProfile(series: Series, trainSteps: number): Float32Array {
  const { nodes, steps, values, mask, calendar, stepSeconds } = series;
  const slots = Math.max(1, Math.round(86_400 / stepSeconds));
  const slotOf = (step: number) =>
    Math.min(slots - 1, Math.floor(((calendar.minuteOfDay[step] ?? 0) * 60) / stepSeconds));
  const radius = Math.min(Math.floor((SMOOTHING_MINUTES * 60) / stepSeconds), Math.floor((slots - 1) / 2));

  // Sums over the smoothing range, for each kind of day, slot and node: spread each reading over its 2r + 1 slots.
  const size = slots * nodes;
  const sum = [new Float64Array(size), new Float64Array(size)] as const;
  const count = [new Float64Array(size), new Float64Array(size)] as const;
  const nodeSum = new Float64Array(nodes);
  const nodeCount = new Float64Array(nodes);
  const stepsOfDay = new Map<number, number[]>();
  for (let step = 0; step < trainSteps; step++) {
    const day = calendar.dayIndex[step] ?? 0;
    const ofDay = stepsOfDay.get(day);
    if (ofDay === undefined) stepsOfDay.set(day, [step]);
    else ofDay.push(step);
    const kind = calendar.weekend[step] === 1 ? 1 : 0;
    const slot = slotOf(step);
    for (let node = 0; node < nodes; node++) {
      const at = step * nodes + node;
      if (mask[at] !== 1) continue;
      const value = values[at] ?? 0;
      nodeSum[node] = (nodeSum[node] ?? 0) + value;
      nodeCount[node] = (nodeCount[node] ?? 0) + 1;
      for (let shift = -radius; shift <= radius; shift++) {
        const cell = ((slot + shift + slots) % slots) * nodes + node;
        sum[kind][cell] = (sum[kind][cell] ?? 0) + value;
        count[kind][cell] = (count[kind][cell] ?? 0) + 1;
      }
    }
  }
  const total = nodeCount.reduce((a, b) => a + b, 0);
  if (total === 0) throw new DataError('historicalProfile: the train part holds no observed reading');
  const overall = nodeSum.reduce((a, b) => a + b, 0) / total;

  const profile = new Float32Array(steps * nodes);
  const ownSum = new Float64Array(size);
  const ownCount = new Float64Array(size);
  let currentDay = NaN;
  for (let step = 0; step < steps; step++) {
    const day = calendar.dayIndex[step] ?? 0;
    if (day !== currentDay) {
      currentDay = day;
      ownSum.fill(0);
      ownCount.fill(0);
      for (const own of stepsOfDay.get(day) ?? []) {
        const slot = slotOf(own);
        for (let node = 0; node < nodes; node++) {
          const at = own * nodes + node;
          if (mask[at] !== 1) continue;
          for (let shift = -radius; shift <= radius; shift++) {
            const cell = ((slot + shift + slots) % slots) * nodes + node;
            ownSum[cell] = (ownSum[cell] ?? 0) + (values[at] ?? 0);
            ownCount[cell] = (ownCount[cell] ?? 0) + 1;
          }
        }
      }
    }
    const kind = calendar.weekend[step] === 1 ? 1 : 0;
    const other = kind === 1 ? 0 : 1;
    const slot = slotOf(step);
    for (let node = 0; node < nodes; node++) {
      const cell = slot * nodes + node;
      const others = (count[kind][cell] ?? 0) - (ownCount[cell] ?? 0);
      let value: number;
      if (others > 0) value = ((sum[kind][cell] ?? 0) - (ownSum[cell] ?? 0)) / others;
      else if ((count[other][cell] ?? 0) > 0) value = (sum[other][cell] ?? 0) / (count[other][cell] ?? 1);
      else if ((nodeCount[node] ?? 0) > 0) value = (nodeSum[node] ?? 0) / (nodeCount[node] ?? 1);
      else value = overall;
      profile[step * nodes + node] = value;
    }
  }
  return profile;
}
