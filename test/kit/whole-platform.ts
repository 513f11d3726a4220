/** The whole platform with a dashboard of its own, on a database that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startTemporaryPostgres } from '@stillgraph/db/embedded';
import { importedName, requestImport, teamNamed } from '../../scripts/platform/imports.ts';
import {
  keptSecret,
  openDatabase,
  startApi,
  startWorker,
  type PlatformDatabase,
} from '../../scripts/platform/platform.ts';
import { buildDashboard, startDashboard } from '../../scripts/start/dashboard.ts';

export interface WholePlatform {
  readonly database: PlatformDatabase;
  /** Of the dashboard, without a slash at its end. */
  readonly webUrl: string;
  close(): Promise<void>;
}

/** Not `.next`: a platform that runs from this checkout keeps the files that it serves. */
const DIST_FOLDER = '.next-test';

/** Has the platform's worker import a source for the demo team; the name of the dataset. */
export async function importInto(
  { database }: Pick<WholePlatform, 'database'>,
  source: string,
  options: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { id: teamId } = await teamNamed(database.db, 'demo');
  const importId = await requestImport(database, { teamId, source, options });
  return importedName(database.db, importId, { signal: AbortSignal.timeout(600_000) });
}

export interface EmptyPlatformOptions {
  /** Fills the database before anything else works on it. */
  readonly fill?: (database: PlatformDatabase) => Promise<unknown>;
  /** The API's own when left out. */
  readonly rateLimit?: number;
  /** Any that is free when left out; the dashboard's build holds it. */
  readonly apiPort?: number;
}

/** Starts everything on a database with the demo team in it. */
export async function openEmptyPlatform(options: EmptyPlatformOptions = {}): Promise<WholePlatform> {
  const cleanup: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of cleanup.splice(0).reverse()) await end();
  };
  try {
    const home = await mkdtemp(join(tmpdir(), 'stillgraph-test-platform-'));
    cleanup.push(() => rm(home, { recursive: true, force: true }));
    const server = await startTemporaryPostgres();
    cleanup.push(() => server.stop());
    const database = await openDatabase({ home, databaseUrl: server.url });
    cleanup.push(() => database.close());
    await options.fill?.(database);
    const [apiPort, webPort] = [options.apiPort ?? (await freePort()), await freePort()];
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const webUrl = `http://localhost:${webPort}`;
    const common = { databaseUrl: database.url, logs: join(home, 'logs') };
    const secret = await keptSecret(home);
    const { rateLimit } = options;
    const api = startApi({
      ...common,
      port: apiPort,
      webUrl,
      secret,
      ...(rateLimit === undefined ? {} : { rateLimit }),
    });
    cleanup.push(() => api.stop());
    const worker = startWorker(common);
    cleanup.push(() => worker.stop());
    const build = { apiUrl, distFolder: DIST_FOLDER };
    await Promise.all([buildDashboard(build), api.answers(`${apiUrl}/ready`, 60_000)]);
    const web = startDashboard({ ...build, port: webPort, logs: common.logs, secret });
    cleanup.push(() => web.stop());
    await web.answers(`http://127.0.0.1:${webPort}/sign-in`, 60_000);
    return { database, webUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
