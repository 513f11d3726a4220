/** A `sweep-advance` job: every run of the sweep's stage has ended; begin the next one, or say what validation chose. */
import { sweeps } from '@stillgraph/db';
import type { JobPayload } from '@stillgraph/db/jobs';
import {
  advanceSweep,
  COMPUTATION_VERSION,
  isTrained,
  storedExperimentConfigSchema,
  sweepSpecSchema,
  type SweepStage,
} from '@stillgraph/ml/config';
import type { Context } from '../context.ts';

type Progress = sweeps.SweepProgress;

export async function goOnWithSweep(
  { db, queue, log }: Pick<Context, 'db' | 'queue' | 'log'>,
  { sweepId }: JobPayload<'sweep-advance'>,
): Promise<void> {
  await sweeps.advance(db, queue, sweepId, (progress) => {
    const step = nextStep(progress);
    log.info({ sweepId, ...(step.type === 'rung' ? { rung: step.rung } : step) }, `sweep: ${step.type}`);
    return step;
  });
}

function nextStep({ sweep, experiment, trials, runs, succeeded }: Progress): sweeps.SweepStepInput {
  const step = advanceSweep({
    base: storedExperimentConfigSchema.parse(experiment.config),
    spec: sweepSpecSchema.parse(sweep.spec),
    // Values came through the spec's schema: they are JSON.
    trials: trials as Parameters<typeof advanceSweep>[0]['trials'],
    rung: sweep.rung,
    runs,
    succeeded,
    isSpent: sweep.budgetSpent,
  });
  return step.type === 'rung' ? { ...step, stage: stageOf(step.stage) } : step;
}

function stageOf({ runs, links }: SweepStage): Extract<sweeps.SweepStepInput, { type: 'rung' }>['stage'] {
  return {
    links,
    computation: `ml ${COMPUTATION_VERSION}`,
    runs: runs.map((run) => ({
      ...run,
      model: run.config.model.name,
      totalSteps: isTrained(run.config) ? run.config.training.updates : 0,
    })),
  };
}
