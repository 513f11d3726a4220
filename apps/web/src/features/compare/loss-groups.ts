/**
 * Where and when the right run loses against the left: each sensor in each part of the day. Errors of neighbouring
 * forecasts are not independent, and neither are those of neighbouring hours, so one local day is one draw: the
 * difference of a group is judged on its daily means.
 */
import type { ZoneClock } from '../../chart/zone-clock.ts';
import { clockLength, errorOf, forecastAt, stepAt, truthAt } from './comparison-data.ts';
import type { Forecasts } from './comparison-data.ts';
import { NO_REGIME, type Regime, type Regimes } from './regimes.ts';
import { falseDiscoveryControl, tQuantile, twoSidedP } from './student-t.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const PART_HOURS = 4;
const PARTS = 24 / PART_HOURS;
/** Fewer days than this say nothing about a difference. */
export const LEAST_DAYS = 8;
const FALSE_DISCOVERY_RATE = 0.05;

export interface LossGroup {
  readonly node: number;
  /** Local hour at which the part of the day begins. */
  readonly fromHour: number;
  /** Mean over the days of the daily mean of the right error less the left; positive where the right run is worse. */
  readonly added: number;
  /**
   * Ends of the interval of `added`, wide enough that of the intervals shown 95 % hold their value although only clear
   * groups are shown (Benjamini and Yekutieli 2005); null where nothing is claimed.
   */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Local days compared. */
  readonly days: number;
  /** Clock position at which the right run lost most in this group. */
  readonly worstPosition: number;
  /** The regime in which most of it was lost; null where regimes are not known. */
  readonly regime: Regime | null;
}

export interface LossReport {
  /** Whether the test part is long enough to judge any group; if not, `losses` ranks means and claims nothing. */
  readonly isJudged: boolean;
  /** Groups in which the right run loses, the largest loss first; only those clear of zero when judged. */
  readonly losses: readonly LossGroup[];
  /** Groups that were judged but are not clear of zero. */
  readonly ties: number;
  /** Groups with too few observed days to judge. */
  readonly unjudged: number;
  /** Most local days that any group was observed on. */
  readonly days: number;
}

interface Timing {
  readonly startAt: number;
  readonly stepSeconds: number;
  readonly clock: ZoneClock;
}

/** What is counted, and by what it is told apart. */
export interface LossScope {
  /** 1 for each sensor that does not count at a clock position; null where all do. */
  readonly leftOutAt?: (position: number) => Uint8Array | null;
  readonly regimes?: Regimes | null;
}

interface Tally {
  worst: number;
  worstPosition: number;
  readonly days: Map<number, { sum: number; count: number }>;
  /** Sum of what was lost in each regime. */
  readonly byRegime: number[];
}

function tallyGroups(data: Forecasts, timing: Timing, { leftOutAt, regimes }: LossScope): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  const { nodes, inputSteps } = data.shape;
  for (let position = 0; position < clockLength(data.shape); position += 1) {
    const left = forecastAt(data, 'left', position);
    const right = forecastAt(data, 'right', position);
    if (!left || !right) continue;
    const observed = truthAt(data, position);
    const isOut = leftOutAt?.(position) ?? null;
    const local = timing.clock.toLocal(timing.startAt + stepAt(data.shape, position) * timing.stepSeconds * 1000);
    const day = Math.floor(local / DAY);
    const part = Math.floor((local - day * DAY) / (PART_HOURS * HOUR));
    for (let node = 0; node < nodes; node += 1) {
      const truth = observed[node] as number;
      if (Number.isNaN(truth) || isOut?.[node] === 1) continue;
      const added = errorOf(data, right[node] as number, truth) - errorOf(data, left[node] as number, truth);
      const key = node * PARTS + part;
      let tally = tallies.get(key);
      if (!tally) {
        tally = { worst: Number.NEGATIVE_INFINITY, worstPosition: position, days: new Map(), byRegime: [] };
        tallies.set(key, tally);
      }
      if (added > tally.worst) {
        tally.worst = added;
        tally.worstPosition = position;
      }
      const inDay = tally.days.get(day) ?? { sum: 0, count: 0 };
      inDay.sum += added;
      inDay.count += 1;
      tally.days.set(day, inDay);
      const regime = regimes?.classes[(position + inputSteps) * nodes + node] ?? NO_REGIME;
      if (regime !== NO_REGIME) tally.byRegime[regime] = (tally.byRegime[regime] ?? 0) + added;
    }
  }
  return tallies;
}

interface Difference {
  readonly days: number;
  readonly mean: number;
  /** Standard error of the mean over the days; NaN for a single day. */
  readonly error: number;
}

function differenceOf(tally: Tally): Difference {
  const means = [...tally.days.values()].map(({ sum, count }) => sum / count);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
  return { days: means.length, mean, error: Math.sqrt(variance / means.length) };
}

/** The regime with the largest loss. */
function worstRegime({ byRegime }: Tally, regimes: Regimes | null | undefined): Regime | null {
  let worst: Regime | null = null;
  let most = 0;
  byRegime.forEach((sum, index) => {
    if (sum > most) [worst, most] = [regimes?.names[index] ?? null, sum];
  });
  return worst;
}

/** p-value that the daily means have mean zero. */
function pValueOf({ days, mean, error }: Difference): number {
  if (error === 0) return mean === 0 ? 1 : 0;
  return twoSidedP(mean / error, days - 1);
}

/**
 * Losses of the right run at the horizon of the forecasts. With enough days the groups clear of zero, at a false-discovery rate of 5 %
 * over all judged groups; below that the groups ranked by their mean, and no claim.
 */
export function lossReport(data: Forecasts, timing: Timing, scope: LossScope = {}): LossReport {
  const groups = [...tallyGroups(data, timing, scope)].map(([key, tally]) => ({
    regime: worstRegime(tally, scope.regimes),
    node: Math.floor(key / PARTS),
    fromHour: (key % PARTS) * PART_HOURS,
    worstPosition: tally.worstPosition,
    difference: differenceOf(tally),
  }));
  const judged = groups.filter(({ difference }) => difference.days >= LEAST_DAYS);
  const isJudged = judged.length > 0;
  const isClear = falseDiscoveryControl(
    judged.map(({ difference }) => pValueOf(difference)),
    FALSE_DISCOVERY_RATE,
  );
  const clear = judged.filter((_, index) => isClear[index]);
  const outside = (FALSE_DISCOVERY_RATE * clear.length) / judged.length;
  const losses = (isJudged ? clear : groups)
    .filter(({ difference }) => difference.mean > 0)
    .map(({ difference: { days, mean, error }, ...group }): LossGroup => {
      if (!isJudged) return { ...group, added: mean, days, interval: null };
      const reach = tQuantile(1 - outside / 2, days - 1) * error;
      return { ...group, added: mean, days, interval: { low: mean - reach, high: mean + reach } };
    })
    .sort((a, b) => b.added - a.added);
  return {
    isJudged,
    losses,
    ties: judged.length - clear.length,
    unjudged: groups.length - judged.length,
    days: groups.reduce((most, { difference }) => Math.max(most, difference.days), 0),
  };
}
