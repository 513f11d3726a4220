/** The experiment that the winner of a sweep becomes: ordinary, with all seeds, and the first to see the test part. */
import type { z } from 'zod';
import { experimentConfigSchema, type ExperimentConfig } from '../experiment.ts';
import { readsGivenGraph } from '../given-graph.ts';
import { methodFault } from '../network-rules.ts';
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

/** A trial that no experiment can be made of, though a sweep could try it. */
export class PromotionError extends Error {
  override readonly name = 'PromotionError';

  /** @param faults each with its place in the config of the experiment */
  constructor(readonly faults: readonly { readonly message: string; readonly path: readonly string[] }[]) {
    super(faults.map(({ message, path }) => [...path, message].join(': ')).join('; '));
  }
}

/**
 * The config of the experiment that judges a trial: the swept network with the trial's values and what it needs, beside
 * the base config's baselines, and its other teachers where the target is a student. Its seeds follow on those that chose
 * the winner, whose luck they were a part of.
 *
 * Where the control chose other values of the student, and none of what all networks share, the student with those is there
 * too: each arm is then shown at what validation chose for it out of equally many trials.
 *
 * @throws PromotionError where what is left of the config does not go together
 */
export function promotedConfig(sweep: PlannedSweep, { trial, controlTrial, seeds }: Promotion): ExperimentConfig {
  const { target } = sweep.spec;
  const config = { ...configOf(sweep, trial), firstSeed: sweep.base.firstSeed + sweep.spec.seeds };
  if (target.role === 'teacher') return parsed({ ...config, seeds });
  const student = config.students[target.index];
  if (student === undefined) throw new SweepTargetError(`the trial's config has no student ${target.index}`);
  const students = [student];
  if (controlTrial !== null && standsBeside(sweep, trial, controlTrial)) {
    const other = configOf(sweep, controlTrial).students[target.index];
    if (other !== undefined && JSON.stringify(other) !== JSON.stringify(student)) students.push(other);
  }
  // An experiment has a method; beside a student that learns from labels alone, the first that can teach it, or the usual one.
  const method =
    target.method === null
      ? config.methods.find((one) => methodFault(student.model, one) === undefined)
      : config.methods[target.method];
  const noGraph =
    config.controls.noGraph && [...config.teachers, ...students].some(({ model }) => readsGivenGraph(model));
  return parsed({
    ...config,
    controls: { ...config.controls, noGraph },
    students,
    methods: method && [method],
    seeds,
  });
}

function parsed(config: z.input<typeof experimentConfigSchema>): ExperimentConfig {
  const { data, error } = experimentConfigSchema.safeParse(config);
  if (data !== undefined) return data;
  throw new PromotionError(error.issues.map(({ message, path }) => ({ message, path: path.map(String) })));
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
  const trialed = trialConfig(base, spec, values, null);
  if (!trialed.ok) throw new Error(trialed.faults.map(({ message }) => message).join('; '));
  return trialed.config;
}
