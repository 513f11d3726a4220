/** Errors of chosen weights where the input is broken, incidents are near or the day is unusual, beside the clean ones. */
import { cutsOf } from '../config/index.ts';
import type { PreparedData, Series } from '../data/index.ts';
import { historicalProfile } from '../data/profile.ts';
import type { Adjacency } from '../graph/index.ts';
import { RandomStream } from '../random/stream.ts';
import { corrupted, type Corruption } from './corruption.ts';
import { incidentWindows } from './incident-windows.ts';
import { checkPredictions } from './score.ts';
import { errorOf } from './truth.ts';

/**
 * Beside what is broken, where nothing is: `incident`, the windows and nodes with an incident in the window or its target, at
 * the node or within one edge, of a dataset that has a channel of labels; of another one `unusual`, the tenth of the test
 * windows whose truth is farthest from the historical profile.
 */
export type StressScenario = Corruption | 'incident' | 'unusual';

export interface StressScore {
  readonly scenario: StressScenario;
  /** Mean absolute error over all target steps, dataset unit, or of an event the cross-entropy, nats. */
  readonly mae: number;
  /** The same without the stress: of the same windows unbroken; of `incident` and `unusual`, of the whole test part. */
  readonly cleanMae: number;
  readonly windows: number;
  /** Observed targets, or known labels, of those windows. */
  readonly validCount: number;
}

const CORRUPTIONS: readonly Corruption[] = ['outage-10', 'outage-30', 'stuck-30', 'noise'];
/** Enough for a mean, and few beside what a training forecasts. */
const MOST_WINDOWS = 96;
const UNUSUAL_SHARE = 0.1;
/** One for all runs: under one protocol all are judged on the same broken windows. */
const SEED = 1;

/**
 * @param options.adjacency the graph by which incidents are near; null for none
 * @param options.predictions clean forecasts of all test windows, [windows, targetSteps, nodes], dataset unit or probabilities
 * @param options.forecast with the chosen weights, from other readings: windows in, forecasts [windows, targetSteps, nodes] out
 * @returns what could be measured: a scenario without an observed target is left out
 * @throws ShapeError when the predictions have another size
 */
export async function stressScores(options: {
  readonly data: PreparedData;
  readonly adjacency: Adjacency | null;
  readonly predictions: Float32Array;
  readonly forecast: (readings: Series, starts: Int32Array) => Promise<Float32Array>;
}): Promise<StressScore[]> {
  const { data, adjacency, predictions, forecast } = options;
  const { windows, protocol, series } = data;
  checkPredictions('stressScores', predictions, windows.test.length, protocol, series.nodes);
  const size = protocol.targetSteps * series.nodes;
  const errorAt = errorOf(series, protocol);
  const clean = (place: number) => predictions.subarray(place * size, (place + 1) * size);
  const places = sampledPlaces(windows.test.length, protocol.inputSteps);
  const starts = Int32Array.from(places, (place) => windows.test[place] ?? 0);
  const scores: StressScore[] = [];
  const keep = (scenario: StressScenario, stressed: ErrorSum, unstressed: ErrorSum, count: number) => {
    if (stressed.count === 0) return;
    const { mae, count: validCount } = stressed;
    scores.push({ scenario, mae, cleanMae: unstressed.mae, windows: count, validCount });
  };
  for (const corruption of CORRUPTIONS) {
    const found = await forecast(corrupted(data, starts, corruption, SEED), starts);
    checkPredictions('stressScores', found, starts.length, protocol, series.nodes);
    const [broken, unbroken] = [new ErrorSum(errorAt, series.nodes), new ErrorSum(errorAt, series.nodes)];
    places.forEach((place, index) => {
      broken.add(starts[index] ?? 0, found.subarray(index * size, (index + 1) * size));
      unbroken.add(starts[index] ?? 0, clean(place));
    });
    keep(corruption, broken, unbroken, places.length);
  }
  const all = new ErrorSum(errorAt, series.nodes);
  windows.test.forEach((start, place) => all.add(start, clean(place)));
  const hasIncident = incidentWindows(series, protocol, adjacency);
  if (hasIncident !== undefined) {
    const near = new ErrorSum(errorAt, series.nodes);
    let count = 0;
    windows.test.forEach((start, place) => {
      const before = near.count;
      near.add(start, clean(place), (node) => hasIncident(start, node));
      if (near.count > before) count += 1;
    });
    keep('incident', near, all, count);
    return scores;
  }
  const unusual = new ErrorSum(errorAt, series.nodes);
  const farthest = farthestFromProfile(data);
  for (const place of farthest) unusual.add(windows.test[place] ?? 0, clean(place));
  keep('unusual', unusual, all, farthest.length);
  return scores;
}

/** Places of windows whose input steps do not overlap, drawn at random where there are too many. */
function sampledPlaces(windows: number, inputSteps: number): number[] {
  const random = new RandomStream(SEED, 'stressed windows');
  const slots = Array.from({ length: Math.ceil(windows / inputSteps) }, (_, slot) => slot * inputSteps);
  const drawn = slots.map((place) => ({ place, luck: random.uniform() })).toSorted((a, b) => a.luck - b.luck);
  return drawn
    .slice(0, MOST_WINDOWS)
    .map(({ place }) => place)
    .toSorted((a, b) => a - b);
}

/**
 * Places of the test windows whose truth is farthest from the profile, in the mean over their observed targets. The profile is
 * that of all train readings as they are, not the run's own, which its label budget and `logScale` change: else each run
 * would be judged on windows of its own.
 */
function farthestFromProfile({ windows, series, protocol }: PreparedData): number[] {
  const profile = historicalProfile(series, cutsOf(protocol, series.steps).train).values;
  const size = protocol.targetSteps * series.nodes;
  // What was unusual are readings, whatever was predicted of them.
  const errorAt = errorOf(series, { ...protocol, event: undefined });
  const distances = Array.from(windows.test, (start, place) => {
    const sum = new ErrorSum(errorAt, series.nodes);
    const from = (start + protocol.inputSteps) * series.nodes;
    sum.add(start, profile.subarray(from, from + size));
    return { place, distance: sum.count === 0 ? -1 : sum.mae };
  });
  const share = Math.max(1, Math.round(UNUSUAL_SHARE * distances.length));
  return distances
    .toSorted((a, b) => b.distance - a.distance)
    .slice(0, share)
    .map(({ place }) => place);
}

/** Errors against the truth of the unbroken series. */
class ErrorSum {
  count = 0;
  #sum = 0;

  constructor(
    private readonly errorAt: ReturnType<typeof errorOf>,
    private readonly nodes: number,
  ) {}

  get mae(): number {
    return this.#sum / this.count;
  }

  /**
   * @param forecast of the window that begins at `start`, [targetSteps, nodes]
   * @param counts which nodes count; all when left out
   */
  add(start: number, forecast: Float32Array, counts?: (node: number) => boolean): void {
    const counted = counts && Array.from({ length: this.nodes }, (_, node) => counts(node));
    forecast.forEach((value, place) => {
      if (counted?.[place % this.nodes] === false) return;
      const error = this.errorAt(start, place, value);
      if (error === null) return;
      this.#sum += error;
      this.count += 1;
    });
  }
}
