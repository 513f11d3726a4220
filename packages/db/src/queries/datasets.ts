import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { refusingDuplicates } from '../errors.ts';
import { licenceOf, type Licence } from '../licences.ts';
import { datasetChannels, datasetLicences, datasetNodes, datasets, seriesBlocks } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { blockOf, rowsOf, slicesOf, type Block, type SeriesArrays, type SeriesRows } from '../series/blocks.ts';
import { SeriesMeter, targetIndex, type Findings } from '../series/meter.ts';
import * as graphQueries from './graphs.ts';
import * as importQueries from './imports.ts';
import * as networkQueries from './networks.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { byId, grouped, inBatches, isGiven, only } from './rows.ts';
import * as teamEvents from './team-events.ts';

export { readSeries, readSeriesParts, type SeriesPart, type SeriesRange, type StoredSeries } from './series.ts';

export type { Block, SeriesArrays, SeriesRows };

export type DatasetRow = typeof datasets.$inferSelect;
export type DatasetNodeRow = typeof datasetNodes.$inferSelect;
export type DatasetLicenceRow = typeof datasetLicences.$inferSelect;
export type DatasetChannelRow = typeof datasetChannels.$inferSelect;

export interface NodeInput {
  readonly externalId: string;
  readonly name?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export type ChannelInput = Omit<DatasetChannelRow, 'datasetId' | 'index' | 'stepSeconds' | 'missingShare'> & {
  readonly stepSeconds?: number;
};

/** A graph that is written with its dataset. */
export type DatasetGraphInput = Omit<graphQueries.GraphInput, 'networkVersionId'> & {
  /** Whether it was made from the network that is written with it. */
  readonly fromNetwork?: boolean;
};

export interface DatasetInput {
  readonly teamId: string;
  readonly createdBy?: string | null;
  readonly name: string;
  readonly title: string;
  readonly description?: string | null;
  /** IANA name. */
  readonly zone: string;
  readonly startAt: Date;
  readonly stepSeconds: number;
  readonly zeroIsMissing: boolean;
  /** In words; made of `licences` where only those are given. */
  readonly licence?: string | null;
  /** Its terms; made of the words where only those are given. */
  readonly licences?: readonly Licence[];
  readonly source?: string | null;
  readonly synthetic?: boolean;
  /** In the order of the arrays' axes. The first channel with the role TARGET gives the dataset quantity and unit. */
  readonly nodes: readonly NodeInput[];
  readonly channels: readonly ChannelInput[];
  readonly series: SeriesArrays | SeriesRows;
  /** The graph that came with the data, or the one that suits them best. */
  readonly graph?: DatasetGraphInput | null;
  /** Further graphs over the nodes. */
  readonly otherGraphs?: readonly DatasetGraphInput[];
  /** The road network that the sensors stand on. */
  readonly network?: networkQueries.NetworkInput | null;
  /** The import that this is the result of; it succeeds in the same transaction. */
  readonly import?: { readonly importId: string; readonly attempt: number; readonly notes?: readonly string[] } | null;
}

export interface InsertedDataset {
  readonly dataset: DatasetRow;
  readonly graph: graphQueries.GraphRow | null;
  readonly networkVersion: networkQueries.NetworkVersionRow | null;
}

/** A dataset's measurements as they are written, with what its row says about them. */
export interface MeasuredSeries extends Findings {
  /** In the order of their steps; gone through once, as they are written. */
  readonly blocks: Iterable<Block> | AsyncIterable<Block>;
}

/** What `insertMeasured` takes: measurements that were looked through before. */
export type MeasuredDataset = Omit<DatasetInput, 'series'> & { readonly measured: MeasuredSeries };

/**
 * Looks through the measurements: counts and hashes them. Takes seconds where they are many; a process that others
 * wait for has it done elsewhere.
 *
 * @throws RangeError where the arrays do not fit the axes, no channel is the TARGET, or an observed reading is no number
 */
export function measure(input: Described & Pick<DatasetInput, 'series'>): MeasuredSeries {
  const rowWidth = input.nodes.length * input.channels.length;
  const rows = rowsOf(input.series, rowWidth);
  const meter = new SeriesMeter(input);
  for (const slice of slicesOf(rows, rowWidth)) meter.add(slice);
  return { ...meter.findings(), blocks: blocksOf(rows, rowWidth) };
}

type Described = Pick<DatasetInput, 'nodes' | 'channels' | 'startAt' | 'stepSeconds' | 'zone'>;

/** Each made when it is asked for: together they are as large as the series. */
function* blocksOf(rows: SeriesRows, rowWidth: number): Generator<Block> {
  for (const slice of slicesOf(rows, rowWidth)) yield blockOf(slice);
}

function targetOf(channels: readonly ChannelInput[]): ChannelInput & { readonly index: number } {
  const index = targetIndex(channels);
  const target = channels[index];
  if (target === undefined) throw new RangeError(`channel ${index} is not there`);
  return { ...target, index };
}

/** Writes a dataset with everything that belongs to it, whole or not at all. */
export async function insert(db: Executor, { series, ...input }: DatasetInput): Promise<InsertedDataset> {
  return insertMeasured(db, { ...input, measured: measure({ ...input, series }) });
}

/** As `insert`. */
export async function insertMeasured(db: Executor, input: MeasuredDataset): Promise<InsertedDataset> {
  const { nodes, channels, measured, teamId, createdBy = null } = input;
  const { quantity, unit, index: target } = targetOf(channels);
  const rowWidth = nodes.length * channels.length;
  const { steps, blocks, statistics, missingShares, contentHash } = measured;
  const licences = input.licences ?? (isGiven(input.licence) ? [licenceOf({ title: input.licence })] : []);

  return db.transaction(async (tx) => {
    const network = !isGiven(input.network)
      ? null
      : await networkQueries.insertWithin(tx, { ...input.network, teamId, createdBy });
    const dataset = only(
      await refusingDuplicates(`a dataset named "${input.name}"`, () =>
        tx
          .insert(datasets)
          .values({
            teamId,
            createdBy,
            name: input.name,
            title: input.title,
            description: input.description ?? null,
            quantity,
            unit,
            zone: input.zone,
            startAt: input.startAt,
            stepSeconds: input.stepSeconds,
            steps,
            nodeCount: nodes.length,
            channelCount: channels.length,
            rowWidth,
            missingShare: missingShares[target] ?? 0,
            zeroIsMissing: input.zeroIsMissing,
            hasCoordinates: nodes.every((node) => isGiven(node.latitude) && isGiven(node.longitude)),
            licence: input.licence ?? (licences.map(({ title }) => title).join('; ') || null),
            source: input.source ?? null,
            synthetic: input.synthetic ?? false,
            contentHash,
            networkVersionId: network?.version.id ?? null,
          })
          .returning(),
      ),
    );
    const datasetId = dataset.id;
    if (licences.length > 0) {
      const terms = licences.map((licence, index) => ({
        ...licence,
        forbids: [...licence.forbids],
        datasetId,
        teamId,
        index,
      }));
      await tx.insert(datasetLicences).values(terms);
    }
    const nodeRows = statistics.flatMap((statistic, index) => {
      const node = nodes[index];
      return node === undefined ? [] : [{ ...node, ...statistic, datasetId, index }];
    });
    for (const rows of inBatches(nodeRows)) await tx.insert(datasetNodes).values(rows);
    await tx
      .insert(datasetChannels)
      .values(channels.map((channel, index) => ({ ...channel, missingShare: missingShares[index], datasetId, index })));
    for await (const block of blocks) await tx.insert(seriesBlocks).values({ ...block, datasetId, rowWidth });
    const insertGraph = ({ fromNetwork = false, ...content }: DatasetGraphInput) => {
      const networkVersionId = fromNetwork ? (network?.version.id ?? null) : null;
      return graphQueries.insertWithin(tx, { ...content, networkVersionId, teamId, datasetId, createdBy });
    };
    const graph = isGiven(input.graph) ? await insertGraph(input.graph) : null;
    for (const other of input.otherGraphs ?? []) await insertGraph(other);
    if (isGiven(input.import)) await importQueries.succeed(tx, { ...input.import, datasetId });
    await teamEvents.append(tx, {
      teamId,
      type: 'dataset.imported',
      subjectId: datasetId,
      payload: {
        name: input.name,
        importId: input.import?.importId ?? null,
        steps,
        nodes: nodes.length,
        channels: channels.length,
      },
    });
    return { dataset, graph, networkVersion: network?.version ?? null };
  });
}

export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<DatasetRow>> {
  return pageOf(request, {
    key: datasets.id,
    order: 'descending',
    filter: eq(datasets.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(datasets).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, datasets, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, DatasetRow>> {
  return byId(
    await executor
      .select()
      .from(datasets)
      .where(inArray(datasets.id, [...ids])),
  );
}

export async function findByName(executor: Executor, teamId: string, name: string): Promise<DatasetRow | undefined> {
  const [row] = await executor
    .select()
    .from(datasets)
    .where(and(eq(datasets.teamId, teamId), eq(datasets.name, name)));
  return row;
}

/** Nodes in the order of their index, by dataset id. */
export async function nodesOf(
  executor: Executor,
  datasetIds: readonly string[],
): Promise<Map<string, DatasetNodeRow[]>> {
  const rows = await executor
    .select()
    .from(datasetNodes)
    .where(inArray(datasetNodes.datasetId, [...datasetIds]))
    .orderBy(asc(datasetNodes.datasetId), asc(datasetNodes.index));
  return grouped(datasetIds, rows, (row) => row.datasetId);
}

/** The terms of each dataset, by its id. */
export async function licencesOf(
  executor: Executor,
  datasetIds: readonly string[],
): Promise<Map<string, DatasetLicenceRow[]>> {
  const rows = await executor
    .select()
    .from(datasetLicences)
    .where(inArray(datasetLicences.datasetId, [...datasetIds]))
    .orderBy(asc(datasetLicences.datasetId), asc(datasetLicences.index));
  return grouped(datasetIds, rows, (row) => row.datasetId);
}

/** Channels in the order of their index, by dataset id. */
export async function channelsOf(
  executor: Executor,
  datasetIds: readonly string[],
): Promise<Map<string, DatasetChannelRow[]>> {
  const rows = await executor
    .select()
    .from(datasetChannels)
    .where(inArray(datasetChannels.datasetId, [...datasetIds]))
    .orderBy(asc(datasetChannels.datasetId), asc(datasetChannels.index));
  return grouped(datasetIds, rows, (row) => row.datasetId);
}
