/** A graph as its form holds it: what was typed, and what the API is asked for. */
import type { GraphCreateInput } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

export const graphKinds = ['K_NEAREST', 'GAUSSIAN_KERNEL', 'IDENTITY'] as const;
export type GraphKind = (typeof graphKinds)[number];

/** What can be made of a dataset: without coordinates there are no distances to make edges from. */
export function offeredKinds(hasCoordinates: boolean): readonly GraphKind[] {
  return hasCoordinates ? graphKinds : ['IDENTITY'];
}

export interface GraphDraft {
  readonly kind: GraphKind;
  readonly name: string;
  readonly neighbours: string;
  /** Metres; empty for the standard deviation of the distances. */
  readonly sigmaMetres: string;
  readonly threshold: string;
}

/** What the form begins with. */
export function firstDraftFor(hasCoordinates: boolean): GraphDraft {
  return { ...firstGraphDraft, kind: offeredKinds(hasCoordinates)[0] ?? 'IDENTITY' };
}

export const firstGraphDraft: GraphDraft = {
  kind: 'K_NEAREST',
  name: '',
  neighbours: '6',
  sigmaMetres: '',
  threshold: '0.1',
};

export type GraphField = 'kind' | 'name' | 'neighbours' | 'sigmaMetres' | 'threshold';
export type GraphProblems = Readonly<Partial<Record<GraphField, string>>>;

/** What stops the draft from being sent, by field, in words; the API checks everything again. */
export function graphProblems(
  t: Translator<'graphs'>,
  { kind, neighbours, sigmaMetres, threshold }: GraphDraft,
): GraphProblems {
  if (kind === 'K_NEAREST') {
    const count = Number(neighbours);
    const isCount = neighbours.trim() !== '' && Number.isInteger(count) && count >= 1;
    return isCount ? {} : { neighbours: t('fault.neighbours') };
  }
  if (kind === 'IDENTITY') return {};
  const sigma = Number(sigmaMetres);
  const least = Number(threshold);
  return {
    ...(sigmaMetres.trim() === '' || sigma > 0 ? {} : { sigmaMetres: t('fault.sigma') }),
    ...(threshold.trim() !== '' && least > 0 && least <= 1 ? {} : { threshold: t('fault.threshold') }),
  };
}

/** What the API is asked for: only what the recipe takes. */
export function graphInput(datasetId: string, draft: GraphDraft): GraphCreateInput {
  const { kind } = draft;
  const name = draft.name.trim();
  return {
    datasetId,
    name: name === '' ? null : name,
    recipe: {
      kind,
      ...(kind === 'K_NEAREST' ? { neighbours: Number(draft.neighbours) } : {}),
      ...(kind === 'GAUSSIAN_KERNEL'
        ? {
            sigmaMetres: draft.sigmaMetres.trim() === '' ? null : Number(draft.sigmaMetres),
            threshold: Number(draft.threshold),
          }
        : {}),
    },
  };
}

interface Fault {
  /** Path into the input, such as `recipe`, `neighbours`. */
  readonly field?: readonly string[] | null;
  readonly message: string;
}

const isGraphField = (part: string): part is GraphField =>
  ['kind', 'name', 'neighbours', 'sigmaMetres', 'threshold'].includes(part);

/** What the API refused, by the field of the form, and what belongs to none of them. */
export function sortGraphFaults(faults: readonly Fault[]): {
  readonly problems: GraphProblems;
  readonly rest: readonly string[];
} {
  const problems: Partial<Record<GraphField, string>> = {};
  const rest: string[] = [];
  for (const { field, message } of faults) {
    const own = field?.find(isGraphField);
    if (own === undefined) rest.push(message);
    else problems[own] ??= message;
  }
  return { problems, rest };
}
