import type { Protocol } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { labelledSteps, labelledWindows, type LearntSteps } from './label-budget.ts';
import { historicalProfile } from './profile.ts';
import { ReadLog } from './read-log.ts';
import { fitScaler, type Scaler } from './scaler.ts';
import type { Series } from './series.ts';
import { cutsOf, windowsOf, type Windows } from './split.ts';

/** A share of the train windows' labels, drawn by a run's seed (see `labelledWindows`). */
export interface LabelBudget {
  /** (0, 1] */
  readonly share: number;
  readonly seed: number;
}

/** A series with all that is learnt from its train part before any model sees it. */
export interface PreparedData {
  readonly series: Series;
  readonly protocol: Protocol;
  readonly windows: Windows;
  /** For each train window 1 where its labels may be used. */
  readonly labelled: Uint8Array;
  readonly scaler: Scaler;
  /** Historical-average profile at every step, dataset unit, [steps, nodes]. */
  readonly profile: Float32Array;
  /** What that profile was learnt as, dataset unit, [2, slots of a day, nodes]: weekdays, then weekends. */
  readonly profileTable: Float32Array;
  /** Train steps whose readings may be learnt from; all where it is undefined. */
  readonly learnt: LearntSteps | undefined;
  /** What was read of the series so far, and what for. */
  readonly reads: ReadLog;
  /** Whether the train part has missing readings: the mask of the lags is then an input of every fitted model. */
  readonly masked: boolean;
}

/**
 * Windows, scaler and profile of a series under a protocol; nothing but the train part is learnt from. With a label
 * budget below 1, scaler and profile are learnt from the readings that are targets of labelled windows, and from no
 * other: who has few labels has no archive to average either. Lags stay what they are at inference too, a sensor's last
 * readings; validation and test parts stay whole.
 *
 * @param options.budget which labels may be used; all when left out
 * @throws DataError when a part is too short for one window or has no observed target at some horizon, or the steps to
 *   learn from hold no reading
 */
export function prepareData(
  series: Series,
  protocol: Protocol,
  options: { readonly budget?: LabelBudget } = {},
): PreparedData {
  const { budget = { share: 1, seed: 0 } } = options;
  const windows = windowsOf(protocol, series.steps);
  for (const part of ['train', 'validation', 'test'] as const) checkTargets(part, windows[part], series, protocol);
  const { train } = cutsOf(protocol, series.steps);
  const labelled = labelledWindows(windows.train, budget.share, budget.seed, series.stepSeconds);
  const learnt = budget.share < 1 ? labelledSteps(windows.train, labelled, protocol, train) : undefined;
  const reads = new ReadLog(series.steps);
  const { table, values } = historicalProfile(series, train, learnt, reads);
  return {
    series,
    protocol,
    windows,
    labelled,
    scaler: fitScaler(series, train, learnt, reads),
    learnt,
    reads,
    profile: values,
    profileTable: table,
    masked: series.mask.subarray(0, train * series.nodes).includes(0),
  };
}

/** Throws unless every horizon has one observed target in the windows of a part, which follow each other step by step. */
function checkTargets(part: string, starts: Int32Array, { mask, nodes }: Series, protocol: Protocol): void {
  for (let horizon = 1; horizon <= protocol.targetSteps; horizon++) {
    const from = (starts[0] ?? 0) + protocol.inputSteps + horizon - 1;
    const to = from + starts.length;
    if (mask.subarray(from * nodes, to * nodes).includes(1)) continue;
    throw new DataError(
      `the ${part} part has no observed target at horizon ${horizon}: every reading from step ${from} to step ${to - 1} is ` +
        `missing; use another split, or a series without so long a gap`,
    );
  }
}
