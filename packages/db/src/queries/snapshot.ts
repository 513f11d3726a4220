/** Which transactions a statement sees. */
import { sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { only } from './rows.ts';

/**
 * The transactions that are over, as Postgres writes them. Two statements with the same text see the same rows, in every
 * table: whatever is committed between them makes another text, and so does what is being written at the time.
 */
export const currentSnapshot = sql<string>`pg_current_snapshot()::text`;

export async function read(executor: Executor): Promise<string> {
  return only(await executor.execute<{ snapshot: string }>(sql`select ${currentSnapshot} as snapshot`)).snapshot;
}
