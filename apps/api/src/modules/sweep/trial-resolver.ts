import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Experiment } from '../experiment/type.ts';
import { runStatuses, type RunStatusName } from '../run/enums.ts';
import { latestObjective, resultsOf, trialStatus } from './results.ts';
import { Trial, TrialResult } from './type.ts';

const results = async (context: Context, { row }: Trial) => resultsOf(await context.loaders.runsOfTrial.load(row.id));

@Resolver(() => Trial)
export class TrialResolver {
  @FieldResolver(() => [TrialResult], { description: 'Rung by rung, both arms; none before it is trained.' })
  results(@Root() trial: Trial, @Ctx() context: Context): Promise<TrialResult[]> {
    return results(context, trial);
  }

  @FieldResolver(() => runStatuses, {
    description:
      'Of its target in the latest rung that it entered; before it entered one QUEUED, and FAILED or CANCELLED once the sweep is over.',
  })
  async status(@Root() trial: Trial, @Ctx() context: Context): Promise<RunStatusName> {
    return trialStatus(await results(context, trial), trial.sweep);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Validation error of its target in the latest rung that has one: MAE in the unit of the dataset, or of an event the cross-entropy in nats.',
  })
  async objective(@Root() trial: Trial, @Ctx() context: Context): Promise<number | null> {
    return latestObjective(await results(context, trial), 'TARGET');
  }

  @FieldResolver(() => Float, { nullable: true, description: 'The same of its control, in the same unit.' })
  async controlObjective(@Root() trial: Trial, @Ctx() context: Context): Promise<number | null> {
    return latestObjective(await results(context, trial), 'CONTROL');
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The experiment that it was promoted to.' })
  async promotedExperiment(@Root() { row }: Trial, @Ctx() context: Context): Promise<Experiment | null> {
    if (row.promotedExperimentId === null) return null;
    const promoted = await context.loaders.experiment.load(row.promotedExperimentId);
    return promoted === null ? null : new Experiment(promoted);
  }
}
