/** What a query answered beside what events have told since: of each thing the newest is taken. */

/** Anything whose state carries the number of its newest event. */
interface Numbered {
  readonly id: string;
  readonly lastEvent: number;
}

export interface Told<Run extends Numbered, Experiment extends Numbered> {
  readonly runs: ReadonlyMap<string, Run>;
  readonly experiment: Experiment | null;
}

export const NOTHING_TOLD: Told<never, never> = { runs: new Map<string, never>(), experiment: null };

/** Adds an event; one that is behind what was told already changes nothing. */
export function withEvent<Run extends Numbered, Experiment extends Numbered>(
  told: Told<Run, Experiment>,
  event: { readonly run: Run; readonly experiment: Experiment },
): Told<Run, Experiment> {
  const { run, experiment } = event;
  const isNewRun = (told.runs.get(run.id)?.lastEvent ?? -1) < run.lastEvent;
  const isNewExperiment = (told.experiment?.lastEvent ?? -1) < experiment.lastEvent;
  if (!isNewRun && !isNewExperiment) return told;
  return {
    runs: isNewRun ? new Map(told.runs).set(run.id, run) : told.runs,
    experiment: isNewExperiment ? experiment : told.experiment,
  };
}

/** The answer, or what was told where that is newer. An answer of the same age knows more, and stays. */
export function newest<Answer extends Numbered>(answer: Answer, told: Partial<Answer> | null | undefined): Answer {
  return told?.lastEvent !== undefined && told.lastEvent > answer.lastEvent ? { ...answer, ...told } : answer;
}
