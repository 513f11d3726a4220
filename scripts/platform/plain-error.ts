/** An error whose message says all: it is shown without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Shows an error to the person at the terminal. */
export function explain(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
