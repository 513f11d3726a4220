/** One row of a team in every table, made from the catalogue alone: for tests of who may touch it. */
import type postgres from 'postgres';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly kind: string;
}

/** What a column holds: every uuid is that of the team, so that every row hangs on the others of its team. */
function valueOf({ type, kind }: Column, team: string): string {
  if (kind === 'e') return `(enum_range(null::${type}))[1]`;
  if (type === 'uuid') return `'${team}'`;
  if (type.endsWith('[]')) return `'{}'`;
  if (type === 'text') return `'${team}'`;
  if (type === 'jsonb') return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  if (type === 'boolean') return 'true';
  return type.startsWith('timestamp') ? 'now()' : '1';
}

export interface TableRows {
  readonly name: string;
  /** A column to touch in an update. */
  readonly column: string;
  /** The statement that writes the row of a team. */
  readonly insert: (team: string) => string;
}

/** Every table of ours in the catalogue, our schema's or not. */
export async function everyTable(sql: postgres.Sql): Promise<TableRows[]> {
  const columns = await sql<Column[]>`
    select relname as table, attname as column, format_type(atttypid, null) as type, typtype as kind
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    join pg_type on pg_type.oid = atttypid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
      and attgenerated = '' and attidentity = ''
    order by relname, attnum`;
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return [...byTable].map(([name, of]) => ({
    name,
    column: of[0]?.column ?? '',
    insert: (team) =>
      `insert into "${name}" (${of.map(({ column }) => `"${column}"`).join(', ')})
       values (${of.map((column) => valueOf(column, team)).join(', ')})`,
  }));
}

/** Writes a row of each team into every table. What else rows must fulfil is taken away: the database is spoilt by it. */
export async function fillEveryTable(sql: postgres.Sql, teams: readonly string[]): Promise<void> {
  await sql.begin(async (tx) => {
    const checks = await tx<{ statement: string }[]>`
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
      from pg_constraint where contype in ('c', 'x') and connamespace = 'public'::regnamespace`;
    for (const { statement } of checks) await tx.unsafe(statement);
    // Neither triggers nor foreign keys.
    await tx.unsafe('set local session_replication_role = replica');
    for (const { insert } of await everyTable(sql)) for (const team of teams) await tx.unsafe(insert(team));
  });
}
