/** Trials whose values do not go with the dataset: the experiment that each would be promoted to is refused beforehand. */
import type { SweepPlan } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import type { Dataset } from '../dataset/type.ts';
import { dataFaults } from '../experiment/data-faults.ts';
import { withStarts } from '../experiment/start-from.ts';
import { promotionOf } from './promotion.ts';

/** Faults of one kind repeat from trial to trial; the first ones say what is wrong. */
const MOST_FAULTS = 10;

interface Tried {
  /** Where the swept field is in the config. */
  readonly path: string;
  /** Its place in the spec's `space`. */
  readonly place: number;
}

/**
 * What experimentCreate would refuse of the trials' configs. Trials that differ only in what no dataset speaks against,
 * such as a learning rate, are looked at once.
 *
 * @returns errors at `spec.space.<i>`, each once, with the value that was refused; at `experimentId` where the sweep's
 * experiment itself does not go with its dataset
 */
export async function trialFaults(context: Context, plan: SweepPlan, dataset: Dataset['row']): Promise<UserError[]> {
  const { spec, trials } = plan;
  const fields = fieldsOfData(plan);
  const tried = spec.space
    .map(({ path }, place) => ({ path, place }))
    .filter(({ path }) => fields.some((field) => overlap(path, field)));
  const seen = new Set<string>();
  const found = new Map<string, UserError>();
  for (const [trial, values] of trials.entries()) {
    const key = JSON.stringify(tried.map(({ path }) => values[path] ?? null));
    if (seen.has(key)) continue;
    seen.add(key);
    for (const fault of await promotionFaults(context, plan, trial, dataset)) {
      const error = told(fault, tried, { values, target: spec.target });
      found.set(JSON.stringify(error), error);
    }
    if (found.size >= MOST_FAULTS) break;
  }
  return [...found.values()].slice(0, MOST_FAULTS);
}

async function promotionFaults(
  context: Context,
  plan: SweepPlan,
  trial: number,
  dataset: Dataset['row'],
): Promise<UserError[]> {
  const promoted = promotionOf(plan, { trial, controlTrial: null, seeds: plan.spec.seeds });
  if (!promoted.ok) return promoted.errors;
  const { config, errors } = await withStarts(context, promoted.config, dataset);
  return [...errors, ...(await dataFaults(context, config, dataset))];
}

/** Fields of the config that are held against the dataset; of students only where one begins with another run's weights. */
function fieldsOfData({ base, spec: { space, target } }: SweepPlan): string[] {
  const places = target.role === 'student' ? [target.index] : [...base.students.keys()];
  const starting = places.filter(
    (index) =>
      base.students[index]?.startFrom !== undefined ||
      space.some(({ path }) => overlap(path, `students.${index}.startFrom`)),
  );
  const ofStudents = starting.flatMap((index) =>
    ['startFrom', 'model', 'training.quantiles'].map((field) => `students.${index}.${field}`),
  );
  return ['inputs', ...(starting.length > 0 ? ['form'] : []), ...ofStudents];
}

function told(
  { code, field, message }: UserError,
  tried: readonly Tried[],
  { values, target }: { readonly values: SweepPlan['trials'][number]; readonly target: SweepPlan['spec']['target'] },
): UserError {
  // A promoted experiment has the swept student alone.
  const [, ...path] = field ?? [];
  if (path[0] === 'students' && target.role === 'student') path[1] = String(target.index);
  const at = path.join('.');
  const meant = tried.filter((one) => overlap(one.path, at));
  // A beginning does not fit because of itself, or of the network that is to begin with it.
  const guilty = meant.length === 0 && path.at(-1) === 'startFrom' ? tried : meant;
  const [first] = guilty;
  if (first === undefined) return new UserError(code, `${at}: ${message}`, ['experimentId']);
  const written = guilty.map((one) => `${one.path} = ${JSON.stringify(values[one.path])}`).join(', ');
  return new UserError(code, `at ${written}: ${at}: ${message}`, ['spec', 'space', String(first.place)]);
}

/** Whether one of two fields lies in the other. */
function overlap(one: string, other: string): boolean {
  return `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
}
