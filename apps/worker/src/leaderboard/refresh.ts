/** A `leaderboard-refresh` job: rank what has succeeded in the finished experiments of one protocol. */
import {
  datasets,
  evaluations,
  experiments,
  leaderboards,
  NotFoundError,
  protocols,
  runs as runRecords,
  unitText,
} from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import { findings } from '@stillgraph/ml';
import { COMPUTATION_VERSION, eventLabel, eventSchema } from '@stillgraph/ml/config';
import type { Context } from '../context.ts';
import { ErrandError } from '../errand-failure.ts';
import { blocksOf, cellBlocksOf } from './block-errors.ts';
import { configurationsOf, methodNameOf, rankableOf, type RunRow } from './configurations.ts';
import { entryOf } from './entries.ts';
import { modelLabels, shownLabels } from './labels.ts';
import { longerOf, variantOf } from './variants.ts';
import { rankInProcess } from './ranking-process.ts';

export async function refreshLeaderboard(
  context: Context,
  payload: JobPayload<'leaderboard-refresh'>,
  delivery: Delivery,
): Promise<void> {
  const { db, queue, log } = context;
  try {
    await refresh(context, payload, delivery.signal);
  } catch (error) {
    // Another delivery has it: that one says how it ended.
    if (delivery.signal.aborted) throw error;
    log.error({ err: error, ...payload, redeliveries: delivery.redeliveries }, 'the runs could not be ranked');
    if (!(error instanceof ErrandError) && !delivery.isLast) throw error;
    await leaderboards.failRanking(db, queue, { ...payload, jobId: delivery.jobId }, error);
  }
}

async function refresh(
  context: Context,
  { protocolId, teamId }: JobPayload<'leaderboard-refresh'>,
  signal: AbortSignal,
): Promise<void> {
  const { db, log } = context;
  const protocol = (await protocols.byIds(db, [protocolId])).get(protocolId);
  if (protocol === undefined) throw new NotFoundError('protocol', protocolId);
  const dataset = (await datasets.byIds(db, [protocol.datasetId])).get(protocol.datasetId);
  if (dataset === undefined) throw new NotFoundError('dataset', protocol.datasetId);
  const name = nameOf(protocol, dataset);
  const board = await leaderboards.refresh(db, { protocolId, teamId }, async (runs) => {
    const { entries, sentences } = await rank(context, runs, protocol, dataset, signal);
    log.info({ protocolId, entries: entries.length, runs: runs.length }, 'runs ranked');
    return { name, findings: sentences, computationVersion: COMPUTATION_VERSION, entries };
  });
  if (board === undefined) log.info({ protocolId }, 'no run of a finished experiment has succeeded; nothing to rank');
  else log.info({ protocolId }, 'leaderboard refreshed');
}

async function rank(
  { db, objects }: Pick<Context, 'db' | 'objects'>,
  rows: readonly RunRow[],
  protocol: protocols.ProtocolRow,
  dataset: datasets.DatasetRow,
  signal: AbortSignal,
): Promise<{ entries: leaderboards.EntryInput[]; sentences: string[] }> {
  const ran = await experiments.byIds(db, [...new Set(rows.map((run) => run.experimentId))]);
  const teachers = await runRecords.teachersOf(
    db,
    rows.map((run) => run.id),
  );
  const graphs = new Map([...ran].map(([id, experiment]) => [id, experiment.graphId]));
  const seeds = new Map([...ran].map(([id, experiment]) => [id, experiment.seeds]));
  const shown = await leaderboards.gatheredRunIds(db, protocol.id);
  const configurations = configurationsOf(rows, { graphs, teachers, seeds, shown });
  const runIds = configurations.flatMap(({ runs }) => runs.map((run) => run.id));
  const blocks = await blocksOf({ db, objects }, runIds);
  const cells = await cellBlocksOf({ db, objects }, runIds);
  const ranked = await rankInProcess(
    configurations.map((configuration) => rankableOf(configuration, blocks, cells)),
    signal,
  );
  const scores = await evaluations.scoresByRunIds(db, runIds, 'TEST');
  const cumulative = await evaluations.cumulativeByRunIds(db, runIds, 'TEST');
  const horizons = [0, ...protocol.reportedHorizons];
  const byKey = new Map(configurations.map((configuration) => [configuration.key, configuration]));
  const labelsShown = shownLabels(configurations);
  const labelByKey = new Map(configurations.map(({ key }, at) => [key, labelsShown[at]]));
  const entries = ranked.map((rank) => {
    const configuration = byKey.get(rank.configurationKey);
    const label = labelByKey.get(rank.configurationKey);
    if (configuration === undefined || label === undefined) {
      throw new Error(`the ranking names an unknown ${rank.configurationKey}`);
    }
    return { rank, configuration, entry: entryOf(rank, configuration, label, byKey, scores, horizons, cumulative) };
  });
  const labels = modelLabels(
    entries.map(({ configuration }) => configuration),
    entries.map(({ entry }) => entry.modelLabel),
    teachers,
    new Map([...ran].map(([id, experiment]) => [id, experiment.name])),
  );
  const sentences = findings(
    entries.map(({ rank, configuration: { first }, entry }, at) => ({
      ...rank,
      kind: first.kind,
      modelLabel: labels[at] ?? first.modelLabel,
      methodLabel: first.methodLabel,
      method: methodNameOf(first),
      variant: variantOf(first),
      longer: longerOf(first),
      parameters: entry.parameters,
      latencyP50Ms: entry.latencyP50Ms,
      timedOn: entry.timedOn,
      ...orderOf(entry),
    })),
    protocol.event === null ? unitText(dataset.unit) : { measure: 'cross-entropy', unit: 'nats', digits: 4 },
  );
  return { entries: entries.map(({ entry }) => entry), sentences };
}

/** What a board is called: the dataset, the event if one is predicted, the window. */
function nameOf(protocol: protocols.ProtocolRow, dataset: datasets.DatasetRow): string {
  const event = eventSchema.nullable().parse(protocol.event);
  const asked = event === null ? '' : `${eventLabel(event, unitText(dataset.unit))}, `;
  return `${dataset.title}, ${asked}${protocol.inputSteps} to ${protocol.targetSteps} steps`;
}

/** Of an event: how well it is told from none, over all target steps. */
function orderOf({ horizons }: leaderboards.EntryInput) {
  const event = horizons.find(({ horizon }) => horizon === 0)?.event;
  return event === undefined ? {} : { averagePrecision: event.averagePrecision, prevalence: event.prevalence };
}
