import type { RunPageQuery } from '../../graphql/generated/graphql';

/** The run of the page's query. */
export type RunDetail = Extract<NonNullable<RunPageQuery['node']>, { __typename: 'Run' }>;

/** `STID-s 32/2, response 0.9, seed 3`. */
export function runTitle(run: Pick<RunDetail, 'modelLabel' | 'methodLabel' | 'seed'>): string {
  return [run.modelLabel, run.methodLabel, `seed ${run.seed}`].filter(Boolean).join(', ');
}
