/** How good probabilities of an event are: as probabilities, as an order, and as calls at a threshold. */
import type { EventDefinition, Protocol } from '../config/index.ts';
import { eventLabelAt, eventTruth, UNKNOWN, type Series } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import { scoreAlarms, type AlarmScore } from './alarms.ts';
import { EventTally } from './event-tally.ts';
import { checkPredictions } from './score.ts';

/** Scores of an event's probabilities at one horizon over a whole part. */
export interface EventScore {
  /** Mean of −ln(probability of what came), nats. */
  readonly crossEntropy: number;
  /** Mean of (p − y)². */
  readonly brier: number;
  /** Share of events among the known labels: the average precision of a model that knows nothing. */
  readonly prevalence: number;
  /** Average precision of all nodes together, at horizon 0 of all target steps pooled; null without an event. */
  readonly averagePrecision: number | null;
  /** Mean over the nodes with an event of the average precision within a node: what is known beyond who has more events. */
  readonly nodeAveragePrecision: number | null;
  /** Probability from which on an event is called: that of the highest F1 on the validation part. */
  readonly threshold: number;
  /** Share of events among the calls; null without a call. */
  readonly precision: number | null;
  /** Share of calls among the events; null without an event. */
  readonly recall: number | null;
  /** Harmonic mean of precision and recall; null without an event and a call. */
  readonly f1: number | null;
  /** Alarms over all horizons; at horizon 0 alone, else null. */
  readonly alarms: AlarmScore | null;
}

/** A horizon's event score beside the errors of the probability as a number. */
export interface EventHorizonScore {
  /** Steps ahead, from 1; 0 is all target steps together. */
  readonly horizon: number;
  /** Mean |p − y|. */
  readonly mae: number;
  /** Root of the mean (p − y)². */
  readonly rmse: number;
  readonly mape: null;
  /** Number of known labels. */
  readonly validCount: number;
  /** Mean |p − y| of each node, NaN without a known label, [nodes]. */
  readonly nodeMae: Float32Array;
  /** Root of the mean (p − y)² of each node, NaN without a known label, [nodes]. */
  readonly nodeRmse: Float32Array;
  readonly event: EventScore;
}

/**
 * Scores of an event's probabilities at every horizon, sums over the whole part.
 *
 * @param options.probabilities [windows, targetSteps, nodes]
 * @param options.starts first input step of each window, one step apart, [windows]
 * @param options.thresholds of horizons 0 (all together) to targetSteps, as the validation part has chosen them; when left
 *   out, this part chooses its own
 * @returns horizons 0, 1, ..., targetSteps
 * @throws ShapeError when there are more or fewer probabilities, or one of a known label is not finite
 */
export function scoreEvent(options: {
  readonly probabilities: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
  readonly event: EventDefinition;
  readonly thresholds?: readonly number[];
}): EventHorizonScore[] {
  const { probabilities, starts, series, protocol, event } = options;
  const { inputSteps, targetSteps } = protocol;
  checkPredictions('scoreEvent', probabilities, starts.length, protocol, series.nodes);
  const truth = eventTruth(series, protocol, event);
  const { nodes } = series;
  const labels = new Int8Array(probabilities.length);
  let at = 0;
  for (const start of starts) {
    for (let horizon = 1; horizon <= targetSteps; horizon++) {
      for (let node = 0; node < nodes; node++, at++) {
        const label = eventLabelAt(truth, nodes, start + inputSteps - 1, horizon, node);
        labels[at] = label;
        const probability = probabilities[at] ?? NaN;
        if (label !== UNKNOWN && !Number.isFinite(probability)) throw notFinite(probability, node, horizon);
      }
    }
  }
  const labelled = { probabilities, labels, targetSteps, nodes };
  const scores = Array.from({ length: targetSteps + 1 }, (_, horizon) => {
    const tally = new EventTally(labelled, horizon);
    return tally.score(
      horizon,
      options.thresholds === undefined ? tally.bestThreshold : (options.thresholds[horizon] ?? NaN),
    );
  });
  const alarms = scoreAlarms({
    ...{ probabilities, starts, series, protocol, truth },
    thresholds: scores.slice(1).map((score) => score.event.threshold),
    tolerance: toleranceOf(event),
  });
  return scores.map((score) => (score.horizon === 0 ? { ...score, event: { ...score.event, alarms } } : score));
}

/**
 * Steps by which an event may come later than an alarm foretold, and a late call behind its beginning: an incident is seen
 * once its queue has reached the sensor.
 */
function toleranceOf(event: EventDefinition): number {
  switch (event.name) {
    case 'onset':
      return event.steps;
    case 'exceedance':
      return 1;
    case 'incident':
      return 3;
  }
}

function notFinite(probability: number, node: number, horizon: number): ShapeError {
  return new ShapeError('scoreEvent', 'finite probabilities', `${probability} for node ${node} at horizon ${horizon}`);
}
