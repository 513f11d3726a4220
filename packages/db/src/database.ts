/** The connection that the queries of this package take. */
import { setTimeout } from 'node:timers/promises';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isConnectionLost } from './errors.ts';
import { databaseRoles, type DatabaseRole } from './row-security/roles.ts';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** What queries take: a function that opens a transaction of its own opens a savepoint inside of one that is there. */
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
  /** The role in which its sessions act; the user of the address itself when left out. */
  readonly role?: DatabaseRole;
  /** Told of every statement that drizzle sends. */
  readonly onStatement?: (text: string) => void;
  /** Shown by Postgres in pg_stat_activity. */
  readonly applicationName?: string;
  /**
   * After how long Postgres breaks off a transaction in which nothing is asked: a process that was frozen in the middle of
   * one must not keep its locks from the others. Never when left out.
   */
  readonly idleTransactionMs?: number;
  /** After how long Postgres breaks off a single statement. Never when left out. */
  readonly statementMs?: number;
}

/** Opens a pool on `url`; nothing is sent before the first query. */
export function createDatabase(url: string, options: DatabaseOptions = {}): DatabaseConnection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    backoff: secondsUntilReconnect,
    connection: {
      application_name: options.applicationName ?? 'stillgraph',
      idle_in_transaction_session_timeout: options.idleTransactionMs ?? 0,
      statement_timeout: options.statementMs ?? 0,
      ...(options.role === undefined ? {} : { role: databaseRoles[options.role] }),
    },
    // Notices ("relation exists already") are for people who work with psql.
    onnotice: () => undefined,
  });
  rollBackOnlyWhereConnected(sql);
  const { onStatement } = options;
  const logger = onStatement === undefined ? false : { logQuery: onStatement };
  return { db: drizzle(sql, { schema, logger }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** Longest wait before a connection is tried again; the driver's own grows to 20 s, long after the server is back. */
const LONGEST_RECONNECT_SECONDS = 1;

/** @param retries how often it was tried in vain, from 0 */
function secondsUntilReconnect(retries: number): number {
  return (0.5 + Math.random() / 2) * Math.min(2 ** retries / 50, LONGEST_RECONNECT_SECONDS);
}

/** Within this the driver knows that a connection is closed whose loss a query was told. */
const CLOSING_MS = 3000;

type Work = (sql: postgres.TransactionSql) => unknown;

/**
 * The driver rolls a failed transaction back, even one that failed because its connection is gone: it then writes to no
 * socket, which ends the process. Such a transaction has nothing left to roll back, and the driver rejects it by itself when
 * the connection closes; so its work, however it ends afterwards, is left unsettled: a commit would write to no socket
 * either. The code alone does not say whose connection is gone: where the driver does not reject in time it was another
 * one, and the transaction is rolled back.
 */
function rollBackOnlyWhereConnected(sql: postgres.Sql): void {
  const begin = sql.begin.bind(sql);
  const guarded = (options: string, work: Work) => {
    let over = false;
    const transaction = begin(options, async (tx) => {
      try {
        const result = await work(tx);
        if (over) await new Promise<never>(() => undefined);
        return result;
      } catch (error) {
        if (isConnectionLost(error)) await setTimeout(CLOSING_MS, undefined, { ref: false });
        if (over) await new Promise<never>(() => undefined);
        throw error;
      }
    });
    return transaction.finally(() => {
      over = true;
    });
  };
  Object.assign(sql, {
    begin: (...args: [Work] | [string, Work]) => (args.length === 1 ? guarded('', args[0]) : guarded(...args)),
  });
}
