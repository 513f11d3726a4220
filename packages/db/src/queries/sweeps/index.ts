export { retry } from './again.ts';
export { abandon, advance, sendLost, type SweepProgress, type SweepStepInput } from './advance.ts';
export type { SweepRow } from './consequences.ts';
export { create, type SweepInput } from './create.ts';
export { cancel, promote } from './decide.ts';
export {
  byExperimentIds,
  byIds,
  list,
  minutesOf,
  runsOfTrials,
  trialsOf,
  type SweepFilter,
  type TrialRow,
} from './read.ts';
export type { TrialRunRow } from './results.ts';
