/** What a person says of files that these cannot say themselves, from the fields of the form to what the API takes. */
import type { ImportOptionsInput } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

/** Every field as it stands in the form: text, empty where nothing is said. */
export interface ImportDraft {
  readonly name: string;
  readonly title: string;
  readonly quantity: string;
  readonly unit: string;
  readonly zone: string;
  readonly start: string;
  readonly stepMinutes: string;
  readonly channel: string;
  readonly values: string;
  readonly file: string;
  readonly locations: string;
  readonly adjacency: string;
  readonly adjacencyIs: '' | 'DISTANCE' | 'SIMILARITY';
  readonly zeroIsMissing: boolean;
}

export const emptyDraft: ImportDraft = {
  ...{ name: '', title: '', quantity: '', unit: '', zone: '', start: '', stepMinutes: '', channel: '', values: '' },
  ...{ file: '', locations: '', adjacency: '', adjacencyIs: '', zeroIsMissing: false },
};

export type DraftProblems = Partial<Record<keyof ImportDraft, string>>;

/** What can be told wrong before anybody is asked. */
export function draftProblems(
  t: Translator<'datasets'>,
  { stepMinutes, start, adjacency, adjacencyIs }: ImportDraft,
): DraftProblems {
  const problems: DraftProblems = {};
  const seconds = Number(stepMinutes) * 60;
  if (stepMinutes.trim() !== '' && !(Number.isInteger(seconds) && seconds > 0)) {
    problems.stepMinutes = t('form.stepFault');
  }
  if (start.trim() !== '' && Number.isNaN(Date.parse(start))) {
    problems.start = t('form.startFault');
  }
  if (adjacencyIs !== '' && adjacency === '') problems.adjacencyIs = t('form.weightsFault');
  return problems;
}

/** What was said, and nothing of what was not. */
export function importOptions(draft: ImportDraft): ImportOptionsInput {
  const { stepMinutes, adjacencyIs, zeroIsMissing, ...texts } = draft;
  const said = Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()] as const])),
  );
  return {
    ...said,
    ...(stepMinutes.trim() === '' ? {} : { stepSeconds: Math.round(Number(stepMinutes) * 60) }),
    ...(adjacencyIs === '' ? {} : { adjacencyIs }),
    ...(zeroIsMissing ? { zeroIsMissing } : {}),
  };
}

/** Faults of the API by the field of the form that they are about; those of none of them as they are. */
export function sortFaults(faults: readonly { readonly field: readonly string[] | null; readonly message: string }[]): {
  readonly problems: DraftProblems;
  readonly rest: readonly string[];
} {
  const problems: DraftProblems = {};
  const rest: string[] = [];
  for (const { field, message } of faults) {
    const [, option = ''] = field ?? [];
    const name = option === 'stepSeconds' ? 'stepMinutes' : option;
    if (isField(name)) problems[name] = message;
    else rest.push(message);
  }
  return { problems, rest };
}

const isField = (name: string): name is keyof ImportDraft => Object.hasOwn(emptyDraft, name);
