import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { sourceOf } from '../run/source.ts';
import { Run } from '../run/type.ts';
import { modelCard } from './model-card.ts';

@Resolver(() => Run)
export class ModelCardResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was measured of it and what that does not show, as Markdown; null until the run has succeeded, and for trials of a sweep.',
  })
  async modelCard(@Root() { row }: Run, @Ctx() context: Context): Promise<string | null> {
    if (row.status !== 'SUCCEEDED' || row.testWithheld) return null;
    const { loaders } = context;
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
    const source = await sourceOf(context, row);
    // A compressed network's source comes first; where there is no other, it is the teacher too.
    const taught = teachers.length > 1 ? teachers.filter((teacher) => teacher.id !== source?.id) : teachers;
    const labels = taught.map((teacher) => teacher.modelLabel);
    return modelCard({
      run: row,
      dataset,
      protocol,
      graph,
      source: source?.modelLabel ?? null,
      teachers: labels,
      scores,
      intervals,
      diagnostics,
      entry,
    });
  }
}
