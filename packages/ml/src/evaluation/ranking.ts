/** A leaderboard's order: ranks as ranges, ties as ties, every student beside its control. */
import type { RunKind } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { cellDifferences, type CellDifference } from './cell-differences.ts';
import { drawResamples, MeasuredConfiguration, type Interval, type Measured } from './comparison.ts';
import type { CellBlocks } from './error-breakdown.ts';
import { holm } from './holm.ts';

const SIGNIFICANCE = 0.05;

/** All runs of one configuration under one protocol. */
export interface ConfigurationRuns extends Measured {
  readonly configurationKey: string;
  readonly kind: RunKind;
  /** Key of the control that a distilled student stands beside; null for all others. */
  readonly controlKey: string | null;
  /**
   * A control that an experiment asked for: `longer` took more updates, `no-graph` was denied the given graph. Neither is
   * ever the best teacher.
   */
  readonly variant?: ControlVariant | undefined;
  /** Keys of configurations that it is compared with in so many words; none where left out. */
  readonly rivals?: readonly string[];
  /** Mean validation MAE over the seeds, dataset unit: what "the best teacher" is chosen by. */
  readonly validationMae: number;
  /** The same errors by cell, one list a seed, where every run has them; null where one has none. */
  readonly cells?: readonly (readonly CellBlocks[])[] | null;
}

export type ControlVariant = 'longer' | 'no-graph';

export type Verdict = 'BETTER' | 'WORSE' | 'TIE' | 'UNJUDGED';

export interface RankedConfiguration {
  readonly configurationKey: string;
  /** Mean test MAE over all horizons and seeds with its 95 % interval, dataset unit. */
  readonly mae: Interval;
  /** 1 + number of configurations that are significantly better. */
  readonly rankLow: number;
  /** Number of configurations less those that are significantly worse. */
  readonly rankHigh: number;
  /** Groups from 1 in order of the mean: none of a group is significantly worse than the first of the group. */
  readonly tieGroup: number;
  /** Test MAE less the control's, paired; null where there is no control. Negative is better. */
  readonly againstControl: Interval | null;
  /** Beside its control, by the comparison that ranks are made from; UNJUDGED without a control. */
  readonly controlVerdict: Verdict;
  /** The same difference cell by cell; null without a control, or where one of the two was not broken down. */
  readonly againstControlBy: readonly CellDifference[] | null;
  /** Whether this is the teacher of the lowest validation MAE; the test part judges, it does not choose. */
  readonly isBestTeacher: boolean;
  /** Test MAE relative to the best teacher's, in percent of that; null for the best teacher and without teachers. */
  readonly againstTeacher: Interval | null;
  /** Beside the best teacher, by the comparison that ranks are made from; UNJUDGED for that teacher and without teachers. */
  readonly teacherVerdict: Verdict;
  /** Beside each of its rivals that is on the board. */
  readonly againstRivals: readonly RivalComparison[];
}

export interface RivalComparison {
  readonly configurationKey: string;
  /** Test MAE less the rival's, paired, dataset unit. */
  readonly difference: Interval;
  /** By the comparison that ranks are made from. */
  readonly verdict: Verdict;
}

/**
 * Ranks configurations by mean test MAE. Two differ when their paired difference is significant at 5 % after Holm's
 * correction over all pairs of the board that can be judged. Verdicts beside the control and the best teacher are read from the same
 * corrected comparison, so that none contradicts the ranks: TIE where it is not significant, even if the interval of the
 * one difference, which is not corrected, excludes zero; UNJUDGED where the difference has no interval.
 *
 * @param configurations all measured on the same blocks
 * @returns in order of the mean, best first
 * @throws DataError when blocks differ or a control is missing
 */
export function rankConfigurations(configurations: readonly ConfigurationRuns[]): RankedConfiguration[] {
  const [first] = configurations;
  if (first === undefined) return [];
  const blocks = first.blocks[0]?.count.length ?? 0;
  for (const { configurationKey, blocks: errors } of configurations) {
    if (errors.some((error) => error.count.length !== blocks)) {
      throw new DataError(`rankConfigurations: ${configurationKey} was measured on other blocks than the rest`);
    }
  }
  const resamples = drawResamples(blocks);
  const entries = configurations
    .map((configuration) => {
      const measured = new MeasuredConfiguration(configuration, resamples);
      return { configuration, measured, mae: measured.interval() };
    })
    .sort(
      (a, b) =>
        a.mae.mean - b.mae.mean || (a.configuration.configurationKey < b.configuration.configurationKey ? -1 : 1),
    );

  const pairs = entries.flatMap((_, i) => entries.slice(i + 1).map((__, offset) => [i, i + 1 + offset] as const));
  const differences = pairs.map(([i, j]) => {
    const left = entries[i];
    const right = entries[j];
    if (left === undefined || right === undefined) throw new RangeError(`there is no pair of entries ${i} and ${j}`);
    return left.measured.minus(right.measured);
  });
  // What cannot be judged is no hypothesis: pairs of single seeds do not blunt the comparison of all others.
  const judged = differences.flatMap(({ probability }, pair) => (probability === null ? [] : [{ pair, probability }]));
  const corrected = holm(judged.map(({ probability }) => probability));
  const adjusted = new Map(judged.map(({ pair }, at) => [pair, corrected[at] ?? 1]));
  // Better and worse by the paired difference: on seeds that both have, the order may be another than that of the means.
  const isBetter = new Set<string>();
  pairs.forEach(([i, j], pair) => {
    if ((adjusted.get(pair) ?? 1) >= SIGNIFICANCE) return;
    isBetter.add((differences[pair]?.mean ?? 0) < 0 ? `${i} than ${j}` : `${j} than ${i}`);
  });
  const better = (i: number) => entries.filter((_, other) => isBetter.has(`${other} than ${i}`)).length;
  const worse = (i: number) => entries.filter((_, other) => isBetter.has(`${i} than ${other}`)).length;

  const bestTeacher = entries
    .filter((entry) => entry.configuration.kind === 'TEACHER' && entry.configuration.variant === undefined)
    .sort((a, b) => a.configuration.validationMae - b.configuration.validationMae)[0];
  let tieGroup = 0;
  let leader = -1;
  return entries.map((entry, index) => {
    if (leader < 0 || isBetter.has(`${leader} than ${index}`)) {
      leader = index;
      tieGroup += 1;
    }
    const { controlKey, configurationKey } = entry.configuration;
    const control =
      controlKey === null
        ? undefined
        : entries.find((candidate) => candidate.configuration.configurationKey === controlKey);
    if (controlKey !== null && control === undefined) {
      throw new DataError(`rankConfigurations: ${configurationKey} has no control ${controlKey} beside it`);
    }
    const againstControl = control === undefined ? null : entry.measured.minus(control.measured);
    const againstTeacher =
      bestTeacher === undefined || bestTeacher === entry ? null : entry.measured.minus(bestTeacher.measured);
    const verdict = (difference: Interval | null, rival: typeof entry | undefined): Verdict => {
      if (difference?.probability == null || rival === undefined) return 'UNJUDGED';
      const other = entries.indexOf(rival);
      if (isBetter.has(`${index} than ${other}`)) return 'BETTER';
      return isBetter.has(`${other} than ${index}`) ? 'WORSE' : 'TIE';
    };
    return {
      configurationKey,
      mae: entry.mae,
      rankLow: 1 + better(index),
      rankHigh: entries.length - worse(index),
      tieGroup,
      againstControl,
      controlVerdict: verdict(againstControl, control),
      againstControlBy: control === undefined ? null : byCell(entry.configuration, control.configuration),
      isBestTeacher: entry === bestTeacher,
      againstTeacher:
        againstTeacher === null || bestTeacher === undefined ? null : inPercent(againstTeacher, bestTeacher.mae.mean),
      teacherVerdict: verdict(againstTeacher, bestTeacher),
      againstRivals: (entry.configuration.rivals ?? []).flatMap((key): RivalComparison[] => {
        const rival = entries.find((candidate) => candidate.configuration.configurationKey === key);
        if (rival === undefined || rival === entry) return [];
        const difference = entry.measured.minus(rival.measured);
        return [{ configurationKey: key, difference, verdict: verdict(difference, rival) }];
      }),
    };
  });
}

function byCell(own: ConfigurationRuns, control: ConfigurationRuns): CellDifference[] | null {
  if (!own.cells || !control.cells) return null;
  return cellDifferences({ ...own, cells: own.cells }, { ...control, cells: control.cells });
}

function inPercent(difference: Interval, of: number): Interval {
  const scale = (value: number | null) => (value === null ? null : (100 * value) / of);
  return {
    mean: (100 * difference.mean) / of,
    low: scale(difference.low),
    high: scale(difference.high),
    probability: difference.probability,
  };
}
