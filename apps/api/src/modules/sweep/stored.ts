/** A stored sweep in the terms of its planning. */
import type { experiments, sweeps } from '@stillgraph/db';
import {
  baseUpdates,
  methodLabel,
  modelLabel,
  rungsOf,
  storedExperimentConfigSchema,
  sweepSpecSchema,
  type PlannedSweep,
  type Rung,
} from '@stillgraph/ml/config';

/** The sweep as it was planned; its rows hold all of it. */
export function plannedSweep(
  { spec }: Pick<sweeps.SweepRow, 'spec'>,
  { config }: Pick<experiments.ExperimentRow, 'config'>,
  trials: readonly Pick<sweeps.TrialRow, 'values'>[] = [],
): PlannedSweep {
  return {
    base: storedExperimentConfigSchema.parse(config),
    spec: sweepSpecSchema.parse(spec),
    // Values came through the spec's schema: they are JSON.
    trials: trials.map(({ values }) => values) as PlannedSweep['trials'],
  };
}

/** What is swept, as tables show it: `STID-s 32/2, response 0.9`. */
export function targetLabel({ base, spec: { target } }: PlannedSweep): string {
  if (target.role === 'teacher') {
    const teacher = base.teachers[target.index];
    return teacher === undefined ? 'a teacher' : modelLabel(teacher.model);
  }
  const student = base.students[target.index];
  const method = target.method === null ? undefined : base.methods[target.method];
  const label = student === undefined ? 'a student' : modelLabel(student.model);
  return `${label}, ${methodLabel(method ?? { name: 'none' })}`;
}

export function plannedRungs(sweep: PlannedSweep, trials: number): Rung[] {
  return rungsOf(sweep.spec.strategy, trials, baseUpdates(sweep.base, sweep.spec.target) ?? 1);
}
