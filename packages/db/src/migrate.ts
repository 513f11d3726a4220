/** Brings a database to the newest schema. */
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { applyRowSecurity } from './row-security/apply.ts';

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Any number shared by nothing else in the database; processes that start together wait for each other on it. */
const MIGRATION_LOCK = 7_305_118;

/**
 * Applies the migrations that `url` lacks, in order, all or none, then the rules of row-level security. Safe to call from
 * many processes at once.
 *
 * @throws DatabaseError where the roles of the platform are missing and the user of `url` may not make them
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder });
    await applyRowSecurity(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
