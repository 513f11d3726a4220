/** Every table of the database as it stands, the jobs of the queue among them: what is refused changes none. */
import type { TestDatabase } from '../../../../../test/kit/database.ts';

/** @returns number of rows and hash of all that is in it, by table */
export async function tableStates({ sql }: TestDatabase): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'api_keys'`;
  const sources = [
    ...tables.map(({ name }) => `"${name}"`),
    // That a key was used is noted, whatever it was used for.
    `(select to_jsonb(one) - 'last_request' from api_keys as one)`,
    // The queue notes when it last looked at a job; what was asked of it stays.
    '(select id, name, state, data from pgboss.job)',
  ];
  const states = await sql.unsafe<{ name: string; state: string }[]>(
    sources
      .map(
        (source) => `
          select '${source.replaceAll("'", '')}' as name, count(*) || ' rows, ' || md5(coalesce(string_agg(hash, '' order by hash), '')) as state
          from (select md5(line::text) as hash from ${source} as line) as hashed`,
      )
      .join(' union all '),
  );
  return Object.fromEntries(states.map(({ name, state }) => [name, state]));
}
