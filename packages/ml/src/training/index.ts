/** Runs: training networks, fitting baselines, averaging teachers. */
export { CheckpointMismatchError } from './checkpoint.ts';
export { evaluateWeights, type EvaluatedWeights } from './evaluate-weights.ts';
export { executeRun } from './execute-run.ts';
export type { MetricPoint, Progress, RunHooks } from './hooks.ts';
export type {
  EnsembleMember,
  RunData,
  RunOptions,
  RunOutcome,
  RunSource,
  Teacher,
  TeacherOutputs,
} from './run-data.ts';
export { MissingTeacherError } from './missing-teacher-error.ts';
