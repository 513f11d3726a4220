/** Faults that the API found in a draft, each beside the question that it belongs to. */

export interface Fault {
  /** Path into the input of the mutation, such as `config`, `students`, `0`, `training`, `updates`. */
  readonly field?: readonly string[] | null;
  readonly message: string;
}

/** Questions of the experiment's form by the fields of the input that they ask for. */
const QUESTIONS = [
  'name',
  'datasetId',
  'protocol',
  'baselines',
  'graphId',
  'teachers',
  'students',
  'methods',
  'seeds',
  'studentLabelShare',
  'loss',
  'controls',
  'inputs',
];

/** Fields of a training that stand beside their network or in a question of their own. */
const TRAINING_ELSEWHERE: Readonly<Record<string, string | undefined>> = { loss: 'loss', quantiles: 'inputs' };

/**
 * The place in the form of a field that shows its own problem; undefined where its question shows it. Trainings are asked
 * for of all networks of a role at once.
 */
function placeOf([top, ...path]: readonly string[]): string | undefined {
  if (top !== 'config') return undefined;
  const [role, , part, name] = path;
  if (part === 'compressions' && path.length > 4) return path.join('.');
  if (part === 'model' && name !== undefined) return path.slice(0, 4).join('.');
  if (part === 'startFrom') return path.slice(0, 3).join('.');
  if ((role === 'teachers' || role === 'students') && part === 'training' && name !== undefined) {
    if (name === 'updates') return undefined;
    return TRAINING_ELSEWHERE[name] ?? `${role}.training.${name}`;
  }
  if (path[0] === 'form') return 'config.form';
  if (path[0] === 'protocol' && path[1] === 'event') return path.length > 2 ? path.join('.') : 'task';
  if (path[0] === 'methods' && path.length > 2) return path.join('.');
  return path[0] === 'inputs' && path[1] !== undefined && path[1] !== 'covariates' ? `inputs.${path[1]}` : undefined;
}

/**
 * Messages by question, or by the place of a field that shows its own, and those that belong to none; each once.
 *
 * @param questions fields of the input that have a question; of an experiment's form when left out
 */
export function sortFaults(
  faults: readonly Fault[],
  questions: readonly string[] = QUESTIONS,
): {
  readonly byQuestion: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
} {
  const byQuestion: Record<string, string> = {};
  const rest = new Set<string>();
  for (const { field, message } of faults) {
    const place = questions === QUESTIONS ? placeOf(field ?? []) : undefined;
    const question = place ?? field?.find((part) => questions.includes(part));
    if (question === undefined) rest.add(message);
    else byQuestion[question] ??= message;
  }
  return { byQuestion, rest: [...rest] };
}
