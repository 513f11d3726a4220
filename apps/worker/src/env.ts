/** The only reader of the environment in this process: parsed once at start, all faults reported together. */
import { availableParallelism, hostname } from 'node:os';
import { z } from 'zod';

export const engineWishes = ['auto', 'tensorflow', 'traced', 'wasm'] as const;
export type EngineWish = (typeof engineWishes)[number];

const environmentSchema = z.object({
  DATABASE_URL: z
    .string({ error: 'is required: a Postgres address such as postgres://user:password@127.0.0.1:5432/stillgraph' })
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
  STILLGRAPH_ENGINE: z.enum(engineWishes, { error: `must be one of ${engineWishes.join(', ')}` }).default('auto'),
  WORKER_THREADS: z.coerce
    .number({ error: 'must be a number of threads' })
    .int('must be a whole number of threads')
    .min(1, 'must be at least 1')
    .max(1024, 'must be at most 1024')
    .optional(),
  WORKER_NAME: z.string().min(1).max(100).optional(),
  WORKER_CHECKPOINT_SECONDS: z.coerce.number().gt(0, 'must be above 0').max(3600).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Env {
  readonly databaseUrl: string;
  readonly engine: EngineWish;
  readonly threads: number;
  readonly name: string;
  readonly checkpointSeconds: number;
  readonly logLevel: string;
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
    throw new EnvironmentError(`the worker cannot start, its environment has faults:\n${faults.join('\n')}`);
  }
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    engine: values.STILLGRAPH_ENGINE,
    threads: values.WORKER_THREADS ?? availableParallelism(),
    name: values.WORKER_NAME ?? `${hostname()}-${process.pid}`,
    checkpointSeconds: values.WORKER_CHECKPOINT_SECONDS,
    logLevel: values.LOG_LEVEL,
  };
}
