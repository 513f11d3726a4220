/** A small sweep for the tests of this package: a teacher, two trials of a student and its control. */
import type { Database } from '../database.ts';
import type { Queue } from '../jobs/index.ts';
import type { RunInput } from '../queries/runs/insert.ts';
import * as runs from '../queries/runs/index.ts';
import * as sweeps from '../queries/sweeps/index.ts';
import { claimAs, sampleExperiment, sampleOutcome } from './samples.ts';

const teacher = 'teacher/a/seed 1';

function runOf(key: string, kind: 'TEACHER' | 'STUDENT', isTaught: boolean, control: string | null = null): RunInput {
  return {
    key,
    kind,
    configurationKey: key,
    model: 'stid',
    modelLabel: 'a',
    method: isTaught ? 'response' : 'none',
    methodLabel: null,
    seed: 1,
    config: { key },
    totalSteps: 100,
    teachers: isTaught ? [teacher] : [],
    control,
  };
}

/** A rung of the given trials, student and control of each. */
export function sampleRung(rung: number, places: readonly number[]) {
  const keyOf = (trial: number, arm: string) => `trial ${trial}/rung ${rung}/${arm}`;
  const both = ['CONTROL', 'TARGET'] as const;
  return {
    runs: places.flatMap((trial) =>
      both.map((arm) => {
        const isTaught = arm === 'TARGET';
        return runOf(keyOf(trial, arm), 'STUDENT', isTaught, isTaught ? keyOf(trial, 'CONTROL') : null);
      }),
    ),
    links: places.flatMap((trial) => both.map((arm) => ({ trial, rung, arm, key: keyOf(trial, arm) }))),
  };
}

/** Two teachers that are the same computation. */
export function sampleTwins(): sweeps.SweepInput['stage'] {
  const twin = (name: string) => ({ ...runOf(teacher, 'TEACHER', false), key: name });
  return { runs: [twin('twin 1'), twin('twin 2')], links: [], computation: 'ml 1' };
}

export async function sampleSweep(
  db: Database,
  queue: Queue,
  more: Partial<Pick<sweeps.SweepInput, 'budgetMinutes' | 'stage'>> = {},
) {
  const sample = await sampleExperiment(db, queue);
  const { team, dataset, graph, experiment } = sample;
  const sweep = await sweeps.create(db, queue, {
    teamId: team.id,
    createdBy: null,
    name: 'learning rates',
    datasetId: dataset.id,
    graphId: graph.id,
    protocol: {
      ...{ inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6, 12], trainShare: 0.7, validationShare: 0.1 },
      ...{ maskRule: 'observed', mapeThreshold: 1e-3, metricVersion: 1 },
    },
    config: {},
    seeds: 1,
    baseExperimentId: experiment.id,
    spec: {},
    budgetMinutes: null,
    trials: [{ rate: 0.1 }, { rate: 0.2 }],
    rung: -1,
    stage: { runs: [runOf(teacher, 'TEACHER', false)], links: [] },
    ...more,
  });
  return { ...sample, sweep };
}

/** The scores of a run whose test part is withheld. */
export function sampleTrialOutcome(validationMae: number, trainSeconds = 1): runs.Outcome {
  const evaluations = sampleOutcome.evaluations.filter(({ split }) => split === 'VALIDATION');
  return { ...sampleOutcome, validationMae, trainSeconds, testMae: null, evaluations, intervals: [] };
}

/** Does every run of the experiment that waits for a worker, in order, with errors as `maeOf` says; null fails it. */
export async function doRuns(
  db: Database,
  queue: Queue,
  experimentId: string,
  maeOf: (key: string) => number | null,
  trainSeconds?: number,
): Promise<void> {
  const waiting = (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
  for (const { id, key } of waiting.filter((run) => run.status === 'QUEUED')) {
    const claim = await claimAs(db, 'worker', id);
    if (claim === undefined) continue;
    const mae = maeOf(key);
    if (mae === null) await runs.fail(db, queue, claim.held, { code: 'NON_FINITE_LOSS', message: 'the loss is NaN' });
    else await runs.finish(db, queue, claim.held, sampleTrialOutcome(mae, trainSeconds));
  }
}
