/** How fast an experiment goes, and how long it still takes, from its runs. */
import type { RunOfExperimentFragment } from '../../graphql/generated/graphql';

type Run = Pick<
  RunOfExperimentFragment,
  | 'status'
  | 'kind'
  | 'modelLabel'
  | 'methodLabel'
  | 'step'
  | 'totalSteps'
  | 'startedAt'
  | 'finishedAt'
  | 'secondsLeft'
  | 'trainSeconds'
>;

export interface ExperimentPace {
  /** Updates a second of the runs that train now, together; null where none does. */
  readonly updatesPerSecond: number | null;
  /** Ended in an hour, by those that have ended; null before two have. */
  readonly runsPerHour: number | null;
  /** Until the last one ends; null where nothing says so. */
  readonly secondsLeft: number | null;
}

const seconds = (from: string | null, to: string | number | null): number | null =>
  from === null || to === null ? null : (new Date(to).getTime() - Date.parse(from)) / 1000;

/**
 * @param runs of one experiment
 * @param now milliseconds
 */
export function experimentPace(runs: readonly Run[], now: number): ExperimentPace {
  const running = runs.filter(({ status }) => status === 'RUNNING');
  const queued = runs.filter(({ status }) => status === 'QUEUED');
  const ended = runs.filter(({ status, startedAt, finishedAt }) => status === 'SUCCEEDED' && startedAt && finishedAt);
  const rates = running.flatMap(({ step, startedAt }) => {
    const spent = seconds(startedAt, now);
    return step > 0 && spent !== null && spent > 0 ? [step / spent] : [];
  });
  return {
    updatesPerSecond: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0),
    runsPerHour: runsPerHour(ended, now, running.length > 0),
    secondsLeft: secondsLeft(running, queued, ended),
  };
}

function runsPerHour(ended: readonly Run[], now: number, goesOn: boolean): number | null {
  if (ended.length < 2) return null;
  const begun = Math.min(...ended.map(({ startedAt }) => Date.parse(startedAt ?? '')));
  const last = goesOn ? now : Math.max(...ended.map(({ finishedAt }) => Date.parse(finishedAt ?? '')));
  return last > begun ? (ended.length * 3_600_000) / (last - begun) : null;
}

/** What is left of those that go on, and of those that wait as long as their like took: shared by as many as go on now. */
function secondsLeft(running: readonly Run[], queued: readonly Run[], ended: readonly Run[]): number | null {
  const known = running.map((run) => run.secondsLeft);
  const awaited = queued.map((run) => likely(run, ended));
  const all = [...known, ...awaited];
  if (all.length === 0 || all.some((each) => each === null)) return null;
  const sum = all.reduce<number>((total, each) => total + (each ?? 0), 0);
  return Math.max(sum / Math.max(1, running.length), ...known.map((each) => each ?? 0));
}

/** How long runs of the same configuration took, else of the same model, else of the same kind; null where none has ended. */
function likely(run: Run, ended: readonly Run[]): number | null {
  const alike = [
    (other: Run) => other.modelLabel === run.modelLabel && other.methodLabel === run.methodLabel,
    (other: Run) => other.modelLabel === run.modelLabel,
    (other: Run) => other.kind === run.kind,
  ];
  for (const isAlike of alike) {
    const spans = ended.filter(isAlike).flatMap(({ startedAt, finishedAt }) => seconds(startedAt, finishedAt) ?? []);
    if (spans.length > 0) return spans.reduce((sum, span) => sum + span, 0) / spans.length;
  }
  return null;
}
