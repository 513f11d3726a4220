import type { RunPageQuery } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

/** The run of the page's query. */
export type RunDetail = Extract<NonNullable<RunPageQuery['node']>, { __typename: 'Run' }>;

/** `STID-s 32/2, response 0.9, seed 3`. */
export function runTitle(t: Translator<'run'>, run: Pick<RunDetail, 'modelLabel' | 'methodLabel' | 'seed'>): string {
  return [run.modelLabel, run.methodLabel, t('seed', { seed: `${run.seed}` })].filter(Boolean).join(', ');
}
