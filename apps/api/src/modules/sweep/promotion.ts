/** The experiment that a trial would become, with what does not go together in it as user errors. */
import {
  promotedConfig,
  PromotionError,
  type ExperimentConfig,
  type PlannedSweep,
  type Promotion,
} from '@stillgraph/ml/config';
import { UserError } from '../../errors/user-error.ts';

export type PromotionOutcome =
  | { readonly ok: true; readonly config: ExperimentConfig }
  /** With fields from `config` on, as experimentCreate has them. */
  | { readonly ok: false; readonly errors: UserError[] };

export function promotionOf(sweep: PlannedSweep, promotion: Promotion): PromotionOutcome {
  try {
    return { ok: true, config: promotedConfig(sweep, promotion) };
  } catch (error) {
    if (!(error instanceof PromotionError)) throw error;
    const errors = error.faults.map(({ message, path }) => new UserError('INVALID', message, ['config', ...path]));
    return { ok: false, errors };
  }
}
