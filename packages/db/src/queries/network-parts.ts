/** Junctions and segments of versions of networks: page by page, within a rectangle, by name, around a place. */
import { and, asc, eq, gte, inArray, lte, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { junctions, networkVersions, roadSegments } from '../schema/index.ts';
import type { JunctionRow, RoadSegmentRow } from './networks.ts';
import type { Page, PageRequest } from './page.ts';
import { indexOf, pagesBelow } from './pages-below.ts';

/** Degrees; what touches its border lies in it. */
export interface Rectangle {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

type PartPages = PageRequest & {
  /** Those in it, or that may be: a line is found by the rectangle around it. Null: all. */
  readonly within: Rectangle | null;
};

/** A page of the junctions of each version in the order of their index, by version id; cursors are indices. */
export async function junctionPagesOf(
  executor: Executor,
  versionIds: readonly string[],
  { within, ...request }: PartPages,
): Promise<Map<string, Page<JunctionRow>>> {
  const { latitude, longitude } = junctions;
  const filter =
    within === null
      ? undefined
      : and(
          ...[gte(latitude, within.south), lte(latitude, within.north)],
          ...[gte(longitude, within.west), lte(longitude, within.east)],
        );
  return pagesBelow(executor, versionIds, request, {
    ...{ table: junctions, key: junctions.index, keyOf: indexOf, filter },
    ...{ parent: junctions.networkVersionId, parentId: networkVersions.id },
    order: 'ascending',
    parentOf: (row) => row.networkVersionId,
    rows: (where, orderBy) => executor.select().from(junctions).where(where).orderBy(orderBy),
  });
}

/** The same of segments. */
export async function segmentPagesOf(
  executor: Executor,
  versionIds: readonly string[],
  { within, ...request }: PartPages,
): Promise<Map<string, Page<RoadSegmentRow>>> {
  const { south, west, north, east } = roadSegments;
  const filter =
    within === null
      ? undefined
      : and(
          ...[gte(north, within.south), lte(south, within.north)],
          ...[gte(east, within.west), lte(west, within.east)],
        );
  return pagesBelow(executor, versionIds, request, {
    ...{ table: roadSegments, key: roadSegments.index, keyOf: indexOf, filter },
    ...{ parent: roadSegments.networkVersionId, parentId: networkVersions.id },
    order: 'ascending',
    parentOf: (row) => row.networkVersionId,
    rows: (where, orderBy) => executor.select().from(roadSegments).where(where).orderBy(orderBy),
  });
}

export interface PartName {
  readonly networkVersionId: string;
  /** As the source has it. */
  readonly externalId: string;
}

/** A key for what is known by version and name. */
export const partKey = ({ networkVersionId, externalId }: PartName): string => `${networkVersionId} ${externalId}`;

/** Junctions by the names that the source gives them, by `partKey`. */
export async function junctionsNamed(
  executor: Executor,
  names: readonly PartName[],
): Promise<Map<string, JunctionRow>> {
  const where = isNamed(junctions.networkVersionId, junctions.externalId, names);
  const rows = await executor.select().from(junctions).where(where);
  return new Map(rows.map((row) => [partKey(row), row]));
}

/** Segments by the names that the source gives them, by `partKey`. */
export async function segmentsNamed(
  executor: Executor,
  names: readonly PartName[],
): Promise<Map<string, RoadSegmentRow>> {
  const where = isNamed(roadSegments.networkVersionId, roadSegments.externalId, names);
  const rows = await executor.select().from(roadSegments).where(where);
  return new Map(rows.map((row) => [partKey(row), row]));
}

function isNamed(versionId: PgColumn, externalId: PgColumn, names: readonly PartName[]): SQL {
  const given = JSON.stringify(names.map((name) => [name.networkVersionId, name.externalId]));
  return sql`(${versionId}, ${externalId}) in
    (select (part ->> 0)::uuid, part ->> 1 from jsonb_array_elements(${given}::jsonb) as given(part))`;
}

export interface PartPlace {
  readonly networkVersionId: string;
  readonly index: number;
}

/** A key for what is known by version and index. */
export const placeKey = ({ networkVersionId, index }: PartPlace): string => `${networkVersionId} ${index}`;

/** Segments by their index, by `placeKey`. */
export async function segmentsAt(
  executor: Executor,
  places: readonly PartPlace[],
): Promise<Map<string, RoadSegmentRow>> {
  const where = isAt(roadSegments.networkVersionId, roadSegments.index, places);
  const rows = await executor.select().from(roadSegments).where(where);
  return new Map(rows.map((row) => [placeKey(row), row]));
}

/** Junctions by their index, by `placeKey`. */
export async function junctionsAt(executor: Executor, places: readonly PartPlace[]): Promise<Map<string, JunctionRow>> {
  const rows = await executor
    .select()
    .from(junctions)
    .where(isAt(junctions.networkVersionId, junctions.index, places));
  return new Map(rows.map((row) => [placeKey(row), row]));
}

function isAt(versionId: PgColumn, index: PgColumn, places: readonly PartPlace[]): SQL {
  const given = JSON.stringify(places.map((place) => [place.networkVersionId, place.index]));
  return sql`(${versionId}, ${index}) in
    (select (part ->> 0)::uuid, (part ->> 1)::int from jsonb_array_elements(${given}::jsonb) as given(part))`;
}

/**
 * The part of a version that changes speak of: segments of these names, those that begin or end at junctions of these names,
 * and the junctions at the ends of either, all in the order of their index.
 */
export async function partAround(
  executor: Executor,
  versionId: string,
  names: { readonly junctions: readonly string[]; readonly segments: readonly string[] },
): Promise<{ readonly junctions: readonly JunctionRow[]; readonly segments: readonly RoadSegmentRow[] }> {
  const ofVersion = eq(junctions.networkVersionId, versionId);
  const named = await executor
    .select()
    .from(junctions)
    .where(and(ofVersion, inArray(junctions.externalId, [...names.junctions])))
    .orderBy(asc(junctions.index));
  const at = named.map(({ index }) => index);
  const segments = await executor
    .select()
    .from(roadSegments)
    .where(
      and(
        eq(roadSegments.networkVersionId, versionId),
        or(
          inArray(roadSegments.externalId, [...names.segments]),
          ...(at.length === 0 ? [] : [inArray(roadSegments.from, at), inArray(roadSegments.to, at)]),
        ),
      ),
    )
    .orderBy(asc(roadSegments.index));
  const ends = new Set(segments.flatMap(({ from, to }) => [from, to]));
  const missing = [...ends].filter((index) => !at.includes(index));
  const others = await executor
    .select()
    .from(junctions)
    .where(and(ofVersion, inArray(junctions.index, missing)))
    .orderBy(asc(junctions.index));
  return { junctions: [...named, ...others].sort((a, b) => a.index - b.index), segments };
}
