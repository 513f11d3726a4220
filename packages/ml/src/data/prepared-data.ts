import { cutsOf, type Inputs, type Protocol } from '../config/index.ts';
import { DataError } from '../errors.ts';
import type { ProfileOptions } from './days-apart.ts';
import { eventLabelAt, eventTruth, UNKNOWN, type EventTruth } from './event-labels.ts';
import { eventRates } from './event-rates.ts';
import { labelledSteps, labelledWindows, type LearntSteps } from './label-budget.ts';
import { historicalProfile } from './profile.ts';
import { ReadLog } from './read-log.ts';
import { fitScaler, type Scaler } from './scaler.ts';
import { shownReadings } from './shown-readings.ts';
import type { Series } from './series.ts';
import { windowsOf, type Windows } from './split.ts';

/** A share of the train windows' labels, drawn by a run's seed (see `labelledWindows`). */
export interface LabelBudget {
  /** (0, 1] */
  readonly share: number;
  readonly seed: number;
}

/** What a protocol with an event adds. */
export interface PreparedEvent extends EventTruth {
  /** Event rate of every step, [steps, nodes], inside the train part without the days that its windows reach (see `eventRates`). */
  readonly rates: Float32Array;
  /** What those rates were learnt as, [7, slots of a day, nodes]. */
  readonly ratesTable: Float32Array;
}

/** A series with all that is learnt from its train part before any model sees it. */
export interface PreparedData {
  readonly series: Series;
  readonly protocol: Protocol;
  readonly windows: Windows;
  /** Truth and rates of the protocol's event; null where readings are forecast. */
  readonly event: PreparedEvent | null;
  /** Which labels may be used, as it was asked. */
  readonly budget: LabelBudget;
  /** For each train window 1 where its labels may be used. */
  readonly labelled: Uint8Array;
  readonly scaler: Scaler;
  /** Historical-average profile at every step, dataset unit or its logarithm where models see that, [steps, nodes]. */
  readonly profile: Float32Array;
  /** What that profile was learnt as, [2, slots of a day, nodes]: weekdays, then weekends. */
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
 * Under an event protocol the labels' thresholds are those of the whole train part, whatever the budget: they say what is
 * asked, not what is learnt.
 *
 * @param options.budget which labels may be used; all when left out
 * @param options.reads a record to go on with; a new one when left out
 * @param options.inputs what of the inputs changes the readings (`logScale`); nothing when left out
 * @throws DataError when a part is too short for one window or has no observed target at some horizon, the steps to
 *   learn from hold no reading, the train part has no event, or a reading has no logarithm that is asked for
 */
export function prepareData(
  series: Series,
  protocol: Protocol,
  options: {
    readonly budget?: LabelBudget;
    readonly inputs?: Pick<Inputs, 'logScale'>;
    readonly reads?: ReadLog;
  } = {},
): PreparedData {
  const { budget = { share: 1, seed: 0 }, reads = new ReadLog(series.steps) } = options;
  const windows = windowsOf(protocol, series.steps);
  const truth = protocol.event === undefined ? undefined : eventTruth(series, protocol, protocol.event, reads);
  for (const part of ['train', 'validation', 'test'] as const) {
    if (truth === undefined) checkTargets(part, windows[part], series, protocol);
    else checkLabels(part, windows[part], truth, series.nodes, protocol);
  }
  const { train } = cutsOf(protocol, series.steps);
  const labelled = labelledWindows(windows.train, budget.share, budget.seed, series.stepSeconds);
  const learnt = budget.share < 1 ? labelledSteps(windows.train, labelled, protocol, train) : undefined;
  if (options.inputs?.logScale === true) checkLogarithms(series);
  const asRead = { ...series, values: shownReadings(series, options.inputs) };
  const windowSteps = protocol.inputSteps + protocol.targetSteps;
  const { table, values } = historicalProfile(asRead, train, { learnt, reads, windowSteps });
  return {
    series,
    protocol,
    windows,
    event: truth === undefined ? null : preparedEvent(series, truth, train, { learnt, reads, windowSteps }),
    budget,
    labelled,
    scaler: fitScaler(asRead, train, learnt, reads),
    learnt,
    reads,
    profile: values,
    profileTable: table,
    masked: series.mask.subarray(0, train * series.nodes).includes(0),
  };
}

/** First steps of the train windows whose labels may be used. */
export function labelledStarts({ windows, labelled }: Pick<PreparedData, 'windows' | 'labelled'>): Int32Array {
  return windows.train.filter((_, window) => labelled[window] === 1);
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

function preparedEvent(series: Series, truth: EventTruth, train: number, options: ProfileOptions): PreparedEvent {
  if (!truth.state.subarray(0, train * series.nodes).includes(1)) {
    throw new DataError(
      'the train part holds no event: there is nothing to learn from; use another threshold or split',
    );
  }
  const { table, values } = eventRates(series, truth, train, options);
  return { ...truth, rates: values, ratesTable: table };
}

/** Throws unless every horizon has one known label in the windows of a part. */
function checkLabels(part: string, starts: Int32Array, truth: EventTruth, nodes: number, protocol: Protocol): void {
  const { inputSteps, targetSteps } = protocol;
  for (let horizon = 1; horizon <= targetSteps; horizon++) {
    const isKnown = (start: number) => {
      for (let node = 0; node < nodes; node++) {
        if (eventLabelAt(truth, nodes, start + inputSteps - 1, horizon, node) !== UNKNOWN) return true;
      }
      return false;
    };
    if (starts.some(isKnown)) continue;
    throw new DataError(
      `the ${part} part has no known label at horizon ${horizon}; use another split, or a series with fewer gaps`,
    );
  }
}

/** Throws where an observed reading has no logarithm. */
function checkLogarithms({ values, mask, nodes }: Series): void {
  const wrong = values.findIndex((value, at) => mask[at] === 1 && value <= -1);
  if (wrong < 0) return;
  throw new DataError(
    `logScale takes log(1 + x) of readings above -1, got ${String(values[wrong])} at step ${Math.floor(wrong / nodes)}, node ` +
      `${wrong % nodes} (counted from 0)`,
  );
}
