/** Database, API and worker together: what `npm start` and `npm run demo` both stand on. */
import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase, ensureDemoTeam, migrate, type DatabaseConnection } from '@stillgraph/db';
import { startEmbeddedPostgres } from '@stillgraph/db/embedded';
import { Service, typescript, type ServiceOptions } from './service.ts';
import { repository } from './settings.ts';

export interface PlatformDatabase extends DatabaseConnection {
  readonly url: string;
  /** Closes the pool and lets go of the embedded server. */
  close(): Promise<void>;
}

/** The given database, or the embedded one below `home`, with its newest tables and the demo team. */
export async function openDatabase(options: {
  readonly home: string;
  readonly databaseUrl: string | undefined;
}): Promise<PlatformDatabase> {
  const { home, databaseUrl } = options;
  await mkdir(home, { recursive: true });
  const server = databaseUrl === undefined ? await startEmbeddedPostgres({ home }) : undefined;
  const url = databaseUrl ?? server?.url ?? '';
  const connection = createDatabase(url, { applicationName: 'stillgraph-script', max: 3 });
  const close = async () => {
    await connection.close();
    await server?.stop();
  };
  try {
    await migrate(url);
    await ensureDemoTeam(connection.db);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...connection, url, close };
}

/** The secret that signs sessions: kept, so that a restart signs nobody out. */
export async function keptSecret(home: string): Promise<string> {
  const path = join(home, 'auth-secret');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept.trim().length >= 32) return kept.trim();
  const secret = randomBytes(32).toString('base64url');
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** By which the API knows the dashboard's server, to be told where requests came from. */
export function callerSecret(secret: string): string {
  return createHmac('sha256', secret).update('where requests came from').digest('base64url');
}

type OnRestart = Pick<ServiceOptions, 'onRestart'>;

export function startApi(
  options: OnRestart & {
    readonly databaseUrl: string;
    readonly port: number;
    readonly webUrl: string;
    readonly secret: string;
    readonly logs: string;
    /** How many objects a caller may ask for in a minute; the API's own default when left out. */
    readonly rateLimit?: number;
  },
): Service {
  return new Service({
    name: 'API',
    // In its own folder: its tsconfig.json turns on the decorators that its sources need.
    folder: join(repository, 'apps/api'),
    // Most of what answers are made of lives as long as a request: with room for it, it is never moved nor looked through again.
    args: ['--max-semi-space-size=64', ...typescript, 'src/main.ts'],
    environment: {
      DATABASE_URL: options.databaseUrl,
      API_PORT: String(options.port),
      WEB_URL: options.webUrl,
      AUTH_SECRET: options.secret,
      CALLER_SECRET: callerSecret(options.secret),
      TRUSTED_DOCUMENTS_FILE: join(repository, 'apps/web/src/graphql/generated/persisted-documents.json'),
      ...(options.rateLimit === undefined ? {} : { RATE_LIMIT: String(options.rateLimit) }),
    },
    log: join(options.logs, 'api.log'),
    onRestart: options.onRestart,
  });
}

/**
 * @param options.jobs what it takes from the queue: a worker for imports leaves the runs to the others, and has a log of
 *   its own
 */
export function startWorker(
  options: OnRestart & {
    readonly databaseUrl: string;
    readonly logs: string;
    readonly jobs?: 'all' | 'imports';
    /** The API's, which the secrets of webhooks are sealed by; without it nothing is sent to them. */
    readonly secret?: string;
  },
): Service {
  const { jobs = 'all', secret } = options;
  return new Service({
    name: jobs === 'imports' ? 'import worker' : 'worker',
    folder: join(repository, 'apps/worker'),
    args: [...typescript, 'src/main.ts'],
    environment: {
      DATABASE_URL: options.databaseUrl,
      WORKER_JOBS: jobs,
      ...(secret === undefined ? {} : { AUTH_SECRET: secret }),
    },
    log: join(options.logs, jobs === 'imports' ? 'import.log' : 'worker.log'),
    onRestart: options.onRestart,
  });
}
