import type { RunConfig } from '../config/index.ts';
import { runBaseline, type ClosedFormConfig } from './baseline-run.ts';
import { runEnsemble } from './ensemble-run.ts';
import { runNetwork, type NetworkRunConfig } from './network-run.ts';
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
 *   run; MissingTeacherError when outputs or weights of teachers were not given; DataError when the series cannot carry
 *   the protocol
 */
export async function executeRun(options: RunOptions): Promise<RunOutcome> {
  const { config } = options;
  switch (config.role) {
    case 'baseline':
      return isNetwork(config) ? runNetwork(config, options) : runBaseline(config as ClosedFormConfig, options);
    case 'ensemble':
      return runEnsemble(config, options);
    case 'teacher':
    case 'student':
      return runNetwork(config, options);
  }
}

function isNetwork(
  config: Extract<RunConfig, { role: 'baseline' }>,
): config is NetworkRunConfig & { role: 'baseline' } {
  return config.model.name === 'nlinear';
}
