import type { leaderboards } from '@stillgraph/db';
import { provenanceSchema } from '@stillgraph/ml/config';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { Run } from '../run/type.ts';
import type { CardFacts } from './facts.ts';
import { modelCard } from './model-card.ts';
import { originOf } from './origin.ts';

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
    const [dataset, licences, protocol, graph, scores, intervals, diagnostics, ranked, lint, record, controlOf] =
      await Promise.all([
        loadRequired(loaders.dataset, experiment.datasetId, 'dataset'),
        loaders.licencesOfDataset.load(experiment.datasetId),
        loadRequired(loaders.protocol, experiment.protocolId, 'protocol'),
        loadRequired(loaders.graph, experiment.graphId, 'graph'),
        loaders.scoresOfRun.TEST.load(row.id),
        loaders.intervalsOfRun.load(row.id),
        loaders.diagnosticsOfRun.load(row.id),
        rankedAs(context, row.id),
        loaders.lintFindingsOfRun.load(row.id),
        loaders.provenanceOfRun.load(row.id),
        loaders.controlledByRun.load(row.id),
      ]);
    return modelCard({
      run: row,
      dataset,
      licences,
      protocol,
      graph,
      ...(await originOf(context, row, experiment.datasetId)),
      lint,
      testForecasts: recorded.safeParse(record).data?.testForecasts ?? null,
      controlOf: controlOf.map((run) => run.methodLabel ?? run.method),
      scores,
      intervals,
      diagnostics,
      ...ranked,
      pairs: await pairsOf(context, ranked.entry),
    });
  }
}

const recorded = provenanceSchema.pick({ testForecasts: true });

/** The entry of a run, or the one that stands for it because its runs are copies. */
async function rankedAs({ loaders }: Context, runId: string): Promise<Pick<CardFacts, 'entry' | 'copyIn'>> {
  const own = await loaders.entryOfRun.load(runId);
  if (own !== null) return { entry: own, copyIn: null };
  const entry = await loaders.entryOfCopy.load(runId);
  if (entry === null) return { entry, copyIn: null };
  return { entry, copyIn: (await loadRequired(loaders.experiment, entry.experimentId, 'experiment')).name };
}

/** Number of seeds that a configuration and its control share on their board. */
async function pairsOf(
  { loaders }: Context,
  entry: leaderboards.LeaderboardEntryRow | null,
): Promise<CardFacts['pairs']> {
  if (entry?.controlEntryId == null) return null;
  const [own, control] = await Promise.all([
    loaders.runsOfEntry.load(entry.id),
    loaders.runsOfEntry.load(entry.controlEntryId),
  ]);
  const others = new Set(control.map(({ seed }) => seed));
  return own.filter(({ seed }) => others.has(seed)).length;
}
