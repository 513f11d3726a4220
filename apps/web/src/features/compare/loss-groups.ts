/**
 * Where and when the right model loses against the left: each sensor in each part of the day, judged on means of whole
 * hours, because the errors of neighbouring forecasts are not independent.
 */
import type { ZoneClock } from '../../chart/zone-clock.ts';
import { forecastAt, observedAt, stepAt } from './comparison-data.ts';
import type { Forecasts } from './comparison-data.ts';
import { falseDiscoveryControl, twoSidedP } from './student-t.ts';

const HOUR = 3_600_000;
export const PART_HOURS = 4;
const PARTS = 24 / PART_HOURS;
/** Fewer hours than this say nothing about a difference. */
const LEAST_HOURS = 4;
const FALSE_DISCOVERY_RATE = 0.05;

export interface LossGroup {
  readonly node: number;
  /** Local hour at which the part of the day begins. */
  readonly fromHour: number;
  /** Mean of |right error| - |left error|; positive where the right model is worse. */
  readonly added: number;
  /** Readings compared. */
  readonly count: number;
  /** Clock position at which the right model lost most in this group. */
  readonly worstPosition: number;
}

export interface LossReport {
  /** Groups clear of zero, the largest loss first. */
  readonly clear: readonly LossGroup[];
  /** Groups that were judged but are not clear of zero. */
  readonly ties: number;
  /** Groups with too few observed hours to judge. */
  readonly unjudged: number;
}

interface Timing {
  readonly startAt: number;
  readonly stepSeconds: number;
  readonly clock: ZoneClock;
}

interface Tally {
  sum: number;
  count: number;
  worst: number;
  worstPosition: number;
  hours: Map<number, { sum: number; count: number }>;
}

function tallyGroups(data: Forecasts, horizon: number, timing: Timing): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (let window = 0; window < data.shape.windows; window += 1) {
    const position = window + horizon - 1;
    const left = forecastAt(data, 'left', position, horizon);
    const right = forecastAt(data, 'right', position, horizon);
    if (!left || !right) continue;
    const observed = observedAt(data, position);
    const local = timing.clock.toLocal(timing.startAt + stepAt(data.shape, position) * timing.stepSeconds * 1000);
    const hour = Math.floor(local / HOUR);
    const part = Math.floor((hour % 24) / PART_HOURS);
    for (let node = 0; node < data.shape.nodes; node += 1) {
      const truth = observed[node] as number;
      if (Number.isNaN(truth)) continue;
      const added = Math.abs((right[node] as number) - truth) - Math.abs((left[node] as number) - truth);
      const key = node * PARTS + part;
      let tally = tallies.get(key);
      if (!tally) {
        tally = { sum: 0, count: 0, worst: Number.NEGATIVE_INFINITY, worstPosition: position, hours: new Map() };
        tallies.set(key, tally);
      }
      tally.sum += added;
      tally.count += 1;
      if (added > tally.worst) {
        tally.worst = added;
        tally.worstPosition = position;
      }
      const inHour = tally.hours.get(hour) ?? { sum: 0, count: 0 };
      inHour.sum += added;
      inHour.count += 1;
      tally.hours.set(hour, inHour);
    }
  }
  return tallies;
}

/** p-value that the hourly means have mean zero; null with too few hours. */
function pValueOf(tally: Tally): number | null {
  const means = [...tally.hours.values()].map(({ sum, count }) => sum / count);
  if (means.length < LEAST_HOURS) return null;
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
  if (variance === 0) return mean === 0 ? 1 : 0;
  return twoSidedP(mean / Math.sqrt(variance / means.length), means.length - 1);
}

/** Groups at one horizon whose difference is clear of zero, at a false-discovery rate of 5 % over all judged groups. */
export function lossReport(data: Forecasts, horizon: number, timing: Timing): LossReport {
  const tallies = [...tallyGroups(data, horizon, timing)];
  const judged = tallies.flatMap(([key, tally]) => {
    const p = pValueOf(tally);
    return p === null ? [] : [{ key, tally, p }];
  });
  const isClear = falseDiscoveryControl(
    judged.map(({ p }) => p),
    FALSE_DISCOVERY_RATE,
  );
  const clear = judged
    .filter((_, index) => isClear[index])
    .map(({ key, tally }) => ({
      node: Math.floor(key / PARTS),
      fromHour: (key % PARTS) * PART_HOURS,
      added: tally.sum / tally.count,
      count: tally.count,
      worstPosition: tally.worstPosition,
    }))
    .sort((a, b) => b.added - a.added);
  return { clear, ties: judged.length - clear.length, unjudged: tallies.length - judged.length };
}
