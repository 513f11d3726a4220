/**
 * Foreign keys that lead out of a team, which no statement of ours can write: the constraints that would refuse them are left
 * out while one row is changed. What is behind such a key must stay unseen by the second wall alone.
 */
import { postgresFault } from '@stillgraph/db';
import type postgres from 'postgres';
import type { TestDatabase } from '../../../../../test/kit/database.ts';

/** Class of the codes of Postgres for what constraints refuse. */
const INTEGRITY = '23';

export interface StrayKey {
  readonly table: string;
  readonly column: string;
  readonly target: string;
}

/** Keys from what a team has to what a team has, or to a person. Keys that make up the name of the row are not changed. */
export async function keysBetweenTeams({ sql }: TestDatabase): Promise<StrayKey[]> {
  return sql<StrayKey[]>`
    with owned as (
      select table_name from information_schema.columns where table_schema = 'public' and column_name = 'team_id'
    )
    select child.relname as table, attribute.attname as column, parent.relname as target
    from pg_constraint as constraints
    join pg_class as child on child.oid = constraints.conrelid
    join pg_class as parent on parent.oid = constraints.confrelid
    join unnest(constraints.conkey, constraints.confkey) as pair(own, other) on true
    join pg_attribute as attribute on attribute.attrelid = child.oid and attribute.attnum = pair.own
    join pg_attribute as foreign_part on foreign_part.attrelid = parent.oid and foreign_part.attnum = pair.other
    where constraints.contype = 'f' and foreign_part.attname = 'id' and attribute.attname <> 'team_id'
      and child.relname in (select table_name from owned)
      and (parent.relname in (select table_name from owned) or parent.relname = 'users')
    group by 1, 2, 3 order by 1, 2`;
}

export interface Teams {
  readonly mine: { readonly teamId: string; readonly uuids: readonly string[] };
  readonly theirs: { readonly teamId: string; readonly uuids: readonly string[] };
}

/** Has one row of a team point at what another has while `work` goes on; false where that cannot be. */
export async function withStray(
  { sql }: TestDatabase,
  { table, column, target }: StrayKey,
  { mine, theirs }: Teams,
  work: () => Promise<void>,
): Promise<boolean> {
  const ofTarget = target === 'users' ? sql`true` : sql`team_id = ${theirs.teamId}`;
  const [foreign] = await sql<{ id: string }[]>`
    select id from ${sql(target)} where ${ofTarget} and id = any(${[...theirs.uuids]}) limit 1`;
  if (foreign === undefined) return false;
  // Of several rows that which has a name of its own, or hangs on what has one.
  const [row] = await sql<{ at: string; before: string | null }[]>`
    select ctid::text as at, ${sql(column)} as before from ${sql(table)} as line where team_id = ${mine.teamId}
    order by (select count(*) from jsonb_each_text(to_jsonb(line)) where value = any(${[...mine.uuids]})) desc limit 1`;
  if (row === undefined) return false;
  const unchecked = (change: (tx: postgres.TransactionSql) => PromiseLike<unknown>) =>
    sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await change(tx);
    });
  try {
    await unchecked((tx) => tx`update ${sql(table)} set ${sql(column)} = ${foreign.id} where ctid = ${row.at}::tid`);
  } catch (error) {
    // Checks and what must be there once hold even so: such a row cannot be.
    if (postgresFault(error)?.code?.startsWith(INTEGRITY) === true) return false;
    throw error;
  }
  try {
    await work();
  } finally {
    await unchecked(
      (tx) => tx`
        update ${sql(table)} set ${sql(column)} = ${row.before}
        where team_id = ${mine.teamId} and ${sql(column)} = ${foreign.id}`,
    );
  }
  return true;
}
