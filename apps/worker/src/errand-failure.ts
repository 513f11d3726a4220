/** How the process of an errand says that the errand cannot be done, and what its worker makes of that. */
import { z } from 'zod';

/** The answer; `message` is for people, `stack` for the log. */
export const failedReport = z.object({
  type: z.literal('failed'),
  message: z.string(),
  stack: z.string().nullable(),
});
export type FailedReport = z.infer<typeof failedReport>;

export function failedBy(error: unknown): FailedReport {
  if (!(error instanceof Error)) return { type: 'failed', message: String(error), stack: null };
  return { type: 'failed', message: error.message, stack: error.stack ?? null };
}

/** The errand itself went wrong, and would again: its process came to an end that says so. */
export class ErrandError extends Error {
  override readonly name = 'ErrandError';

  constructor({ message, stack }: FailedReport) {
    super(message);
    if (stack !== null) this.stack = stack;
  }
}
