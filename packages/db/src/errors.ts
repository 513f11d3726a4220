/** The errors of this package. Each keeps what was expected, what came, and its cause. */

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
    if ('code' in fault && typeof fault.code === 'string' && /^[0-9A-Z]{5}$/.test(fault.code)) {
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
