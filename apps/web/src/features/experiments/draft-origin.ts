import type { DraftOriginQuery } from '../../graphql/generated/graphql';
import { draftConfig, type Draft } from './draft.ts';

type Origin = Extract<NonNullable<DraftOriginQuery['node']>, { __typename: 'Experiment' }>;

/** The draft that asks again what an experiment asked. */
export function draftOf({ name, preset, config, dataset, graph }: Origin): Draft {
  return { name: `${name}, again`, datasetId: dataset.id, graphId: graph.id, preset, config: draftConfig(config) };
}
