/** The experiment that the winner of a sweep becomes: ordinary, with all seeds, and the first to see the test part. */
import { experimentConfigSchema, type ExperimentConfig } from '../experiment.ts';
import type { PlannedSweep } from './stages.ts';
import { trialConfig } from './trial-config.ts';
import { SweepTargetError } from './trial-runs.ts';

export interface Promotion {
  /** Place of the trial. */
  readonly trial: number;
  /** Place of the trial that the control chose; its student then stands beside the winner's. */
  readonly controlTrial: number | null;
  /** Paired seeds of the experiment. */
  readonly seeds: number;
}

/**
 * The config of the experiment that judges a trial: the swept network with the trial's values and what it needs, beside
 * the base config's baselines, and its other teachers where the target is a student. Its seeds follow on those that chose
 * the winner, whose luck they were a part of.
 *
 * Where the control chose other values of the student, and none of what all networks share, the student with those is there
 * too: each arm is then shown at what validation chose for it out of equally many trials.
 */
export function promotedConfig(sweep: PlannedSweep, { trial, controlTrial, seeds }: Promotion): ExperimentConfig {
  const { target } = sweep.spec;
  const config = { ...configOf(sweep, trial), firstSeed: sweep.base.firstSeed + sweep.spec.seeds };
  if (target.role === 'teacher') return experimentConfigSchema.parse({ ...config, seeds });
  const student = config.students[target.index];
  if (student === undefined) throw new SweepTargetError(`the trial's config has no student ${target.index}`);
  const students = [student];
  if (controlTrial !== null && standsBeside(sweep, trial, controlTrial)) {
    const other = configOf(sweep, controlTrial).students[target.index];
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(student)) students.push(other);
  }
  const method = target.method === null ? undefined : config.methods[target.method];
  const methods = method === undefined ? config.methods.slice(0, 1) : [method];
  return experimentConfigSchema.parse({ ...config, students, methods, seeds });
}

/** Fields that say nothing to a student that learns from labels alone. */
const OF_TEACHING = ['methods', 'teachers', 'ensemble', 'ensembleWeighting'];

/** Whether two trials of a control differ in fields of the swept student alone. */
function standsBeside({ spec, trials }: PlannedSweep, one: number, other: number): boolean {
  const own = `students.${spec.target.index}.`;
  return spec.space.every(
    ({ path }) =>
      path.startsWith(own) ||
      OF_TEACHING.some((field) => path === field || path.startsWith(`${field}.`)) ||
      JSON.stringify(trials[one]?.[path]) === JSON.stringify(trials[other]?.[path]),
  );
}

function configOf({ base, spec, trials }: PlannedSweep, trial: number): ExperimentConfig {
  const values = trials[trial];
  if (values === undefined) throw new RangeError(`expected a trial from 0 to ${trials.length - 1}, got ${trial}`);
  const parsed = trialConfig(base, spec, values, null);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('; '));
  return parsed.config;
}
