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

/** Messages by question, and those that belong to none; each once. */
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
    const question = field?.find((part) => questions.includes(part));
    if (question === undefined) rest.add(message);
    else byQuestion[question] ??= message;
  }
  return { byQuestion, rest: [...rest] };
}
