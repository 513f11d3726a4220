import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { Run } from '../run/type.ts';
import { modelCard } from './model-card.ts';

@Resolver(() => Run)
export class ModelCardResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was measured of it and what that does not show, as Markdown; null until the run has succeeded, and for trials of a sweep.',
  })
  async modelCard(@Root() { row }: Run, @Ctx() { loaders }: Context): Promise<string | null> {
    if (row.status !== 'SUCCEEDED' || row.testWithheld) return null;
    const experiment = await loadRequired(loaders.experiment, row.experimentId, 'experiment');
    const [dataset, protocol, graph, teachers, scores, intervals, diagnostics, entry] = await Promise.all([
      loadRequired(loaders.dataset, experiment.datasetId, 'dataset'),
      loadRequired(loaders.protocol, experiment.protocolId, 'protocol'),
      loadRequired(loaders.graph, experiment.graphId, 'graph'),
      loaders.teachersOfRun.load(row.id),
      loaders.scoresOfRun.TEST.load(row.id),
      loaders.intervalsOfRun.load(row.id),
      loaders.diagnosticsOfRun.load(row.id),
      loaders.entryOfRun.load(row.id),
    ]);
    const labels = teachers.map((teacher) => teacher.modelLabel);
    return modelCard({ run: row, dataset, protocol, graph, teachers: labels, scores, intervals, diagnostics, entry });
  }
}
