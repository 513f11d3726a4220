/**
 * A database that sees one team. Row-level security lets a transaction of the API's role see the rows of the team that the
 * transaction has set; this opens those transactions where statements need them, and never keeps one while nothing is asked.
 *
 * Reads that follow one another share one read-only transaction on one snapshot: it opens with the first statement and ends
 * as soon as the event loop turns without another one, so that neither a slow client nor a waiting subscription holds a
 * connection. Writes go through `transaction`, which first ends the reading one: one request never waits for a second
 * connection while it holds a first.
 */
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import {
  PgDialect,
  PgPreparedQuery,
  PgSession,
  type PgTransactionConfig,
  type PreparedQueryConfig,
} from 'drizzle-orm/pg-core';
import { PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Database, DatabaseConnection, Transaction } from './database.ts';
import { postgresFault } from './errors.ts';
import { StatementTime } from './statement-time.ts';
import type * as schema from './schema/index.ts';

type Schema = typeof schema;
type Session = PgSession<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;
/** With what drizzle has a statement prepared. */
type Preparing = Parameters<Session['prepareQuery']>;

const dialect = new PgDialect();
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A statement before this one in the same transaction failed, and Postgres hears nothing more of it. */
const IN_FAILED_TRANSACTION = '25P02';

/**
 * Binds the connection of the API's role to a team, for one request.
 *
 * @param msLeft how long the request may still take, in milliseconds: Postgres breaks off what goes on after that
 * @throws TypeError for what is no uuid in lower case
 */
export function teamDatabase(connection: DatabaseConnection, teamId: string, msLeft?: () => number): Database {
  return new PostgresJsDatabase<Schema>(dialect, new TeamSession(connection, teamId, msLeft), undefined);
}

interface Reading {
  readonly session: Promise<Session>;
  /** Settled before any of its statements: a fault of the opening itself, which they could not tell. */
  readonly teamIsSet: Promise<void>;
  /** Statements that were sent, or will be, and are not answered. */
  outstanding: number;
  /** Lets the transaction end. */
  end(): void;
  /** Settled when its connection is free again. */
  readonly ended: Promise<void>;
}

class TeamSession extends PgSession<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>> {
  readonly #connection: DatabaseConnection;
  readonly #setTeam: string;
  readonly #time: StatementTime | null;
  #reading: Reading | null = null;
  #changing: Promise<Transaction> | null = null;

  constructor(connection: DatabaseConnection, teamId: string, msLeft: (() => number) | undefined) {
    super(dialect);
    this.#time = msLeft === undefined ? null : new StatementTime(msLeft);
    if (!UUID.test(teamId)) throw new TypeError(`a team has a uuid, not "${teamId}"`);
    this.#connection = connection;
    this.#setTeam = `set local app.team_id = '${teamId}'`;
  }

  override prepareQuery<T extends PreparedQueryConfig>(...preparing: Preparing): PgPreparedQuery<T> {
    return new TeamQuery<T>(this, preparing);
  }

  override async transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    config?: PgTransactionConfig,
  ): Promise<Result> {
    if (this.#changing !== null) return (await this.#changing).transaction(work);
    const opening = Promise.withResolvers<Transaction>();
    opening.promise.catch(() => undefined);
    this.#changing = opening.promise;
    try {
      await this.#leave(this.#reading);
      return await this.#connection.db.transaction(async (tx) => {
        await tx.execute(this.#opening(tx));
        opening.resolve(tx);
        try {
          return await work(tx);
        } finally {
          // What is sent from here on would come after the commit.
          this.#changing = null;
        }
      }, config);
    } catch (error) {
      opening.reject(error);
      this.#changing = null;
      throw error;
    }
  }

  /** Sends a statement within the change that goes on, or else within the reading transaction. */
  async send<Result>(run: (session: Session) => Promise<Result>): Promise<Result> {
    if (this.#changing !== null) return run((await this.#changing)._.session);
    const reading = (this.#reading ??= this.#read());
    reading.outstanding += 1;
    try {
      return await run(await reading.session);
    } catch (error) {
      void this.#leave(reading);
      await reading.teamIsSet;
      // The one that failed is told; this one is asked again, in a transaction that can hear it.
      if (postgresFault(error)?.code === IN_FAILED_TRANSACTION) return await this.send(run);
      throw error;
    } finally {
      reading.outstanding -= 1;
      if (reading.outstanding === 0) {
        setImmediate(() => {
          if (reading.outstanding === 0) void this.#leave(reading);
        });
      }
    }
  }

  /** With what a transaction begins. */
  #opening(tx: Transaction): string {
    return this.#time === null ? this.#setTeam : `${this.#setTeam}; ${this.#time.limit(tx)}`;
  }

  #read(): Reading {
    const opening = Promise.withResolvers<Session>();
    const setting = Promise.withResolvers<undefined>();
    const over = Promise.withResolvers<undefined>();
    setting.promise.catch(() => undefined);
    const ended = this.#connection.db
      .transaction(async (tx) => {
        // Not waited for: it goes to the server together with the first statement, and comes before it.
        tx.execute(`set transaction isolation level repeatable read, read only; ${this.#opening(tx)}`).then(
          () => setting.resolve(undefined),
          setting.reject,
        );
        opening.resolve(tx._.session);
        await over.promise;
      })
      // Whoever sent a statement has its error.
      .then(
        () => undefined,
        (error: unknown) => {
          opening.reject(error);
          setting.reject(error);
        },
      );
    return {
      ...{ session: opening.promise, teamIsSet: setting.promise, outstanding: 0, ended },
      end: () => over.resolve(undefined),
    };
  }

  /** Sends no further statement into a reading transaction; resolves when its connection is free. */
  async #leave(reading: Reading | null): Promise<void> {
    if (reading === null) return;
    if (this.#reading === reading) this.#reading = null;
    reading.end();
    await reading.ended;
  }
}

class TeamQuery<T extends PreparedQueryConfig> extends PgPreparedQuery<T> {
  readonly #team: TeamSession;
  readonly #preparing: Preparing;
  /** Written by drizzle on what it had prepared: which joined tables may be without a row. */
  joinsNotNullableMap: Readonly<Record<string, boolean>> | undefined;

  constructor(team: TeamSession, preparing: Preparing) {
    super(preparing[0], undefined, undefined);
    this.#team = team;
    this.#preparing = preparing;
  }

  override execute(values?: Record<string, unknown>): Promise<T['execute']> {
    return this.#team.send((session) => {
      const { joinsNotNullableMap } = this;
      return Object.assign(session.prepareQuery<T>(...this.#preparing), { joinsNotNullableMap }).execute(values);
    });
  }

  /** Rows as they come; drizzle counts by it. */
  all(): Promise<T['execute']> {
    return this.execute();
  }
}
