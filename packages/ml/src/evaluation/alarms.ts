/** What alarms of a model would have been worth: how early, how often for nothing. */
import type { Protocol } from '../config/index.ts';
import { eventLabelAt, UNKNOWN, type EventTruth, type Series } from '../data/index.ts';

/** Alarms over a part, matched one to one with the beginnings of events that they were ahead of. */
export interface AlarmScore {
  /** Beginnings of events that an alarm could have told. */
  readonly events: number;
  /** Of these, those that an alarm told ahead. */
  readonly detected: number;
  /** Of these, those that no alarm told ahead and a call met at their beginning or within the tolerance behind it. */
  readonly late: number;
  /**
   * Alarms, late calls not among them; one that stands for longer than the target is raised anew, so that a standing alarm is
   * many.
   */
  readonly alarms: number;
  /** Alarms that told of nothing, for each node and day. */
  readonly falsePerNodeDay: number;
  /** Minutes from the first window of an alarm to the event that it told, above 0; null where none was told. */
  readonly leadMinutes: { readonly median: number; readonly low: number; readonly high: number } | null;
}

/**
 * Alarms of a model. A window calls an event where the probability of any horizon reaches that horizon's threshold;
 * such windows of a node are one alarm as long as they lie within `targetSteps` of its first, which foretells its target
 * steps and no more: the next call after that is the next alarm, so that calling always is no early warning but many false
 * alarms. Alarms and events are matched one to one in order of time; an event up to `tolerance` steps behind what was
 * foretold still counts, one that has begun by the last reading of the window does not: nothing was told ahead. An alarm
 * that tells of an event which has its alarm already, or that comes up to `tolerance` steps behind one, is no further alarm
 * and no false one. A window whose last reading lies within an event raises no alarm, else a model that repeats what it read
 * would foretell every state that flickers. (An onset is a moment; while what set in goes on, windows do not count and call
 * nothing.)
 *
 * @param options.probabilities [windows, targetSteps, nodes]
 * @param options.starts first input step of each window, one step apart, [windows]
 * @param options.thresholds by horizon, from 1
 * @param options.tolerance steps
 */
export function scoreAlarms(options: {
  readonly probabilities: Float32Array;
  readonly starts: Int32Array;
  readonly series: Series;
  readonly protocol: Protocol;
  readonly truth: EventTruth;
  readonly thresholds: readonly number[];
  readonly tolerance: number;
}): AlarmScore {
  const { probabilities, starts, series, protocol, truth, thresholds, tolerance } = options;
  const { nodes, stepSeconds } = series;
  const { inputSteps, targetSteps } = protocol;
  const firstIssue = (starts[0] ?? 0) + inputSteps - 1;
  const lastStep = firstIssue + starts.length - 1 + targetSteps;
  const leads: number[] = [];
  let [events, late, alarms] = [0, 0, 0];
  for (let node = 0; node < nodes; node++) {
    const begins = beginnings(truth, nodes, node, firstIssue + 1, lastStep);
    const calls = (window: number) => {
      const issue = firstIssue + window;
      return thresholds.some((threshold, index) => {
        if (eventLabelAt(truth, nodes, issue, index + 1, node) === UNKNOWN) return false;
        return (probabilities[(window * targetSteps + index) * nodes + node] ?? NaN) >= threshold;
      });
    };
    const begun = new Set(begins);
    const told = new Set<number>();
    const met = new Set<number>();
    events += begins.length;
    for (let window = 0; window < starts.length; window++) {
      if (!calls(window)) continue;
      const first = firstIssue + window;
      for (let step = first + 1 - tolerance; step <= first; step++)
        if (begun.has(step) && !told.has(step)) met.add(step);
      if (isUnderWay(truth, nodes, node, first, first)) continue;
      window += targetSteps - 1;
      const foretold = begins.filter((step) => step > first && step <= first + targetSteps + tolerance);
      const next = foretold.find((step) => !told.has(step));
      const isKnown = foretold.length > 0 || isUnderWay(truth, nodes, node, first + 1 - tolerance, first + targetSteps);
      if (next === undefined && isKnown) continue;
      alarms += 1;
      if (next === undefined) continue;
      told.add(next);
      leads.push(((next - first) * stepSeconds) / 60);
    }
    late += met.size;
  }
  const days = (starts.length * stepSeconds) / 86_400;
  leads.sort((a, b) => a - b);
  return {
    events,
    detected: leads.length,
    late,
    alarms,
    falsePerNodeDay: (alarms - leads.length) / (nodes * days),
    leadMinutes:
      leads.length === 0
        ? null
        : { median: quantile(leads, 0.5), low: quantile(leads, 0.25), high: quantile(leads, 0.75) },
  };
}

/** Whether a state that lasts, such as an incident, is on in any of the steps; an onset is a moment. */
function isUnderWay(truth: EventTruth, nodes: number, node: number, from: number, to: number): boolean {
  if (truth.horizon === 'within') return false;
  for (let step = from; step <= to; step++) if (truth.state[step * nodes + node] === 1) return true;
  return false;
}

/** Steps at which an event of a node begins: an onset, or the first step of a state. */
function beginnings(truth: EventTruth, nodes: number, node: number, from: number, to: number): number[] {
  const found: number[] = [];
  for (let step = from; step <= to; step++) {
    if (truth.state[step * nodes + node] !== 1) continue;
    if (truth.horizon === 'within' || truth.state[(step - 1) * nodes + node] === 0) found.push(step);
  }
  return found;
}

/** Linearly interpolated between the two nearest of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? NaN;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
