/** The only reader of the environment in this process: parsed once at start, all faults reported together. */
import { z } from 'zod';

const environmentSchema = z.object({
  DATABASE_URL: z
    .string({ error: 'is required: a Postgres address such as postgres://user:password@127.0.0.1:5432/stillgraph' })
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  AUTH_SECRET: z
    .string({ error: 'is required: at least 32 random characters that sign the session cookies' })
    .min(32, 'must have at least 32 characters'),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  WEB_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).default('http://localhost:3000'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().default('production'),
});

export interface Env {
  readonly databaseUrl: string;
  readonly authSecret: string;
  readonly host: string;
  readonly port: number;
  readonly webUrl: string;
  readonly logLevel: string;
  /** Whether clients may see the text of unexpected errors. */
  readonly showErrors: boolean;
}

/** Names every variable that is wrong, with what it should be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  // An empty variable is a variable left out: that is how .env files and shells unset them.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new EnvironmentError(`the API cannot start, its environment has faults:\n${faults.join('\n')}`);
  }
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    authSecret: values.AUTH_SECRET,
    host: values.API_HOST,
    port: values.API_PORT,
    webUrl: values.WEB_URL.replace(/\/$/, ''),
    logLevel: values.LOG_LEVEL,
    showErrors: values.NODE_ENV === 'development',
  };
}
