export { addSeed } from './another-seed.ts';
export { cancel, resume, retry } from './decide.ts';
export type { Archived, FieldCondition, FieldValue, Period, RunCondition } from './find/condition.ts';
export { find, findOfExperiments, isPlaceIn, type FoundRun, type Place, type RunSearch } from './find/find.ts';
export { MOST_ORDERS, type FieldOrder } from './find/order.ts';
export { sendLost } from './lost.ts';
export {
  byExperimentIds,
  byIds,
  controlledBy,
  eventsAfter,
  lastEventsOf,
  studentsOf,
  teachersOf,
  type RunEventRow,
} from './read.ts';
export {
  comparedFields,
  countsOfFields,
  fieldsOfRuns,
  knownFields,
  valuesOfField,
  type ComparedField,
  type FieldValueCount,
  type KnownField,
} from './fields.ts';
export { logs, logsBySequences, type LogFilter, type RunLogRow } from './logs.ts';
export type { Held, RunRow } from './record.ts';
export {
  appendLog,
  appendMetrics,
  engine,
  progress,
  resumeAfter,
  type LogLine,
  type ProgressUpdate,
} from './report.ts';
export { abandon, claim, fail, finish, handBack, interrupt, type Claim, type Claimant, type Outcome } from './work.ts';
export { takeOver } from './take-over.ts';
export { timedRuns, unfinishedRuns, type TimedRun } from './speeds.ts';
