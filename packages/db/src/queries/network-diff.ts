/** What differs between two versions of a network, by the ids of the source. */
import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../database.ts';

export const differencesOf = ['SEGMENT', 'JUNCTION'] as const;
export type DifferenceOf = (typeof differencesOf)[number];

/** What may be another in a part that both versions have. */
export const differingFields = [
  ...['from', 'to', 'name', 'lengthMetres', 'lanes', 'speedLimit', 'roadClass', 'travelSeconds', 'geometry'],
  ...['latitude', 'longitude'],
] as const;

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

export interface VersionPair {
  /** Ids of two versions. */
  readonly from: string;
  readonly to: string;
}

/** A key for what is known of two versions. */
export const pairKey = ({ from, to }: VersionPair): string => `${from} ${to}`;

/**
 * A page of what leads from one version to the other, of many pairs, in the order of the ids; by `pairKey`.
 *
 * @param page.first one row more is given where there is more
 * @param page.after give what comes behind this id
 */
export async function pagesOf(
  executor: Executor,
  of: DifferenceOf,
  pairs: readonly VersionPair[],
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Map<string, NetworkDifference[]>> {
  const behind = after === null ? sql`true` : sql`external_id collate "C" > ${after}`;
  const pages = pairs.map(
    (pair, at) => sql`(
      select ${at}::int as pair, found.* from (${differences(of, pair.from, pair.to)}) found
      where ${behind} order by external_id collate "C" limit ${first + 1})`,
  );
  const rows = await executor.execute<{
    pair: number;
    external_id: string;
    change: NetworkDifference['change'];
    fields: string[];
  }>(sql`select * from (${sql.join(pages, sql` union all `)}) pages order by pair, external_id collate "C"`);
  const found = new Map<string, NetworkDifference[]>(pairs.map((pair) => [pairKey(pair), []]));
  for (const { pair, external_id: externalId, change, fields } of rows) {
    const key = pairs[pair];
    if (key !== undefined) found.get(pairKey(key))?.push({ of, externalId, change, fields });
  }
  return found;
}

/** How much differs, of many pairs; by `pairKey`. */
export async function countsOf(
  executor: Executor,
  of: DifferenceOf,
  pairs: readonly VersionPair[],
): Promise<Map<string, DifferenceCounts>> {
  const counted = pairs.map(
    (pair, at) => sql`
      select ${at}::int as pair, change, count(*)::int as count
      from (${differences(of, pair.from, pair.to)}) found group by change`,
  );
  const rows = await executor.execute<{ pair: number; change: NetworkDifference['change']; count: number }>(
    sql.join(counted, sql` union all `),
  );
  const countOf = (pair: number, change: NetworkDifference['change']) =>
    rows.find((row) => row.pair === pair && row.change === change)?.count ?? 0;
  return new Map(
    pairs.map((pair, at) => [
      pairKey(pair),
      { added: countOf(at, 'ADDED'), removed: countOf(at, 'REMOVED'), changed: countOf(at, 'CHANGED') },
    ]),
  );
}
