/** Puts the rules of row-level security on the tables; run after the migrations, by whoever owns them. */
import type postgres from 'postgres';
import { sha256 } from '../hashing.ts';
import { databaseRoles, ensureRoles, type DatabaseRole } from './roles.ts';
import { tableRules, type TableRule } from './rules.ts';

/**
 * Gives each table its policies and grants where it lacks them, or has older ones. A table that is as it should be is not
 * locked, so that a process may start beside others that work.
 *
 * @throws DatabaseError where the roles are missing and may not be made
 */
export async function applyRowSecurity(sql: postgres.Sql): Promise<void> {
  await ensureRoles(sql);
  const applied = new Map(
    (
      await sql<{ table: string; digest: string | null }[]>`
        select relname as table, obj_description(pg_class.oid, 'pg_class') as digest from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity`
    ).map(({ table, digest }) => [table, digest]),
  );
  const outdated = [...tableRules()].flatMap(([table, rule]) => {
    const statements = statementsOf(table, rule);
    const digest = `row security ${sha256(statements.join('\n'))}`;
    return applied.get(table) === digest ? [] : [[...statements, `comment on table "${table}" is '${digest}'`]];
  });
  if (outdated.length === 0) return;
  await sql.begin(async (tx) => {
    await tx.unsafe(`grant usage on schema public to ${Object.values(databaseRoles).join(', ')}`);
    for (const statements of outdated) await tx.unsafe(statements.join(';\n'));
  });
}

const roles = Object.keys(databaseRoles) as DatabaseRole[];

function statementsOf(table: string, rule: TableRule): string[] {
  return [
    `alter table "${table}" enable row level security`,
    `alter table "${table}" force row level security`,
    ...roles.flatMap((role) => {
      const name = databaseRoles[role];
      const access = rule[role];
      const clear = [`drop policy if exists ${name} on "${table}"`, `revoke all on "${table}" from ${name}`];
      if (access === undefined) return clear;
      const check = access.grants.some((grant) => !grant.startsWith('select')) ? ` with check (${access.rows})` : '';
      return [
        ...clear,
        `create policy ${name} on "${table}" to ${name} using (${access.rows})${check}`,
        `grant ${access.grants.join(', ')} on "${table}" to ${name}`,
      ];
    }),
    ...sequences(table),
  ];
}

/** Numbers that Postgres gives are drawn from a sequence of the table. */
function sequences(table: string): string[] {
  const members = [databaseRoles.api, databaseRoles.worker].join(', ');
  return [
    `do $$ declare owned regclass; begin
      for owned in select objid::regclass from pg_depend where refobjid = '"${table}"'::regclass
        and classid = 'pg_class'::regclass and deptype in ('a', 'i') and exists (
          select from pg_class where oid = objid and relkind = 'S')
      loop execute format('grant usage on sequence %s to ${members}', owned); end loop;
    end $$`,
  ];
}
