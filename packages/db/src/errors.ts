/** The errors of this package. Each keeps what was expected, what came, and its cause. */
import { DrizzleQueryError } from 'drizzle-orm';

export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** Nothing with this id, or nothing that this team may see. */
export class NotFoundError extends DatabaseError {
  override name = 'NotFoundError';
  readonly noun: string;
  readonly id: string;

  constructor(noun: string, id: string) {
    super(`no ${noun} with the id ${id}`);
    this.noun = noun;
    this.id = id;
  }
}

/** The thing exists, but is in a state that does not allow what was asked. */
export class ConflictError extends DatabaseError {
  override name = 'ConflictError';
}

/** A unique key is taken already. `constraint` is its name in the schema. */
export class DuplicateError extends ConflictError {
  override name = 'DuplicateError';
  readonly constraint: string;

  constructor(message: string, constraint: string, options?: ErrorOptions) {
    super(message, options);
    this.constraint = constraint;
  }
}

/** A write of a run by someone who does not hold it: a newer attempt has it, or it is not running any more. */
export class StaleAttemptError extends DatabaseError {
  override name = 'StaleAttemptError';
  readonly runId: string;
  readonly attempt: number;

  constructor(runId: string, attempt: number, current: { attempt: number; status: string } | undefined) {
    super(
      `attempt ${attempt} of run ${runId} may not write: ` +
        (current === undefined
          ? 'the run does not exist'
          : `the run is ${current.status} in attempt ${current.attempt}`),
    );
    this.runId = runId;
    this.attempt = attempt;
  }
}

/** Postgres's own error under drizzle's wrapping, found by its five-character code. */
interface PostgresFault {
  readonly code: string;
  readonly constraint_name?: string;
}

export function postgresFault(error: unknown): PostgresFault | undefined {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    if ('code' in fault && typeof fault.code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(fault.code)) {
      const constraint = 'constraint_name' in fault ? fault.constraint_name : undefined;
      return typeof constraint === 'string' ? { code: fault.code, constraint_name: constraint } : { code: fault.code };
    }
  }
  return undefined;
}

/** Runs a write; a taken unique key comes out as a DuplicateError that says what is taken. */
export async function refusingDuplicates<T>(what: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const fault = postgresFault(error);
    if (fault?.code === '23505') {
      throw new DuplicateError(`${what} exists already`, fault.constraint_name ?? 'unknown', { cause: error });
    }
    throw error;
  }
}

/**
 * Codes of faults that pass by themselves: no connection or a lost one (of the driver, of the system, class 08), a server
 * that goes down or comes up (57P01 to 57P03) or has no session left (53300), a transaction that it broke off because
 * nothing was asked in it (25P03), and transactions that stood in each other's way (40001, 40P01).
 */
const TRANSIENT = /^(CONNECTION_.+|CONNECT_TIMEOUT|ECONN.+|ETIMEDOUT|08[0-9A-Z]{3}|57P0[1-3]|25P03|53300|40001|40P01)$/;

/** Of these the faults after which the connection is closed, whatever was going on in it. */
const LOST = /^(CONNECTION_CLOSED|CONNECTION_DESTROYED|ECONNRESET|57P0[12]|25P03)$/;

/** Whether the database, not the work, is the trouble, so that the same work may succeed when it is done again. */
export function isTransient(error: unknown): boolean {
  return hasCode(error, TRANSIENT);
}

/** Whether the connection that the work was done on is gone or about to go. */
export function isConnectionLost(error: unknown): boolean {
  return hasCode(error, LOST);
}

function hasCode(error: unknown, pattern: RegExp): boolean {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    if ('code' in fault && typeof fault.code === 'string' && pattern.test(fault.code)) return true;
    if (isBrokenPipe(fault)) return true;
  }
  return false;
}

/**
 * A statement was written to a connection that the server had closed. Pipes break elsewhere too, to a client or to a child
 * process; the driver notes the statement on its own faults.
 */
function isBrokenPipe(fault: Error): boolean {
  return 'code' in fault && fault.code === 'EPIPE' && 'query' in fault;
}

/** Most characters of an error that a row keeps. */
const REASON_LENGTH = 2000;

/**
 * Why something failed, short enough for a row and for people: the error's message, with the code of a database's error.
 * A failed query is told by Postgres's words, not by drizzle's, which hold the statement and all of its parameters. Null
 * characters, which Postgres does not store in text, are left out.
 */
export function reasonOf(error: unknown): string {
  let fault = error;
  while (fault instanceof DrizzleQueryError && fault.cause !== undefined) fault = fault.cause;
  // An error of ours says in its own words what its cause means.
  const code = fault instanceof DatabaseError ? undefined : postgresFault(fault)?.code;
  const message = fault instanceof Error ? fault.message || fault.name : String(fault);
  const reason = storableText(code === undefined ? message : `${message} (${code})`);
  return reason.length <= REASON_LENGTH ? reason : `${reason.slice(0, REASON_LENGTH - 1)}…`;
}

/** Postgres keeps every character in text but the null character. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '');
}
