/** Turns an experiment's config into its runs and their dependencies. Pure: the platform stores what comes out. */
import { compressedRuns } from './compression-plan.ts';
import { requestedControls, withShuffledTeacher } from './controls.ts';
import { distinctLabels } from './distinct-labels.ts';
import {
  controlledMethod,
  hasTeacher,
  methodLabel,
  methodRole,
  type Method,
  type MethodTerm,
  type RunMethod,
} from './distillation.ts';
import type { ExperimentConfig } from './experiment.ts';
import { modelLabel, type NetworkModel } from './models.ts';
import { methodFault } from './network-rules.ts';
import { isTrained, type RunConfig } from './run.ts';
import type { Training } from './training.ts';

export type RunKind = 'BASELINE' | 'TEACHER' | 'STUDENT';

export interface PlannedRun {
  /** Unique inside the plan, stable for the same config: `teacher/STID 128/3/seed 1`. */
  readonly key: string;
  readonly kind: RunKind;
  /** Same for all seeds of one configuration; leaderboard entries gather by it. */
  readonly configurationKey: string;
  /** `STID-s 32/2`; where two models of an experiment share that label, with the fields in which they differ. */
  readonly modelLabel: string;
  /** `control`, `response 0.9`; null for baselines and for teachers, but `no graph` for one that was denied its graph. */
  readonly methodLabel: string | null;
  /** The name of the method: `none` for baselines, teachers and controls, `compression` for teachers in eight bits. */
  readonly method: RunMethod;
  readonly seed: number;
  readonly config: RunConfig;
  /** Keys of the runs whose outputs this run learns from or averages; of a compressed network, its source first. */
  readonly teachers: readonly string[];
  /** Key of the control that a distilled student stands beside; null for all others. */
  readonly control: string | null;
}

/**
 * Lists the runs of an experiment in an order in which every run comes after those that it depends on.
 *
 * Baselines learn from the labels that the students of their seed have. Those with a closed form run once where that is all
 * of them (their seed is the first); everything trained or drawn runs once a seed. The teacher of
 * the students of a seed is that seed's ensemble where there is one, else that seed's first teacher. Seeds are paired:
 * a student and its control share seed, first weights and budget, and with all labels at hand (`studentLabelShare` 1)
 * the batches too; with fewer the control draws from the labelled windows alone. A student that a method has nothing to
 * say to (NLinear, which has no hidden states to compare) is not trained by it. Without an ensemble the last generation of
 * the first teacher teaches. The compressions of a network are runs of their own behind it. A student with `startFrom` is
 * trained once more from those weights on. Controls that are asked for (`controls`) come last of each seed.
 *
 * @param config a parsed experiment config
 * @returns the runs, each with a key unique in the plan
 * @throws Error when two teachers, two students, two methods or two baselines are equal in every field
 */
export function planRuns(config: ExperimentConfig): PlannedRun[] {
  const seeds = Array.from({ length: config.seeds }, (_, index) => config.firstSeed + index);
  const teacherLabels = networkLabels(config.teachers);
  const studentLabels = networkLabels(config.students);
  const asked = withShuffledTeacher(config.methods, config.controls);
  const methods: Method[] = [{ name: 'none' }, ...asked.filter((method) => method.name !== 'none')];
  const methodLabels = distinctLabels(methods.map((method) => ({ label: methodLabel(method), fields: used(method) })));
  const labelled = methods.map((method, place) => ({ method, label: methodLabels[place] ?? methodLabel(method) }));
  const runs = baselineRuns(config, seeds);
  for (const seed of seeds) {
    const lines = teacherRuns(config, teacherLabels, seed);
    const teachers = lines.flat();
    const ensemble = ensembleRun(config, teachers, seed);
    const teacher = ensemble ?? lines[0]?.at(-1);
    if (teacher === undefined) throw new Error('planRuns expects a config with at least one teacher');
    runs.push(...teachers, ...(ensemble ? [ensemble] : []));
    const ofSeed = runs.length - teachers.length - (ensemble ? 1 : 0);
    for (const [index, { compressions }] of config.teachers.entries()) {
      const source = lines[index]?.at(-1);
      if (source !== undefined) runs.push(...compressedRuns(source, compressions, labelled));
    }
    for (const [index, student] of config.students.entries()) {
      const label = studentLabels[index] ?? modelLabel(student.model);
      const controlKey = `student/${label}/${methodLabel({ name: 'none' })}/seed ${seed}`;
      const { compressions, startFrom, ...network } = student;
      for (const { method, label: methodName } of labelled) {
        if (methodFault(student.model, method)) continue;
        const isControl = methodRole(method.name) === 'control';
        const { protocol, inputs, form, studentLabelShare: labelShare } = config;
        const run: PlannedRun = {
          ...named('STUDENT', label, methodName, seed),
          method: method.name,
          config: { role: 'student', ...network, method, labelShare, protocol, inputs, form, seed },
          teachers: hasTeacher(method.name) ? [teacher.key] : [],
          control: isControl ? null : controlKey,
        };
        runs.push(run, ...compressedRuns(run, compressions, labelled));
        if (isControl && startFrom !== undefined) runs.push(transferred(run, startFrom));
      }
    }
    runs.push(...requestedControls(config.controls, runs.slice(ofSeed)));
  }
  const keys = new Set<string>();
  const again = runs.find(({ key }) => keys.size === keys.add(key).size);
  if (again !== undefined) {
    const what = [again.modelLabel, again.methodLabel].filter((part) => part !== null).join(', ');
    throw new Error(`two entries of the experiment describe the same configuration (${what}); remove one of them`);
  }
  return runs;
}

type Network = { readonly model: NetworkModel; readonly training: Training };

function networkLabels(networks: readonly Network[]): string[] {
  return distinctLabels(
    networks.map(({ model, training }) => ({ label: modelLabel(model), fields: { ...model, ...training } })),
  );
}

/** The fields of a method that its loss depends on; those of a composed one's terms by term and field. */
function used(method: Method): Record<string, unknown> {
  if (method.name === 'shuffled-teacher' || method.name === 'profile-teacher') {
    return { ...used(controlledMethod(method)), control: method.name };
  }
  if (method.name !== 'composed') return usedByTerm(method);
  const { name, labelWeight, terms } = method;
  const named = terms.flatMap((term) =>
    Object.entries(usedByTerm(term)).map(([field, value]) => [`${term.name} ${field}`, value] as const),
  );
  return { name, labelWeight, ...Object.fromEntries(named) };
}

function usedByTerm(term: MethodTerm | Exclude<Method, { name: 'composed' }>): Record<string, unknown> {
  const { name, ...fields } = term;
  if (!('tau' in fields) || fields.confidence === 'confidence') return { name, ...fields };
  const { tau: _, ...plain } = fields;
  return { name, ...plain };
}

function named(kind: RunKind, label: string, method: string | null, seed: number) {
  const configurationKey = [kind.toLowerCase(), label, ...(method === null ? [] : [method])].join('/');
  return {
    key: `${configurationKey}/seed ${seed}`,
    kind,
    configurationKey,
    modelLabel: label,
    methodLabel: method,
    seed,
  };
}

/** The control once more, from the weights of another run on; it stands beside the control, which begins with random ones. */
function transferred(control: PlannedRun, startFrom: { readonly runId: string }): PlannedRun {
  if (control.config.role !== 'student') throw new Error('expected a student to begin with the weights of another run');
  return {
    ...named('STUDENT', control.modelLabel, 'transfer', control.seed),
    method: 'transfer',
    config: { ...control.config, startFrom: { ...startFrom } },
    teachers: [],
    control: control.key,
  };
}

/** What baselines and teachers have in common: no method, no teacher, no control. */
const alone = { method: 'none', teachers: [], control: null } as const;

/** NLinear, the one baseline that is trained, is trained as the student of that name, or as the first student. */
function baselineRuns(config: ExperimentConfig, seeds: readonly number[]): PlannedRun[] {
  const { protocol, inputs, form, students, studentLabelShare } = config;
  const budget = studentLabelShare < 1 ? { labelShare: studentLabelShare } : {};
  const training = (students.find((student) => student.model.name === 'nlinear') ?? students[0])?.training;
  if (training === undefined) throw new Error('planRuns expects a config with at least one student');
  return config.baselines.flatMap((model) => {
    const runs = seeds.map((seed): PlannedRun => {
      const run: RunConfig = { role: 'baseline', model, training, ...budget, protocol, inputs, form, seed };
      return { ...named('BASELINE', modelLabel(model), null, seed), ...alone, config: run };
    });
    return runs.filter((run, index) => index === 0 || studentLabelShare < 1 || isTrained(run.config));
  });
}

/** Each teacher with the generations that follow it. */
function teacherRuns(config: ExperimentConfig, labels: readonly string[], seed: number): PlannedRun[][] {
  const { protocol, inputs, form, studentLabelShare, teacherLabels } = config;
  const budget = teacherLabels === 'same' && studentLabelShare < 1 ? { labelShare: studentLabelShare } : {};
  return config.teachers.map(({ model, training, generations }, index) => {
    const label = labels[index] ?? modelLabel(model);
    const first: PlannedRun = {
      ...named('TEACHER', label, null, seed),
      ...alone,
      config: { role: 'teacher', model, training, ...budget, protocol, inputs, form, seed },
    };
    const line = [first];
    for (let generation = 1; generation <= generations; generation += 1) {
      line.push({
        ...first,
        ...named('TEACHER', `${label}, generation ${generation}`, null, seed),
        config: { ...first.config, generation, method: BORN_AGAIN } as RunConfig,
        teachers: line.slice(-1).map(({ key }) => key),
      });
    }
    return line;
  });
}

/** How a generation teaches the next one: as students are taught by default. */
const BORN_AGAIN: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };

function ensembleRun(config: ExperimentConfig, members: readonly PlannedRun[], seed: number): PlannedRun | undefined {
  if (!config.ensemble || members.length < 2) return undefined;
  const { protocol, inputs, form } = config;
  const model = { name: 'ensemble' as const, members: members.length };
  const { ensembleWeighting: weighting } = config;
  const weighted = weighting.name === 'validation' ? `, weighted ${weighting.tau}` : '';
  return {
    ...named('TEACHER', `ensemble${weighted}`, null, seed),
    ...alone,
    modelLabel: `${modelLabel(model)}${weighted}`,
    config: {
      role: 'ensemble',
      model,
      ...(weighting.name === 'mean' ? {} : { weighting }),
      protocol,
      inputs,
      form,
      seed,
    },
    teachers: members.map((member) => member.key),
  };
}
