/** Sensors on the segments of a version of a network. */
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { networkVersions, sensorPlaces } from '../schema/index.ts';
import type { Page, PageRequest } from './page.ts';
import { indexOf, pagesBelow } from './pages-below.ts';
import { grouped, inBatches } from './rows.ts';

export type SensorPlaceRow = typeof sensorPlaces.$inferSelect;
export type SensorPlaceInput = Omit<SensorPlaceRow, 'teamId' | 'datasetId' | 'networkVersionId' | 'origin'>;

interface Owner {
  readonly teamId: string;
  readonly datasetId: string;
  readonly networkVersionId: string;
}

/**
 * Puts places in the place of those that the dataset had on the version.
 *
 * @param keepSet whether places that a person set stay, also where `places` has another for the sensor
 */
export async function replace(
  tx: Transaction,
  { teamId, datasetId, networkVersionId }: Owner,
  places: readonly SensorPlaceInput[],
  keepSet: boolean,
): Promise<void> {
  const ofBoth = and(eq(sensorPlaces.datasetId, datasetId), eq(sensorPlaces.networkVersionId, networkVersionId));
  await tx.delete(sensorPlaces).where(keepSet ? and(ofBoth, sql`${sensorPlaces.origin} <> 'SET'`) : ofBoth);
  const rows = places.map((place) => ({ ...place, teamId, datasetId, networkVersionId, origin: 'SNAPPED' as const }));
  for (const batch of inBatches(rows)) await tx.insert(sensorPlaces).values(batch).onConflictDoNothing();
}

/** Sets single places, in the place of those that the sensors had. @returns how many are others than before */
export async function set(
  tx: Transaction,
  { teamId, datasetId, networkVersionId }: Owner,
  places: readonly SensorPlaceInput[],
): Promise<number> {
  const rows = places.map((place) => ({ ...place, teamId, datasetId, networkVersionId, origin: 'SET' as const }));
  let changed = 0;
  for (const batch of inBatches(rows)) {
    const written = await tx
      .insert(sensorPlaces)
      .values(batch)
      .onConflictDoUpdate({
        target: [sensorPlaces.networkVersionId, sensorPlaces.datasetId, sensorPlaces.nodeIndex],
        set: {
          segmentIndex: sql`excluded.segment_index`,
          offsetMetres: sql`excluded.offset_metres`,
          distanceMetres: sql`excluded.distance_metres`,
          side: sql`excluded.side`,
          origin: sql`excluded.origin`,
        },
        setWhere: sql`
          (${sensorPlaces.segmentIndex}, ${sensorPlaces.offsetMetres}, ${sensorPlaces.distanceMetres}, ${sensorPlaces.side}, ${sensorPlaces.origin})
          is distinct from
          (excluded.segment_index, excluded.offset_metres, excluded.distance_metres, excluded.side, excluded.origin)`,
      })
      .returning({ node: sensorPlaces.nodeIndex });
    changed += written.length;
  }
  return changed;
}

/** Takes sensors off the network. @returns how many were on it */
export async function clear(
  tx: Transaction,
  { datasetId, networkVersionId }: Owner,
  nodes: readonly number[],
): Promise<number> {
  if (nodes.length === 0) return 0;
  const taken = await tx
    .delete(sensorPlaces)
    .where(
      and(
        eq(sensorPlaces.datasetId, datasetId),
        eq(sensorPlaces.networkVersionId, networkVersionId),
        inArray(sensorPlaces.nodeIndex, [...nodes]),
      ),
    )
    .returning({ node: sensorPlaces.nodeIndex });
  return taken.length;
}

/**
 * Places on segments that are the same line in the next version stay what they are there.
 *
 * @returns how many are left behind, because their segment is another or gone
 */
export async function carryOver(tx: Transaction, from: string, to: string): Promise<number> {
  await tx.execute(sql`
    insert into sensor_places
      (team_id, dataset_id, node_index, network_version_id, segment_index, offset_metres, distance_metres, side, origin)
    select place.team_id, place.dataset_id, place.node_index, ${to}::uuid, later.index, place.offset_metres,
      place.distance_metres, place.side, 'CARRIED'
    from sensor_places place
    join road_segments earlier
      on earlier.network_version_id = place.network_version_id and earlier.index = place.segment_index
    join road_segments later on later.network_version_id = ${to}::uuid
      and later.external_id = earlier.external_id and later.geometry = earlier.geometry
      and later.length_metres >= place.offset_metres
    where place.network_version_id = ${from}::uuid`);
  const standing = (versionId: string) => tx.$count(sensorPlaces, eq(sensorPlaces.networkVersionId, versionId));
  return (await standing(from)) - (await standing(to));
}

/** In the order of the sensors. */
export async function of(executor: Executor, networkVersionId: string, datasetId: string): Promise<SensorPlaceRow[]> {
  return executor
    .select()
    .from(sensorPlaces)
    .where(and(eq(sensorPlaces.networkVersionId, networkVersionId), eq(sensorPlaces.datasetId, datasetId)))
    .orderBy(asc(sensorPlaces.nodeIndex));
}

export interface PlacedCount {
  readonly networkVersionId: string;
  readonly datasetId: string;
  /** Sensors that stand on the version. */
  readonly count: number;
}

/** How many sensors of which datasets stand on versions, by version. */
export async function countsOf(
  executor: Executor,
  networkVersionIds: readonly string[],
): Promise<Map<string, PlacedCount[]>> {
  const { networkVersionId, datasetId } = sensorPlaces;
  const rows = await executor
    .select({ networkVersionId, datasetId, count: count() })
    .from(sensorPlaces)
    .where(inArray(networkVersionId, [...networkVersionIds]))
    .groupBy(networkVersionId, datasetId)
    .orderBy(asc(datasetId));
  return grouped(networkVersionIds, rows, (row) => row.networkVersionId);
}

/** A page of the places of a dataset's sensors on each version, in the order of the sensors, by version id. */
export async function pagesOfVersions(
  executor: Executor,
  versionIds: readonly string[],
  { datasetId, ...request }: PageRequest & { readonly datasetId: string },
): Promise<Map<string, Page<SensorPlaceRow>>> {
  const { networkVersionId, nodeIndex } = sensorPlaces;
  const ofDataset = eq(sensorPlaces.datasetId, datasetId);
  return pagesBelow(executor, versionIds, request, {
    ...{ table: sensorPlaces, key: nodeIndex, keyOf: indexOf, filter: ofDataset },
    ...{ parent: networkVersionId, parentId: networkVersions.id },
    order: 'ascending',
    parentOf: (row) => row.networkVersionId,
    rows: (where, orderBy) => executor.select().from(sensorPlaces).where(and(ofDataset, where)).orderBy(orderBy),
  });
}
