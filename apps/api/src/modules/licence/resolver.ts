/** The licences of everything that was made of data: those of its dataset. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { Artifact } from '../artifact/type.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment } from '../experiment/type.ts';
import { Graph } from '../graph/type.ts';
import { Leaderboard } from '../leaderboard/type.ts';
import { Run } from '../run/type.ts';
import { Licence } from './type.ts';

const description = 'The terms of the data that it was made of; what they forbid holds for it too.';

const ofDataset = (context: Context, datasetId: string): Promise<Licence[]> =>
  context.loaders.licencesOfDataset.load(datasetId);

async function ofExperiment(context: Context, experimentId: string): Promise<Licence[]> {
  const { datasetId } = await loadRequired(context.loaders.experiment, experimentId, 'experiment');
  return ofDataset(context, datasetId);
}

@Resolver(() => Dataset)
export class DatasetLicencesResolver {
  @FieldResolver(() => [Licence], { description: 'Its terms; empty where nobody said any.' })
  licences(@Root() { row }: Dataset, @Ctx() context: Context): Promise<Licence[]> {
    return ofDataset(context, row.id);
  }
}

@Resolver(() => Graph)
export class GraphLicencesResolver {
  @FieldResolver(() => [Licence], { description })
  licences(@Root() { row }: Graph, @Ctx() context: Context): Promise<Licence[]> {
    return ofDataset(context, row.datasetId);
  }
}

@Resolver(() => Experiment)
export class ExperimentLicencesResolver {
  @FieldResolver(() => [Licence], { description })
  licences(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Licence[]> {
    return ofDataset(context, row.datasetId);
  }
}

@Resolver(() => Run)
export class RunLicencesResolver {
  @FieldResolver(() => [Licence], { description })
  licences(@Root() { row }: Run, @Ctx() context: Context): Promise<Licence[]> {
    return ofExperiment(context, row.experimentId);
  }
}

@Resolver(() => Artifact)
export class ArtifactLicencesResolver {
  @FieldResolver(() => [Licence], { description })
  async licences(@Root() { row }: Artifact, @Ctx() context: Context): Promise<Licence[]> {
    const { experimentId } = await loadRequired(context.loaders.run, row.runId, 'run');
    return ofExperiment(context, experimentId);
  }
}

@Resolver(() => Leaderboard)
export class LeaderboardLicencesResolver {
  @FieldResolver(() => [Licence], { description })
  async licences(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<Licence[]> {
    const { datasetId } = await loadRequired(context.loaders.protocol, row.protocolId, 'protocol');
    return ofDataset(context, datasetId);
  }
}
