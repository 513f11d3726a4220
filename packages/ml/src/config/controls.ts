/** Controls that an experiment may ask for beside the one that every student has. */
import { z } from 'zod';
import { methodRole, USUAL_SHARE, type Method, type TaughtMethod } from './distillation.ts';
import { readsGivenGraph } from './given-graph.ts';
import type { PlannedRun } from './plan.ts';

export const controlsSchema = z.strictObject({
  /**
   * Trains each control once more with so many times its updates: would training longer bring what the teacher brings?
   * Null for none.
   */
  longer: z.number().gt(1).max(20).nullable().default(null),
  /** Teaches each student by the outputs for other days too, as the method `shuffled-teacher` does. */
  shuffledTeacher: z.boolean().default(false),
  /**
   * Trains each teacher and each control that reads the experiment's graph once more with the identity in its place. A
   * graph that a model learns stays its own.
   */
  noGraph: z.boolean().default(false),
});
export type Controls = z.infer<typeof controlsSchema>;

/**
 * The methods of an experiment with the shuffled teacher, where it is asked for and not there already: the control of the
 * first method that has a teacher, of a response where none has. It differs from that method in the shuffling alone.
 */
export function withShuffledTeacher(methods: readonly Method[], { shuffledTeacher }: Controls): readonly Method[] {
  if (!shuffledTeacher || methods.some(({ name }) => name === 'shuffled-teacher')) return methods;
  const first = methods.find(isTaught);
  const isUsual = first?.name === 'response' && first.confidence === 'plain';
  const control =
    first === undefined || isUsual ? { weight: first?.weight ?? USUAL_SHARE } : { weight: USUAL_SHARE, of: first };
  return [...methods, { name: 'shuffled-teacher', ...control }];
}

function isTaught(method: Method): method is TaughtMethod {
  return methodRole(method.name) === 'distilled';
}

/**
 * The longer-trained and the graphless controls of the runs of one seed.
 *
 * @param runs teachers and students of the seed
 * @returns runs whose config says what they are (`longer`, `graph`); each of a student stands beside that student's control
 */
export function requestedControls({ longer, noGraph }: Controls, runs: readonly PlannedRun[]): PlannedRun[] {
  return runs.flatMap((run): PlannedRun[] => {
    const { config } = run;
    if (config.role === 'student') {
      if (run.method !== 'none') return [];
      const found: PlannedRun[] = [];
      if (longer !== null) {
        const updates = Math.round(config.training.updates * longer);
        const label = `control, ${longer} times the updates`;
        found.push(beside(run, label, { ...config, longer, training: { ...config.training, updates } }));
      }
      if (noGraph && readsGivenGraph(config.model)) {
        found.push(beside(run, 'control, no graph', { ...config, graph: 'identity' }));
      }
      return found;
    }
    // A generation's graphless twin would be taught by one that has the graph.
    if (!noGraph || config.role !== 'teacher' || config.generation !== undefined || !readsGivenGraph(config.model))
      return [];
    return [beside(run, 'no graph', { ...config, graph: 'identity', teaches: false })];
  });
}

/** The run as another one of the same model and seed. */
function beside(run: PlannedRun, methodLabel: string, config: PlannedRun['config']): PlannedRun {
  const configurationKey = [run.kind.toLowerCase(), run.modelLabel, methodLabel].join('/');
  return {
    ...run,
    key: `${configurationKey}/seed ${run.seed}`,
    configurationKey,
    methodLabel,
    config,
    control: run.kind === 'STUDENT' ? run.key : null,
  };
}
