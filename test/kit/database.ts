/** A database of its own for a test file: a clone of a migrated template, on the Postgres that the run shares. */
import postgres from 'postgres';
import { inject } from 'vitest';
import { createDatabase, migrate, type DatabaseConnection } from '@stillgraph/db';
import { createQueue } from '@stillgraph/db/jobs';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
  }
}

const TEMPLATE = 'stillgraph_template';

export interface TestDatabase extends DatabaseConnection {
  readonly url: string;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Makes the template: our tables and the queue's, nothing in them. */
export async function createTemplate(server: string): Promise<void> {
  await administrate(server, (sql) => sql`create database ${sql(TEMPLATE)}`);
  const url = urlOf(server, TEMPLATE);
  await migrate(url);
  const queue = await createQueue(url);
  await queue.stop();
}

/** @param server url of a server that has the template; the one of the Vitest run where none is given */
export async function createTestDatabase(server: string = inject('databaseServer')): Promise<TestDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await administrate(server, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
  const url = urlOf(server, name);
  const connection = createDatabase(url);
  return {
    ...connection,
    url,
    close: async () => {
      await connection.close();
      await administrate(server, (sql) => sql`drop database ${sql(name)} with (force)`);
    },
  };
}

async function administrate(server: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await statement(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
