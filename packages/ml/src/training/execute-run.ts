import { isTrained, type ClosedFormConfig } from '../config/index.ts';
import { runBaseline } from './baseline-run.ts';
import { runEnsemble } from './ensemble-run.ts';
import { runNetwork } from './network-run.ts';
import { runQuantised } from './quantised-run.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';

/**
 * Everything of one run that is not the worker's business: trains (or fits, or averages), chooses weights by validation,
 * forecasts the test part once with them, scores, and measures latency at batch 1.
 *
 * Given the last checkpoint, a run goes on where it stopped; on the same engine with the same threads it then ends with
 * the same numbers, bit for bit.
 *
 * @throws RunInterruptedError after the signal was aborted, once a checkpoint has been handed over (runs that train
 *   nothing have none); NonFiniteLossError naming the step; CheckpointMismatchError when the checkpoint is of another
 *   run; MissingTeacherError when outputs or weights of teachers were not given, SourceMismatchError when the network that
 *   a run is made of was not; DataError when the series cannot carry
 *   the protocol
 */
export async function executeRun(options: RunOptions): Promise<RunOutcome> {
  const { config } = options;
  if (isTrained(config)) return runNetwork(config, options);
  if (config.role === 'quantised') return runQuantised(config, options);
  if (config.role === 'ensemble') return runEnsemble(config, options);
  // What is left is a baseline that is not trained; the compiler cannot subtract a model from a role.
  return runBaseline(config as ClosedFormConfig, options);
}
