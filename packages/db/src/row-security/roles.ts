/** The roles in which processes use the database. None can sign in, own a table, or see past row-level security. */
import type postgres from 'postgres';
import { DatabaseError, postgresFault } from '../errors.ts';

export const databaseRoles = {
  /** Answers requests: the rows of the team that its transaction has set, and no others. */
  api: 'stillgraph_api',
  /** Finds out who asks: accounts, sessions, memberships, keys; of what teams own it reads what they have made public. */
  identity: 'stillgraph_identity',
  /** Computes for all teams; sees neither sessions nor secrets. */
  worker: 'stillgraph_worker',
} as const;
export type DatabaseRole = keyof typeof databaseRoles;

const names = Object.values(databaseRoles);
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the roles that the server lacks, and lets the user of this connection act in each.
 *
 * @throws DatabaseError, with the statements that an administrator has to run, where this user may not
 */
export async function ensureRoles(sql: postgres.Sql): Promise<void> {
  const [user] = await sql<{ name: string; administers: boolean }[]>`
    select current_user as name, rolsuper as administers from pg_roles where rolname = current_user`;
  if (user === undefined) throw new DatabaseError('the database does not know its own user');
  try {
    for (const name of names) await sql.unsafe(createRole(name));
    if (!user.administers) for (const name of names) await grantOnce(sql, name);
  } catch (error) {
    if (postgresFault(error)?.code !== INSUFFICIENT_PRIVILEGE) throw error;
    const statements = names.flatMap((name) => [`create role ${name} nologin;`, `grant ${name} to "${user.name}";`]);
    throw new DatabaseError(
      `the database user "${user.name}" may not make the roles that Stillgraph needs; have an administrator run, once:\n` +
        statements.map((statement) => `  ${statement}`).join('\n'),
      { cause: error },
    );
  }
}

/** Roles belong to the whole server: another database on it may be making the same one. */
function createRole(name: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;
}

async function grantOnce(sql: postgres.Sql, name: string): Promise<void> {
  const [member] = await sql<{ acts: boolean }[]>`select pg_has_role(${name}, 'usage') as acts`;
  if (member?.acts !== true) await sql.unsafe(`grant ${name} to current_user`);
}
