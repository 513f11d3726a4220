/** The runs of one trial: the target's, those of its control, and the teachers that it learns from. */
import { controlsSchema } from '../controls.ts';
import type { ExperimentConfig } from '../experiment.ts';
import { planRuns, type PlannedRun } from '../plan.ts';
import type { SweepTarget } from './spec.ts';

/** `TARGET`: the network that is swept. `CONTROL`: the same student from labels alone, where the target is distilled. */
export type Arm = 'TARGET' | 'CONTROL';
export const arms = ['TARGET', 'CONTROL'] as const satisfies readonly Arm[];

/** A network that an experiment has not. */
export class SweepTargetError extends Error {
  override readonly name = 'SweepTargetError';
}

export interface TrialRuns {
  /** One a seed. */
  readonly TARGET: readonly PlannedRun[];
  /** One a seed; none where the target is no distilled student. */
  readonly CONTROL: readonly PlannedRun[];
  /** What the target learns from, directly or through an ensemble; members before their ensemble. */
  readonly teachers: readonly PlannedRun[];
}

/**
 * Plans a trial's experiment for its target alone. No run forecasts the test part: it is touched once, by the experiment
 * that the winner is promoted to.
 *
 * @throws SweepTargetError where the config has no such network or method, or the two do not go together
 */
export function trialRuns(config: ExperimentConfig, target: SweepTarget): TrialRuns {
  const runs = planRuns(forTarget(config, target)).map(withoutTest);
  const byKey = new Map(runs.map((run) => [run.key, run]));
  if (target.role === 'teacher') {
    const targets = runs.filter(({ config: { role } }) => role === 'teacher').map(withoutPupils);
    return { TARGET: targets, CONTROL: [], teachers: [] };
  }
  const name = nameOfMethod(config, target);
  // By the method's name: beside a student that begins with the weights of another run, that run has a control as well.
  const targets = runs.filter(({ kind, method }) => kind === 'STUDENT' && method === name);
  if (targets.length === 0) {
    throw new SweepTargetError(`the method ${name} has nothing to say to the student that is swept`);
  }
  const controls = targets.flatMap(({ control }) => (control === null ? [] : [byKey.get(control)]));
  const needed = new Set<string>();
  const need = (key: string): void => {
    needed.add(key);
    byKey.get(key)?.teachers.forEach(need);
  };
  for (const run of targets) run.teachers.forEach(need);
  return {
    TARGET: targets,
    CONTROL: controls.filter((run) => run !== undefined),
    teachers: runs.filter((run) => needed.has(run.key)),
  };
}

type StudentTarget = Extract<SweepTarget, { role: 'student' }>;

function nameOfMethod({ methods }: ExperimentConfig, { method }: StudentTarget) {
  return method === null ? 'none' : (methods[method]?.name ?? 'none');
}

/** The experiment of the target and of what teaches it, without everything else. */
function forTarget(asked: ExperimentConfig, target: SweepTarget): ExperimentConfig {
  // Further controls and compressions belong to the experiment that judges the winner.
  const config = { ...asked, controls: controlsSchema.parse({}) };
  if (target.role === 'teacher') {
    const teacher = config.teachers[target.index];
    if (teacher === undefined) throw missing('teacher', target.index, config.teachers.length);
    return {
      ...config,
      baselines: [],
      teachers: [{ ...teacher, generations: 0, compressions: [] }],
      ensemble: false,
      methods: [],
    };
  }
  const student = config.students[target.index];
  if (student === undefined) throw missing('student', target.index, config.students.length);
  const method = target.method === null ? undefined : config.methods[target.method];
  if (target.method !== null && method === undefined) throw missing('method', target.method, config.methods.length);
  const teachers = config.teachers.map((teacher) => ({ ...teacher, compressions: [] }));
  const students = [{ ...student, compressions: [] }];
  return { ...config, baselines: [], teachers, students, methods: method === undefined ? [] : [method] };
}

function missing(what: string, index: number, count: number): SweepTargetError {
  return new SweepTargetError(`expected the place of a ${what} below ${count}, counted from 0, got ${index}`);
}

function withoutTest(run: PlannedRun): PlannedRun {
  return { ...run, config: { ...run.config, testPart: 'withheld' } };
}

/** A teacher that is a candidate itself teaches nobody. */
function withoutPupils(run: PlannedRun): PlannedRun {
  return run.config.role === 'teacher' ? { ...run, config: { ...run.config, teaches: false } } : run;
}
