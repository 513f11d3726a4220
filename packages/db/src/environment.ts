/** What the processes on this database have in common in their environments, and how they say what is wrong with it. */
import { z } from 'zod';
import { silentIssue } from './plain-issue.ts';

/** Names every variable that is wrong, with what it should be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Variables that every process on this database takes. */
export const sharedVariables = {
  DATABASE_URL: z
    .string({ error: 'is required: a Postgres address such as postgres://user:password@127.0.0.1:5432/stillgraph' })
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

/** Taken by who makes webhooks and by who sends to them: whether they may reach private addresses. */
export const webhookVariables = {
  WEBHOOK_ALLOW_PRIVATE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
};

/**
 * Parses the environment that a process was given. An empty variable counts as left out: that is how .env files and shells
 * unset them. No value is repeated in an error: some are secret.
 *
 * @param who the process, as the error names it: "the worker"
 * @throws EnvironmentError with all faults together
 */
export function parseEnvironment<Shape extends z.ZodType>(
  shape: Shape,
  source: Readonly<Record<string, string | undefined>>,
  who: string,
): z.output<Shape> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given, { error: silentIssue });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new EnvironmentError(`${who} cannot start, its environment has faults:\n${faults.join('\n')}`);
}

/** What `read` gives; where the environment has faults they go to stderr and the process ends with code 1. */
export function environmentOrExit<Env>(read: () => Env): Env {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
