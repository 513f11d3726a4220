/** The state of a run as the page shows it: what the query brought, and then one numbered event after the other. */

export type RunStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

export interface Curve {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

export interface LogLine {
  readonly sequence: number;
  readonly at: string;
  readonly level: string;
  readonly message: string;
}

export interface LiveRun {
  readonly status: RunStatus;
  readonly progress: number;
  readonly step: number;
  readonly totalSteps: number;
  readonly secondsLeft: number | null;
  readonly curves: Readonly<Record<string, Curve>>;
  readonly log: readonly LogLine[];
  /** Sequence number of the newest event that is in this state. */
  readonly sequence: number;
}

export interface LiveEvent {
  readonly sequence: number;
  readonly status?: RunStatus | null | undefined;
  readonly progress?: number | null | undefined;
  readonly step?: number | null | undefined;
  readonly totalSteps?: number | null | undefined;
  readonly secondsLeft?: number | null | undefined;
  readonly metrics: readonly { name: string; step: number; value: number }[];
  readonly log?: LogLine | null | undefined;
}

/** Points from this step on are replaced: a run that resumed from a checkpoint goes over them again. */
function withPoint(curve: Curve | undefined, step: number, value: number): Curve {
  const before = curve ?? { steps: [], values: [] };
  let kept = before.steps.length;
  while (kept > 0 && (before.steps[kept - 1] as number) >= step) kept -= 1;
  return { steps: [...before.steps.slice(0, kept), step], values: [...before.values.slice(0, kept), value] };
}

/** Lines of both, each once, oldest first. */
export function mergeLog(a: readonly LogLine[], b: readonly LogLine[]): readonly LogLine[] {
  const lines = new Map([...a, ...b].map((line) => [line.sequence, line]));
  return lines.size === a.length ? a : [...lines.values()].sort((x, y) => x.sequence - y.sequence);
}

/**
 * The state after the query was asked again. An answer that is behind the events changes nothing; a newer one replaces
 * all but the log, of which it brings the first page only.
 */
export function applyAnswer(known: LiveRun | null, answer: LiveRun): LiveRun {
  if (known === null) return answer;
  return known.sequence > answer.sequence ? known : { ...answer, log: mergeLog(known.log, answer.log) };
}

/** The next state; an event that is known already changes nothing. */
export function applyEvent(run: LiveRun, event: LiveEvent): LiveRun {
  if (event.sequence <= run.sequence) return run;
  const curves = { ...run.curves };
  for (const { name, step, value } of event.metrics) curves[name] = withPoint(curves[name], step, value);
  return {
    status: event.status ?? run.status,
    progress: event.progress ?? run.progress,
    step: event.step ?? run.step,
    totalSteps: event.totalSteps ?? run.totalSteps,
    // Each event says where the run stood: null is an estimate that there is no longer.
    secondsLeft: event.secondsLeft === undefined ? run.secondsLeft : event.secondsLeft,
    curves: event.metrics.length > 0 ? curves : run.curves,
    log: event.log ? mergeLog(run.log, [event.log]) : run.log,
    sequence: event.sequence,
  };
}

export function isFinal(status: RunStatus): boolean {
  return status === 'SUCCEEDED' || status === 'FAILED' || status === 'CANCELLED';
}

/** Index of the smallest value of a curve; -1 for an empty one. */
export function bestIndex(curve: Curve): number {
  return curve.values.reduce(
    (best, value, index) => (best < 0 || value < (curve.values[best] as number) ? index : best),
    -1,
  );
}
