import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { quantileLevels } from '../../binary/quantile-levels.ts';
import type { Context } from '../../context.ts';
import type { Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { PageArgs } from '../../relay/page.ts';
import { Artifact } from '../artifact/type.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment } from '../experiment/type.ts';
import { LintFinding } from '../lint/type.ts';
import type { RunLog } from './detail-type.ts';
import {
  CumulativeEvaluation,
  Evaluation,
  MetricSeries,
  PredictionInterval,
  QuantileForecast,
  RunLogConnection,
} from './detail-type.ts';
import { splits, type SplitName } from './enums.ts';
import { readEvaluations } from './evaluations.ts';
import { RunFilter, RunOrder } from './input.ts';
import { listRuns } from './list.ts';
import { RunLogFilter } from './log-input.ts';
import { readLogs } from './logs.ts';
import { readMetrics } from './metrics.ts';
import { sourceOf } from './source.ts';
import { Run, RunConnection } from './type.ts';

@Resolver(() => Run)
export class RunResolver {
  @Query(() => RunConnection, { description: 'Runs of the team, newest first unless an order is given.' })
  runs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RunFilter, { nullable: true, description: 'Which runs; all when left out.' })
    filter: RunFilter | null | undefined,
    @Arg('orderBy', () => [RunOrder], {
      nullable: true,
      description: 'At most three, the first decides before the others; then the newest, in the direction of the last.',
    })
    orderBy: RunOrder[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Run>> {
    return listRuns(context, { page, filter, orderBy });
  }

  @FieldResolver(() => Experiment, { description: 'The experiment that it belongs to.' })
  async experiment(@Root() run: Run, @Ctx() context: Context): Promise<Experiment> {
    return new Experiment(await loadRequired(context.loaders.experiment, run.row.experimentId, 'experiment'));
  }

  @FieldResolver(() => Dataset, { description: 'What it learns to forecast.' })
  async dataset(@Root() run: Run, @Ctx() context: Context): Promise<Dataset> {
    const { datasetId } = await loadRequired(context.loaders.experiment, run.row.experimentId, 'experiment');
    return new Dataset(await loadRequired(context.loaders.dataset, datasetId, 'dataset'));
  }

  @FieldResolver(() => String, {
    description:
      'Unit of testMae and validationMae: that of the dataset, or nats of an event; lists over several datasets mix them.',
  })
  async unit(@Root() run: Run, @Ctx() context: Context): Promise<string> {
    const experiment = await loadRequired(context.loaders.experiment, run.row.experimentId, 'experiment');
    const protocol = await loadRequired(context.loaders.protocol, experiment.protocolId, 'protocol');
    return protocol.event === null ? (await this.dataset(run, context)).unit : 'nats';
  }

  @FieldResolver(() => [Run], { description: 'The runs that it learns from, averages, or is made of.' })
  async teachers(@Root() run: Run, @Ctx() context: Context): Promise<Run[]> {
    const found = await context.loaders.teachersOfRun.load(run.row.id);
    return found.map((row) => new Run(row));
  }

  @FieldResolver(() => [Run], { description: 'The runs that learn from it or average it.' })
  async students(@Root() run: Run, @Ctx() context: Context): Promise<Run[]> {
    const found = await context.loaders.studentsOfRun.load(run.row.id);
    return found.map((row) => new Run(row));
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run of the same computation whose outcome it took over in place of training; null for most.',
  })
  async takenFrom(@Root() run: Run, @Ctx() context: Context): Promise<Run | null> {
    if (run.row.takenFromRunId === null) return null;
    const found = await context.loaders.run.load(run.row.takenFromRunId);
    return found === null ? null : new Run(found);
  }

  @FieldResolver(() => Run, {
    nullable: true,
    description: 'The run whose network it is made of: the one it compresses, or whose weights it started from.',
  })
  async source(@Root() run: Run, @Ctx() context: Context): Promise<Run | null> {
    const found = await sourceOf(context, run.row);
    return found === null ? null : new Run(found);
  }

  @FieldResolver(() => Run, { nullable: true, description: 'The control that a distilled student stands beside.' })
  async control(@Root() run: Run, @Ctx() context: Context): Promise<Run | null> {
    if (run.row.controlRunId === null) return null;
    return new Run(await loadRequired(context.loaders.run, run.row.controlRunId, 'run'));
  }

  @FieldResolver(() => [MetricSeries], { description: 'Measures taken while it ran; all names when none are given.' })
  metrics(
    @Root() run: Run,
    @Arg('names', () => [String], { nullable: true, description: 'Such as "loss"; all when left out.' })
    names: string[] | null | undefined,
    @Arg('maxPoints', () => Int, {
      nullable: true,
      defaultValue: 500,
      description: 'How many points of each series to give at most, 2 to 5000; peaks stay.',
    })
    maxPoints: number | null,
    @Ctx() context: Context,
  ): Promise<MetricSeries[]> {
    return readMetrics(context, run.row.id, names ?? null, maxPoints ?? 500);
  }

  @FieldResolver(() => [Evaluation], { description: 'Scores at every horizon, 0 (the mean of all) first.' })
  evaluations(
    @Root() run: Run,
    @Arg('split', () => splits, {
      nullable: true,
      defaultValue: 'TEST',
      description: 'The part of the series that was forecast.',
    })
    split: SplitName | null,
    @Ctx() context: Context,
  ): Promise<Evaluation[]> {
    return readEvaluations(context, run.row.id, split ?? 'TEST');
  }

  @FieldResolver(() => [CumulativeEvaluation], {
    description: 'Scores over all steps 1 to h together; empty unless the protocol reports them.',
  })
  cumulativeEvaluations(
    @Root() run: Run,
    @Arg('split', () => splits, {
      nullable: true,
      defaultValue: 'TEST',
      description: 'The part of the series that was forecast.',
    })
    split: SplitName | null,
    @Ctx() context: Context,
  ): Promise<CumulativeEvaluation[]> {
    return context.loaders.cumulativeScoresOfRun[split ?? 'TEST'].load(run.row.id);
  }

  @FieldResolver(() => [PredictionInterval], {
    description: 'What intervals around the forecasts held of the test part, by kind, level and horizon.',
  })
  predictionIntervals(@Root() run: Run, @Ctx() context: Context): Promise<PredictionInterval[]> {
    return context.loaders.intervalsOfRun.load(run.row.id);
  }

  @FieldResolver(() => [QuantileForecast], {
    description:
      'What it forecast beside the median, by ascending level; empty until it has succeeded, without quantiles, and of runs of ' +
      'before they were kept.',
  })
  async quantileForecasts(@Root() { row }: Run, @Ctx() { loaders }: Context): Promise<QuantileForecast[]> {
    if (row.status !== 'SUCCEEDED') return [];
    const found = quantileLevels(await loaders.artifactsOfRun.load(row.id));
    return found.map(({ level }) => ({ level, path: `/binary/runs/${row.id}/quantiles?level=${level}` }));
  }

  @FieldResolver(() => [LintFinding], {
    description: 'What the leakage linter found; empty until the run has succeeded, and of runs of before it.',
  })
  async lintFindings(@Root() run: Run, @Ctx() context: Context): Promise<LintFinding[]> {
    return (await context.loaders.lintFindingsOfRun.load(run.row.id)).map((row) => new LintFinding(row));
  }

  @FieldResolver(() => RunLogConnection, { description: 'What it wrote, oldest first.' })
  logs(
    @Root() run: Run,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100, description: 'How many lines to give, at most 100.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Give what comes after this cursor.' })
    after: string | null | undefined,
    @Arg('filter', () => RunLogFilter, { nullable: true, description: 'Which lines; all when left out.' })
    filter: RunLogFilter | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<RunLog>> {
    return readLogs(context, run.row.id, { first: first ?? 100, after }, filter ?? {});
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path of the binary route to what came of the event in the test windows: uint8 [windows, targetSteps, nodes], 1 where it came, ' +
      '0 where not, 255 where it is not known; null where readings are forecast, and for runs of before it was kept.',
  })
  async labelsPath(@Root() run: Run, @Ctx() context: Context): Promise<string | null> {
    const rows = await context.loaders.artifactsOfRun.load(run.row.id);
    return rows.some(({ name }) => name === 'labels/test') ? `/binary/runs/${run.row.id}/labels` : null;
  }

  @FieldResolver(() => [Artifact], { description: 'Files that it left.' })
  async artifacts(@Root() run: Run, @Ctx() context: Context): Promise<Artifact[]> {
    const rows = await context.loaders.artifactsOfRun.load(run.row.id);
    return rows.map((row) => new Artifact(row));
  }
}

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @FieldResolver(() => [Float], {
    nullable: 'items',
    description: 'mae of each sensor, in the order of their index; null where none counted.',
  })
  async nodeMae(@Root() evaluation: Evaluation): Promise<(number | null)[]> {
    return (await evaluation.perNode()).nodeMae;
  }

  @FieldResolver(() => [Float], {
    nullable: 'items',
    description: 'One a sensor, in the order of their index; null where none counted.',
  })
  async nodeRmse(@Root() evaluation: Evaluation): Promise<(number | null)[]> {
    return (await evaluation.perNode()).nodeRmse;
  }
}
