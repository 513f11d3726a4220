/** What of a draft will weaken its scores, though nothing forbids it. */
import type { DraftConfig } from './draft.ts';

interface Dataset {
  readonly steps: number;
  readonly stepSeconds: number;
}

export type PlanWarning =
  | { readonly kind: 'oneSeed' }
  /** The test part is shorter than a week, in days. */
  | { readonly kind: 'shortTest'; readonly days: number }
  /** The train part is shorter than a week, in days. */
  | { readonly kind: 'shortTrain'; readonly days: number };

const WEEK_DAYS = 7;

export function planWarnings({ seeds, protocol }: DraftConfig, dataset: Dataset | undefined): PlanWarning[] {
  const days = dataset === undefined ? Infinity : (dataset.steps * dataset.stepSeconds) / 86_400;
  const { train, validation } = protocol.split;
  const test = (1 - train - validation) * days;
  return [
    ...(seeds === 1 ? [{ kind: 'oneSeed' as const }] : []),
    ...(train * days < WEEK_DAYS ? [{ kind: 'shortTrain' as const, days: train * days }] : []),
    ...(test < WEEK_DAYS ? [{ kind: 'shortTest' as const, days: test }] : []),
  ];
}
