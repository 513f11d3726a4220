/** Turns an experiment's config into its runs and their dependencies. Pure: the platform stores what comes out. */
import type { ExperimentConfig } from './experiment.ts';
import { methodLabel, type Method } from './distillation.ts';
import { modelLabel } from './models.ts';
import type { RunConfig } from './run.ts';

export type RunKind = 'BASELINE' | 'TEACHER' | 'STUDENT';

export interface PlannedRun {
  /** Unique inside the plan, stable for the same config: `teacher/stid 128-3/seed 1`. */
  readonly key: string;
  readonly kind: RunKind;
  /** Same for all seeds of one configuration; leaderboard entries gather by it. */
  readonly configurationKey: string;
  /** `STID-s 32/2`. */
  readonly modelLabel: string;
  /** `control`, `response 0.9`; null for baselines and teachers. */
  readonly methodLabel: string | null;
  /** The name of the method: `none` for baselines, teachers and controls. */
  readonly method: Method['name'];
  readonly seed: number;
  readonly config: RunConfig;
  /** Keys of the runs whose outputs this run learns from or averages. */
  readonly teachers: readonly string[];
  /** Key of the control that a distilled student stands beside; null for all others. */
  readonly control: string | null;
}

/**
 * Lists the runs of an experiment in an order in which every run comes after those that it depends on.
 *
 * Baselines with a closed form run once (their seed is the first); everything trained runs once a seed. The teacher of
 * the students of a seed is that seed's ensemble where there is one, else that seed's first teacher. Seeds are paired:
 * a student and its control share seed, first weights, batches and updates.
 *
 * @param config a parsed experiment config
 * @returns the runs, each with a key unique in the plan
 */
export function planRuns(config: ExperimentConfig): PlannedRun[] {
  const { protocol, inputs, form } = config;
  const seeds = Array.from({ length: config.seeds }, (_, index) => config.firstSeed + index);
  const runs: PlannedRun[] = [];

  for (const model of config.baselines) {
    const label = modelLabel(model);
    const configurationKey = `baseline/${label}`;
    const training = (config.students.find((student) => student.model.name === 'nlinear') ?? config.students[0])
      ?.training;
    if (training === undefined) throw new Error('planRuns expects a config with at least one student');
    for (const seed of model.name === 'nlinear' ? seeds : seeds.slice(0, 1)) {
      runs.push({
        key: `${configurationKey}/seed ${seed}`,
        kind: 'BASELINE',
        configurationKey,
        modelLabel: label,
        methodLabel: null,
        method: 'none',
        seed,
        config: { role: 'baseline', model, training, protocol, inputs, form, seed },
        teachers: [],
        control: null,
      });
    }
  }

  for (const seed of seeds) {
    const members: string[] = [];
    for (const { model, training } of config.teachers) {
      const label = modelLabel(model);
      const configurationKey = `teacher/${label}`;
      const key = `${configurationKey}/seed ${seed}`;
      members.push(key);
      runs.push({
        key,
        kind: 'TEACHER',
        configurationKey,
        modelLabel: label,
        methodLabel: null,
        method: 'none',
        seed,
        config: { role: 'teacher', model, training, protocol, inputs, form, seed },
        teachers: [],
        control: null,
      });
    }
    let teacherKey = members[0];
    if (teacherKey === undefined) throw new Error('planRuns expects a config with at least one teacher');
    if (config.ensemble && members.length > 1) {
      const model = { name: 'ensemble' as const, members: members.length };
      const configurationKey = 'teacher/ensemble';
      teacherKey = `${configurationKey}/seed ${seed}`;
      runs.push({
        key: teacherKey,
        kind: 'TEACHER',
        configurationKey,
        modelLabel: modelLabel(model),
        methodLabel: null,
        method: 'none',
        seed,
        config: { role: 'ensemble', model, protocol, inputs, form, seed },
        teachers: members,
        control: null,
      });
    }
    for (const { model, training } of config.students) {
      const label = modelLabel(model);
      const controlKey = `student/${label}/control/seed ${seed}`;
      const methods: Method[] = [{ name: 'none' }, ...config.methods.filter((method) => method.name !== 'none')];
      for (const method of methods) {
        const isControl = method.name === 'none';
        const configurationKey = `student/${label}/${methodLabel(method)}`;
        runs.push({
          key: `${configurationKey}/seed ${seed}`,
          kind: 'STUDENT',
          configurationKey,
          modelLabel: label,
          methodLabel: methodLabel(method),
          method: method.name,
          seed,
          config: {
            role: 'student',
            model,
            method,
            labelShare: config.studentLabelShare,
            training,
            protocol,
            inputs,
            form,
            seed,
          },
          teachers: isControl ? [] : [teacherKey],
          control: isControl ? null : controlKey,
        });
      }
    }
  }
  const keys = new Set(runs.map((run) => run.key));
  if (keys.size !== runs.length) {
    throw new Error('two entries of the experiment describe the same configuration; remove one of them');
  }
  return runs;
}
