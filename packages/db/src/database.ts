/** The connection that the queries of this package take. */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Queries that write once or only read take either; a function that takes `Database` opens its own transaction. */
export type Executor = Database | Transaction;

export interface DatabaseConnection {
  readonly db: Database;
  /** The driver underneath, for LISTEN and for statements that are not queries. */
  readonly sql: postgres.Sql;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections in the pool. */
  readonly max?: number;
  /** Shown by Postgres in pg_stat_activity. */
  readonly applicationName?: string;
}

/** Opens a pool on `url`; nothing is sent before the first query. */
export function createDatabase(url: string, options: DatabaseOptions = {}): DatabaseConnection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connection: { application_name: options.applicationName ?? 'stillgraph' },
    // Notices ("relation exists already") are for people who work with psql.
    onnotice: () => undefined,
  });
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}
