/** Has the linter judge a finished run: by its own record, its graph, and the records of all that taught it. */
import { datasets, experiments, graphs, lint, NotFoundError, runs, type Database } from '@stillgraph/db';
import {
  learntSteps,
  lintRun,
  provenanceSchema,
  rangeSchema,
  readsGivenGraph,
  type GraphRecord,
  type LintFinding,
  type LintSubject,
  type Provenance,
  type RunConfig,
  type TeacherRecord,
} from '@stillgraph/ml/config';

type Claim = NonNullable<Awaited<ReturnType<typeof runs.claim>>>;

/** One finding a check, in the order of display. */
export async function lintOutcome(
  db: Database,
  claim: Pick<Claim, 'experiment' | 'teacherRunIds'>,
  config: RunConfig,
  provenance: Provenance,
): Promise<LintFinding[]> {
  const { datasetId, graphId } = claim.experiment;
  return lintRun({
    provenance,
    protocol: config.protocol,
    series: await seriesOf(db, datasetId),
    graph: await graphOf(db, graphId, config),
    teachers: await teachersOf(db, claim.teacherRunIds),
  });
}

async function seriesOf(db: Database, datasetId: string): Promise<LintSubject['series']> {
  const dataset = (await datasets.byIds(db, [datasetId])).get(datasetId);
  if (dataset === undefined) throw new NotFoundError('dataset', datasetId);
  const { contentHash, startAt, stepSeconds } = dataset;
  return { contentHash, startAt: startAt.getTime(), stepSeconds };
}

/** A recipe that looks at readings keeps the steps in its parameters, as `learntFrom: [from, to)`. */
async function graphOf(db: Database, graphId: string, config: RunConfig): Promise<GraphRecord> {
  if ('graph' in config && config.graph === 'identity') return { recipe: 'IDENTITY', learntFrom: null };
  // An ensemble reads what its members read, and they are its teachers.
  if (config.model.name === 'ensemble' || !readsGivenGraph(config.model)) return { recipe: 'NONE', learntFrom: null };
  const graph = (await graphs.byIds(db, [graphId])).get(graphId);
  if (graph === undefined) throw new NotFoundError('graph', graphId);
  const learntFrom = rangeSchema.safeParse(graph.parameters['learntFrom']);
  return { recipe: graph.recipe, learntFrom: learntFrom.success ? learntFrom.data : null };
}

/** Teachers, and the teachers of those: an ensemble has seen what its members have. */
async function teachersOf(db: Database, teacherRunIds: readonly string[]): Promise<TeacherRecord[]> {
  const found = new Map<string, runs.RunRow>();
  let next = [...(await runs.byIds(db, teacherRunIds)).values()];
  while (next.length > 0) {
    for (const run of next) found.set(run.id, run);
    const behind = await runs.teachersOf(
      db,
      next.map((run) => run.id),
    );
    next = [...behind.values()].flat().filter((run) => !found.has(run.id));
  }
  const records = await lint.provenanceByRunIds(db, [...found.keys()]);
  const experimentIds = [...new Set([...found.values()].map((run) => run.experimentId))];
  const ran = await experiments.byIds(db, experimentIds);
  return Promise.all(
    [...found.values()].map(async (run): Promise<TeacherRecord> => {
      const experiment = ran.get(run.experimentId);
      if (experiment === undefined) throw new NotFoundError('experiment', run.experimentId);
      const record = provenanceSchema.safeParse(records.get(run.id));
      return {
        label: run.methodLabel === null ? run.modelLabel : `${run.modelLabel}, ${run.methodLabel}`,
        series: await seriesOf(db, experiment.datasetId),
        seen: record.success ? { learnt: learntSteps(record.data), chosenBy: record.data.reads.selection } : null,
      };
    }),
  );
}
