import { sweeps } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { idOf } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { PageArgs } from '../../relay/page.ts';
import { Json } from '../../scalars.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment, RunCounts } from '../experiment/type.ts';
import { runStatuses, type RunStatusName } from '../run/enums.ts';
import { SweepFilter } from './input.ts';
import { plannedRungs, plannedSweep, targetLabel } from './stored.ts';
import { statusOf, Sweep, SweepConnection, SweepRung, Trial } from './type.ts';

/** The experiment that holds a sweep's runs. */
const ownExperiment = (context: Context, { row }: Sweep) =>
  loadRequired(context.loaders.experiment, row.experimentId, 'experiment');

@Resolver(() => Sweep)
export class SweepResolver {
  @Query(() => SweepConnection, { description: 'Sweeps of the team, newest first.' })
  sweeps(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SweepFilter, { nullable: true, description: 'Which sweeps; all when left out.' })
    filter: SweepFilter | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Sweep>> {
    const { database, teamId } = context;
    const experimentId = filter?.experimentId;
    const conditions = {
      teamId,
      ...(typeof experimentId === 'string'
        ? { baseExperimentId: idOf('Experiment', experimentId, 'filter.experimentId') }
        : {}),
    };
    return connect(page, {
      page: (request) => sweeps.list(database, { ...conditions, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Sweep(row),
    });
  }

  @FieldResolver(() => String, { description: 'As whoever made it called it.' })
  async name(@Root() sweep: Sweep, @Ctx() context: Context): Promise<string> {
    return (await ownExperiment(context, sweep)).name;
  }

  @FieldResolver(() => runStatuses, { description: 'Where it stands.' })
  async status(@Root() sweep: Sweep, @Ctx() context: Context): Promise<RunStatusName> {
    return statusOf(sweep.row, await ownExperiment(context, sweep));
  }

  @FieldResolver(() => String, { description: 'What is swept, such as "STID-s 32/2, response 0.9".' })
  async targetLabel(@Root() sweep: Sweep, @Ctx() context: Context): Promise<string> {
    return targetLabel(plannedSweep(sweep.row, await ownExperiment(context, sweep)));
  }

  @FieldResolver(() => Json, { description: 'The experiment config that trials change fields of.' })
  async config(@Root() sweep: Sweep, @Ctx() context: Context): Promise<unknown> {
    return (await ownExperiment(context, sweep)).config;
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The experiment that it started from.' })
  async baseExperiment(@Root() { row }: Sweep, @Ctx() context: Context): Promise<Experiment | null> {
    if (row.baseExperimentId === null) return null;
    const base = await context.loaders.experiment.load(row.baseExperimentId);
    return base === null ? null : new Experiment(base);
  }

  @FieldResolver(() => Experiment, { description: 'The experiment that holds its runs; neither listed nor ranked.' })
  async experiment(@Root() sweep: Sweep, @Ctx() context: Context): Promise<Experiment> {
    return new Experiment(await ownExperiment(context, sweep));
  }

  @FieldResolver(() => Dataset, { description: 'The measurements that it is about.' })
  async dataset(@Root() sweep: Sweep, @Ctx() context: Context): Promise<Dataset> {
    const { datasetId } = await ownExperiment(context, sweep);
    return new Dataset(await loadRequired(context.loaders.dataset, datasetId, 'dataset'));
  }

  @FieldResolver(() => RunCounts, { description: 'Runs that are there so far; later rungs are not yet.' })
  async runCounts(@Root() { row }: Sweep, @Ctx() context: Context): Promise<RunCounts> {
    return loadRequired(context.loaders.runTotals, row.experimentId, 'the runs of experiment');
  }

  @FieldResolver(() => Float, { description: 'Minutes that its runs have been trained.' })
  async minutesSpent(@Root() { row }: Sweep, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.minutesOfExperiment.load(row.experimentId)) ?? 0;
  }

  @FieldResolver(() => [SweepRung], { description: 'The rounds in which trials are dropped, in their order.' })
  async rungs(@Root() sweep: Sweep, @Ctx() context: Context): Promise<SweepRung[]> {
    const trials = await context.loaders.trialsOfSweep.load(sweep.row.id);
    return plannedRungs(plannedSweep(sweep.row, await ownExperiment(context, sweep)), trials.length);
  }

  @FieldResolver(() => Int, { description: 'Number of trials that it began with.' })
  async trialCount(@Root() { row }: Sweep, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.trialsOfSweep.load(row.id)).length;
  }

  @FieldResolver(() => [Trial], { description: 'All of them, in their order; at most 200.' })
  async trials(@Root() { row }: Sweep, @Ctx() context: Context): Promise<Trial[]> {
    return (await context.loaders.trialsOfSweep.load(row.id)).map((trial) => new Trial(trial, row));
  }

  @FieldResolver(() => Trial, { nullable: true, description: 'The trial that validation chose, once it is over.' })
  async best(@Root() { row }: Sweep, @Ctx() context: Context): Promise<Trial | null> {
    return trialAt(context, row, row.bestTrial);
  }

  @FieldResolver(() => Trial, {
    nullable: true,
    description: 'The trial that validation chose for the control; null where the target has none.',
  })
  async bestControl(@Root() { row }: Sweep, @Ctx() context: Context): Promise<Trial | null> {
    return trialAt(context, row, row.bestControlTrial);
  }
}

async function trialAt(context: Context, row: sweeps.SweepRow, place: number | null): Promise<Trial | null> {
  const trial = (await context.loaders.trialsOfSweep.load(row.id))[place ?? -1];
  return trial === undefined ? null : new Trial(trial, row);
}
