/** Statements of a request, broken off by Postgres when the time of the request is up. */
import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Transaction } from './database.ts';

/**
 * By how much a statement may outlive its request, in milliseconds. Postgres counts the time of each statement from its own
 * start, so a transaction that goes on is told anew what is left; being told before every statement would cost more than
 * the statements.
 */
const TOLD_EVERY_MS = 250;

export class StatementTime {
  readonly #msLeft: () => number;

  /** @param msLeft how long the request may still take, in milliseconds */
  constructor(msLeft: () => number) {
    this.#msLeft = msLeft;
  }

  /** Watches over what a transaction sends from now on, and gives the statement that limits what it sends next. */
  limit({ _: { session } }: Transaction): string {
    if (session instanceof PostgresJsSession) {
      this.#watch((session as { client: postgres.TransactionSql }).client, performance.now());
    }
    return this.#statement();
  }

  /**
   * @param toldAt when Postgres was last told what is left. A savepoint begins with that of what is around it and keeps its own:
   *   a limit that was set within it is gone where it is rolled back.
   */
  #watch(client: postgres.TransactionSql, toldAt: number): void {
    const unsafe = client.unsafe.bind(client);
    const savepoint = client.savepoint.bind(client);
    Object.assign(client, {
      savepoint: <Result>(work: (inner: postgres.TransactionSql) => Result | Promise<Result>) =>
        savepoint((inner) => {
          this.#watch(inner, toldAt);
          return work(inner);
        }),
      unsafe: (...statement: Parameters<typeof unsafe>) => {
        const now = performance.now();
        if (now - toldAt > TOLD_EVERY_MS) {
          toldAt = now;
          // It goes to the server before the statement and together with it; where it fails the statement fails too.
          unsafe(this.#statement()).catch(() => undefined);
        }
        return unsafe(...statement);
      },
    });
  }

  /** At least a millisecond: none at all would be no limit. */
  #statement(): string {
    return `set local statement_timeout = ${Math.max(1, Math.ceil(this.#msLeft()))}`;
  }
}
