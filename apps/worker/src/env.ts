/** The only reader of the environment in this process: parsed once at start, all faults reported together. */
import { availableParallelism, hostname } from 'node:os';
import type { S3Settings } from '@stillgraph/db';
import {
  objectStorageOf,
  objectVariables,
  parseEnvironment,
  sharedVariables,
  webhookVariables,
  wholeObjectStorage,
} from '@stillgraph/db/environment';
import { z } from 'zod';

export const engineWishes = ['auto', 'tensorflow', 'traced', 'wasm'] as const;
export type EngineWish = (typeof engineWishes)[number];

const jobWishes = ['all', 'imports'] as const;

const environmentSchema = z
  .object({
    ...sharedVariables,
    ...objectVariables,
    STILLGRAPH_ENGINE: z.enum(engineWishes, { error: `must be one of ${engineWishes.join(', ')}` }).default('auto'),
    WORKER_THREADS: z.coerce
      .number({ error: 'must be a number of threads' })
      .int('must be a whole number of threads')
      .min(1, 'must be at least 1')
      .max(1024, 'must be at most 1024')
      .optional(),
    WORKER_NAME: z.string().min(1).max(100).optional(),
    WORKER_JOBS: z.enum(jobWishes, { error: `must be one of ${jobWishes.join(', ')}` }).default('all'),
    ...webhookVariables,
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    EVENT_RETENTION_DAYS: z.coerce
      .number({ error: 'must be a number of days' })
      .int('must be a whole number of days')
      .min(2, 'must be at least 2: webhooks are tried for a day')
      .default(90),
    CATALOGUE_MIRROR: z.string().min(1).optional(),
    WORKER_CHECKPOINT_SECONDS: z.coerce.number().gt(0, 'must be above 0').max(3600).default(10),
  })
  .superRefine(wholeObjectStorage);

export interface Env {
  readonly databaseUrl: string;
  /** What it takes from the queue. With `imports` no engine is opened. */
  readonly jobs: (typeof jobWishes)[number];
  readonly engine: EngineWish;
  readonly threads: number;
  readonly name: string;
  readonly checkpointSeconds: number;
  /** The API's; without it nothing is sent to webhooks, whose secrets cannot be opened. */
  readonly authSecret: string | undefined;
  /** Whether webhooks may reach private addresses. */
  readonly allowPrivateWebhooks: boolean;
  /** For how long events of teams are kept, with what was sent of them. */
  readonly eventRetentionDays: number;
  readonly catalogueMirror: string | undefined;
  /** Where parts of uploads and artifacts are; undefined: in the database. */
  readonly objects: S3Settings | undefined;
  readonly logLevel: string;
}

export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const values = parseEnvironment(environmentSchema, source, 'the worker');
  return {
    databaseUrl: values.DATABASE_URL,
    jobs: values.WORKER_JOBS,
    engine: values.STILLGRAPH_ENGINE,
    threads: values.WORKER_THREADS ?? availableParallelism(),
    name: values.WORKER_NAME ?? `${hostname()}-${process.pid}`,
    catalogueMirror: values.CATALOGUE_MIRROR,
    objects: objectStorageOf(values),
    checkpointSeconds: values.WORKER_CHECKPOINT_SECONDS,
    authSecret: values.AUTH_SECRET,
    allowPrivateWebhooks: values.WEBHOOK_ALLOW_PRIVATE === 'on',
    eventRetentionDays: values.EVENT_RETENTION_DAYS,
    logLevel: values.LOG_LEVEL,
  };
}
