/** What the processes on this database have in common in their environments, and how they say what is wrong with it. */
import { z } from 'zod';
import type { S3Settings } from './objects/s3-bucket.ts';
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

const PATH_OF_KEYS = /^[\w.-]+(\/[\w.-]+)*\/?$/;

/** Taken by who keeps or reads parts of uploads and artifacts: a storage that speaks S3. None of them: all is in Postgres. */
export const objectVariables = {
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be the http(s) address of the storage, without the bucket' })
    .optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket: 3 to 63 of a-z, 0-9, . and -')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PREFIX: z.string().regex(PATH_OF_KEYS, 'must be a path of keys such as stillgraph/').default(''),
};
type ObjectVariables = z.output<z.ZodObject<typeof objectVariables>>;

const together = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** Refuses a storage that is said in part: what belongs together is there as a whole or not at all. */
export function wholeObjectStorage(values: ObjectVariables, context: z.RefinementCtx): void {
  const missing = together.filter((name) => values[name] === undefined);
  if (missing.length === 0) return;
  const given = together.filter((name) => values[name] !== undefined);
  if (given.length === 0) return;
  for (const name of missing) {
    context.addIssue({
      code: 'custom',
      path: [name],
      message: `is required, as ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} given`,
    });
  }
}

/** Where objects are; undefined where the database keeps everything. */
export function objectStorageOf(values: ObjectVariables): S3Settings | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_REGION: region } = values;
  const { S3_SECRET_ACCESS_KEY: secretAccessKey, S3_PREFIX: prefix } = values;
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    return undefined;
  }
  const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  return { endpoint, region, bucket, accessKeyId, secretAccessKey, prefix: folder };
}

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
