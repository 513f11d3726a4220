'use client';
import { useEffect, useState } from 'react';
import type { ExperimentBuilderQuery } from '../../graphql/generated/graphql';
import { graphForRoads } from '../dataset/graph-for-roads.ts';
import { draftConfig, type Draft } from './draft.ts';
import { draftStore, dropDraft, keepDraft, keptDraft } from './draft-store.ts';
import type { GivenSizes } from './model-rows.ts';

/** All that a person has written into the form. */
export interface Filled {
  readonly draft: Draft;
  readonly sizes: GivenSizes;
  readonly takesOver: boolean;
}

type Options = Pick<ExperimentBuilderQuery, 'datasets' | 'experimentOptions'>;

/** The form as a person finds it: the newest dataset, its first real graph, the first preset. */
export function firstFilled({ datasets, experimentOptions }: Options): Filled {
  const [dataset] = datasets.nodes;
  const graph = graphForRoads(dataset?.graphs.nodes ?? []) ?? dataset?.graphs.nodes[0];
  const [preset] = experimentOptions.presets;
  if (preset === undefined) throw new Error('the API offers no preset');
  const draft = {
    name: '',
    datasetId: dataset?.id ?? '',
    graphId: graph?.id ?? '',
    preset: preset.name,
    config: draftConfig(preset.config),
  };
  return { draft, sizes: {}, takesOver: true };
}

/** The same, on data that are there: those of a draft may have been removed since. */
export function onPresentData(filled: Filled, options: Options): Filled {
  const { datasetId, graphId } = filled.draft;
  const dataset = options.datasets.nodes.find(({ id }) => id === datasetId);
  if (dataset?.graphs.nodes.some(({ id }) => id === graphId)) return filled;
  const first = firstFilled(options).draft;
  const graph = graphForRoads(dataset?.graphs.nodes ?? []) ?? dataset?.graphs.nodes[0];
  const data = dataset === undefined ? first : { datasetId, graphId: graph?.id ?? '' };
  return { ...filled, draft: { ...filled.draft, datasetId: data.datasetId, graphId: data.graphId } };
}

interface DraftState {
  readonly filled: Filled;
  readonly change: (change: Partial<Filled>) => void;
  /** When it was kept, where the form began with what was left here; null where it began anew. */
  readonly keptAt: string | null;
  /** Lets go of everything that was written. */
  readonly beginAnew: () => void;
  /** Forgets what was kept: it has become an experiment. */
  readonly forget: () => void;
}

/**
 * What the form holds, kept in this browser with each change.
 *
 * @param team whose draft it is
 * @param begun what to begin with in place of what was kept: a copy of an experiment; null for none
 */
export function useDraft(options: Options, team: string, begun: Filled | null): DraftState {
  const [start] = useState(() => {
    const kept = begun === null ? keptDraft(draftStore(), team) : null;
    return { filled: onPresentData(begun ?? kept ?? firstFilled(options), options), keptAt: kept?.keptAt ?? null };
  });
  const [filled, setFilled] = useState(start.filled);
  const [keptAt, setKeptAt] = useState(start.keptAt);
  useEffect(() => {
    // What nobody has touched is not worth a word when the form is opened again.
    if (filled !== start.filled) keepDraft(draftStore(), team, filled);
  }, [filled, start.filled, team]);
  return {
    filled,
    keptAt,
    change: (change) => setFilled((known) => ({ ...known, ...change })),
    beginAnew: () => {
      setFilled(firstFilled(options));
      setKeptAt(null);
    },
    forget: () => dropDraft(draftStore(), team),
  };
}
