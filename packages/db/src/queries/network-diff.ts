/** What differs between two versions of a network, by the ids of the source. */
import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../database.ts';

export const differencesOf = ['SEGMENT', 'JUNCTION'] as const;
export type DifferenceOf = (typeof differencesOf)[number];

export interface NetworkDifference {
  readonly of: DifferenceOf;
  readonly externalId: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** What is another, where it was changed. */
  readonly fields: readonly string[];
}

export interface DifferenceCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** A column of both sides, and what a change of it is called. */
const compared = (fields: readonly (readonly [column: string, field: string])[]): SQL =>
  sql.join(
    fields.map(
      ([column, field]) =>
        sql`case when earlier.${sql.raw(column)} is distinct from later.${sql.raw(column)} then ${field}::text end`,
    ),
    sql`, `,
  );

const segmentFields = compared([
  ['start_id', 'from'],
  ['end_id', 'to'],
  ['name', 'name'],
  ['length_metres', 'lengthMetres'],
  ['lanes', 'lanes'],
  ['speed_limit', 'speedLimit'],
  ['road_class', 'roadClass'],
  ['travel_seconds', 'travelSeconds'],
  ['geometry', 'geometry'],
]);
const junctionFields = compared([
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
]);

/** Rows of one version, segments with the ids of their junctions: indices differ from version to version. */
const rowsOf = (of: DifferenceOf, versionId: string): SQL =>
  of === 'JUNCTION'
    ? sql`select * from junctions where network_version_id = ${versionId}::uuid`
    : sql`select segment.*, begins.external_id as start_id, ends.external_id as end_id from road_segments segment
        join junctions begins
          on begins.network_version_id = segment.network_version_id and begins.index = segment.from_junction
        join junctions ends on ends.network_version_id = segment.network_version_id and ends.index = segment.to_junction
        where segment.network_version_id = ${versionId}::uuid`;

function differences(of: DifferenceOf, from: string, to: string): SQL {
  return sql`
    select external_id, change, fields from (
      select coalesce(earlier.external_id, later.external_id) as external_id,
        case when earlier.external_id is null then 'ADDED' when later.external_id is null then 'REMOVED'
          else 'CHANGED' end as change,
        case when earlier.external_id is null or later.external_id is null then array[]::text[]
          else array_remove(array[${of === 'SEGMENT' ? segmentFields : junctionFields}], null) end as fields
      from (${rowsOf(of, from)}) earlier
      full join (${rowsOf(of, to)}) later on later.external_id = earlier.external_id
    ) compared
    where change <> 'CHANGED' or cardinality(fields) > 0`;
}

/**
 * One page of what leads from one version to the other, in the order of the ids.
 *
 * @param page.after give what comes behind this id
 */
export async function page(
  executor: Executor,
  { of, from, to }: { readonly of: DifferenceOf; readonly from: string; readonly to: string },
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<NetworkDifference[]> {
  const rows = await executor.execute<{
    external_id: string;
    change: NetworkDifference['change'];
    fields: string[];
  }>(sql`
    select * from (${differences(of, from, to)}) found
    where ${after === null ? sql`true` : sql`external_id collate "C" > ${after}`}
    order by external_id collate "C" limit ${first}`);
  return rows.map(({ external_id: externalId, change, fields }) => ({ of, externalId, change, fields }));
}

/** How much differs. */
export async function counts(
  executor: Executor,
  { of, from, to }: { readonly of: DifferenceOf; readonly from: string; readonly to: string },
): Promise<DifferenceCounts> {
  const rows = await executor.execute<{ change: string; count: number }>(sql`
    select change, count(*)::int as count from (${differences(of, from, to)}) found group by change`);
  const countOf = (change: NetworkDifference['change']) => rows.find((row) => row.change === change)?.count ?? 0;
  return { added: countOf('ADDED'), removed: countOf('REMOVED'), changed: countOf('CHANGED') };
}
