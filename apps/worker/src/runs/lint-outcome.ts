/**
 * Has the linter judge a finished run: by its own record, its graph, and the records of all that taught it or gave it its
 * first weights.
 */
import { datasets, experiments, graphs, lint, NotFoundError, runs, type Database } from '@stillgraph/db';
import {
  learntSteps,
  lintRun,
  provenanceSchema,
  rangeSchema,
  readsGivenGraph,
  storedRunConfigSchema,
  type GraphRecord,
  type LintFinding,
  type LintSubject,
  type Provenance,
  type RunConfig,
  type SensorRecord,
  type SeriesRecord,
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
  const known = new Map<string, Promise<SeriesRecord>>();
  const seriesOf = (id: string): Promise<SeriesRecord> => {
    const series = known.get(id) ?? readSeries(db, id);
    known.set(id, series);
    return series;
  };
  return lintRun({
    provenance,
    protocol: config.protocol,
    series: await seriesOf(datasetId),
    graph: await graphOf(db, graphId, config),
    coarse: await coarseOf(db, datasetId),
    teachers: await recordsOf(db, await behind(db, claim.teacherRunIds, config), seriesOf),
  });
}

async function readSeries(db: Database, datasetId: string): Promise<SeriesRecord> {
  const dataset = (await datasets.byIds(db, [datasetId])).get(datasetId);
  if (dataset === undefined) throw new NotFoundError('dataset', datasetId);
  const { contentHash, startAt, stepSeconds } = dataset;
  const nodes = (await datasets.nodesOf(db, [datasetId])).get(datasetId) ?? [];
  return { contentHash, startAt: startAt.getTime(), stepSeconds, sensors: nodes.map(sensorOf) };
}

function sensorOf({ externalId, latitude, longitude }: datasets.DatasetNodeRow): SensorRecord {
  return { id: externalId, place: latitude === null || longitude === null ? null : [latitude, longitude] };
}

/** Channels that were read from a table with a longer step than the dataset's. */
async function coarseOf(db: Database, datasetId: string): Promise<LintSubject['coarse']> {
  const channels = (await datasets.channelsOf(db, [datasetId])).get(datasetId) ?? [];
  return channels.flatMap(({ name, stepSeconds }) => (stepSeconds === null ? [] : [{ name, stepSeconds }]));
}

/** A graph that was made from readings keeps their steps in its parameters, as `learntFrom: [from, to)`. */
async function graphOf(db: Database, graphId: string, config: RunConfig): Promise<GraphRecord> {
  if ('graph' in config && config.graph === 'identity') return { recipe: 'IDENTITY', learntFrom: null };
  // An ensemble reads what its members read, and they are its teachers.
  if (config.model.name === 'ensemble' || !readsGivenGraph(config.model)) return { recipe: 'NONE', learntFrom: null };
  const graph = (await graphs.byIds(db, [graphId])).get(graphId);
  if (graph === undefined) throw new NotFoundError('graph', graphId);
  const learntFrom = rangeSchema.safeParse(graph.parameters['learntFrom']);
  return { recipe: graph.recipe, learntFrom: learntFrom.success ? learntFrom.data : null };
}

/**
 * Every run whose readings a run has seen through others: its teachers, the run whose weights were its first, and what was
 * behind those. An ensemble has seen what its members have.
 *
 * @throws NotFoundError where one of them is not there any more
 */
async function behind(db: Database, teacherRunIds: readonly string[], config: RunConfig): Promise<runs.RunRow[]> {
  const found = new Map<string, runs.RunRow>();
  let next = [...teacherRunIds, ...startsOf(config)];
  while (next.length > 0) {
    const rows = await runs.byIds(db, next);
    for (const id of next) {
      const run = rows.get(id);
      if (run === undefined) throw new NotFoundError('run', id);
      found.set(id, run);
    }
    const teachers = await runs.teachersOf(db, next);
    const ids = [
      ...[...teachers.values()].flat().map((run) => run.id),
      ...[...rows.values()].flatMap((run) => startsOf(run.config)),
    ];
    next = [...new Set(ids)].filter((id) => !found.has(id));
  }
  return [...found.values()];
}

/** The run whose weights were the first ones of a run with that config; none where they were drawn. */
function startsOf(config: unknown): string[] {
  const { data } = storedRunConfigSchema.safeParse(config);
  return data?.role === 'student' && data.startFrom !== undefined ? [data.startFrom.runId] : [];
}

async function recordsOf(
  db: Database,
  found: readonly runs.RunRow[],
  seriesOf: (datasetId: string) => Promise<SeriesRecord>,
): Promise<TeacherRecord[]> {
  const ids = found.map((run) => run.id);
  const records = await lint.provenanceByRunIds(db, ids);
  const ran = await experiments.byIds(db, [...new Set(found.map((run) => run.experimentId))]);
  return Promise.all(
    found.map(async (run): Promise<TeacherRecord> => {
      const experiment = ran.get(run.experimentId);
      if (experiment === undefined) throw new NotFoundError('experiment', run.experimentId);
      const record = provenanceSchema.safeParse(records.get(run.id));
      return {
        label: run.methodLabel === null ? run.modelLabel : `${run.modelLabel}, ${run.methodLabel}`,
        series: await seriesOf(experiment.datasetId),
        seen: record.success ? { learnt: learntSteps(record.data), chosenBy: record.data.reads.selection } : null,
      };
    }),
  );
}
