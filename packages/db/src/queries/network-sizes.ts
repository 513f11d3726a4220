/** How large versions of networks are, and what a search for ways needs of them. */
import { asc, count, eq, inArray, sql, sum } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { junctions, roadSegments } from '../schema/index.ts';
import type { RoadSegmentRow } from './networks.ts';

export interface VersionSize {
  readonly junctions: number;
  readonly segments: number;
  /** Of all segments together. */
  readonly lengthMetres: number;
}

/** How large versions are, by version id. */
export async function sizesOf(executor: Executor, versionIds: readonly string[]): Promise<Map<string, VersionSize>> {
  const ids = [...versionIds];
  const [ofJunctions, ofSegments] = await Promise.all([
    executor
      .select({ id: junctions.networkVersionId, count: count() })
      .from(junctions)
      .where(inArray(junctions.networkVersionId, ids))
      .groupBy(junctions.networkVersionId),
    executor
      .select({ id: roadSegments.networkVersionId, count: count(), metres: sum(roadSegments.lengthMetres) })
      .from(roadSegments)
      .where(inArray(roadSegments.networkVersionId, ids))
      .groupBy(roadSegments.networkVersionId),
  ]);
  const junctionCounts = new Map(ofJunctions.map((row) => [row.id, row.count]));
  const segments = new Map(ofSegments.map((row) => [row.id, row]));
  return new Map(
    ids.map((id) => [
      id,
      {
        junctions: junctionCounts.get(id) ?? 0,
        segments: segments.get(id)?.count ?? 0,
        lengthMetres: Number(segments.get(id)?.metres ?? 0),
      },
    ]),
  );
}

export type RoadRow = Pick<
  RoadSegmentRow,
  'from' | 'to' | 'lengthMetres' | 'speedLimit' | 'roadClass' | 'travelSeconds'
>;

/** What a search for ways needs of a version: its segments without their lines, in the order of their indices. */
export async function roadsOf(
  executor: Executor,
  versionId: string,
): Promise<{ readonly junctions: number; readonly segments: readonly RoadRow[] }> {
  const { from, to, lengthMetres, speedLimit, roadClass, travelSeconds } = roadSegments;
  const segments = await executor
    .select({ from, to, lengthMetres, speedLimit, roadClass, travelSeconds })
    .from(roadSegments)
    .where(eq(roadSegments.networkVersionId, versionId))
    .orderBy(asc(roadSegments.index));
  return { junctions: await executor.$count(junctions, eq(junctions.networkVersionId, versionId)), segments };
}

/** Bytes of a segment in `PackedRoads`. */
export const PACKED_SEGMENT_BYTES = 36;

export interface PackedRoads {
  readonly junctions: number;
  /**
   * Segments in the order of their indices, each as int32 from, int32 to, float64 length in metres, float64 speed limit in
   * km/h, float64 seconds (both NaN where they are not known), int32 number of its class (-1: none); most significant byte
   * first.
   */
  readonly segments: Uint8Array;
}

/** The same as `roadsOf`, by version id, put together by the database: rows of a large network would keep a server busy. */
export async function packedRoadsOf(
  executor: Executor,
  versionIds: readonly string[],
): Promise<Map<string, PackedRoads>> {
  const ids = sql.join(
    versionIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await executor.execute<{ id: string; segments: Uint8Array; junctions: number }>(sql`
    select id, (select count(*)::int from junctions where network_version_id = id) as junctions,
      coalesce((
        select string_agg(
          int4send(from_junction) || int4send(to_junction) || float8send(length_metres)
          || float8send(coalesce(speed_limit::float8, 'NaN')) || float8send(coalesce(travel_seconds, 'NaN'))
          || int4send(case when road_class is null then -1 else class end), ''::bytea order by index)
        from (
          select *, dense_rank() over (order by road_class)::int as class from road_segments
          where network_version_id = id
        ) numbered
      ), ''::bytea) as segments
    from network_versions where id in (${ids})`);
  return new Map(rows.map(({ id, ...roads }) => [id, roads]));
}
