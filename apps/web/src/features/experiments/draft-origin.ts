import type { Translator } from '../../i18n/translator.ts';
import type { DraftOriginQuery } from '../../graphql/generated/graphql';
import { draftConfig, type Draft } from './draft.ts';

type Origin = Extract<NonNullable<DraftOriginQuery['node']>, { __typename: 'Experiment' }>;

/** The draft that asks again what an experiment asked. */
export function draftOf(t: Translator<'experiments'>, { name, preset, config, dataset, graph }: Origin): Draft {
  return {
    name: t('builder.again', { name }),
    datasetId: dataset.id,
    graphId: graph.id,
    preset,
    config: draftConfig(config),
  };
}
