/** The whole platform with a dashboard of its own, on a database that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { freePort, startTemporaryPostgres } from '@stillgraph/db/embedded';
import { importedName, requestImport, teamNamed } from '../../scripts/platform/imports.ts';
import { SIMULATOR } from '../../scripts/platform/source-options.ts';
import {
  keptSecret,
  openDatabase,
  startApi,
  startWorker,
  type PlatformDatabase,
} from '../../scripts/platform/platform.ts';
import { buildDashboard, startDashboard } from '../../scripts/start/dashboard.ts';

export interface TestPlatform {
  readonly database: PlatformDatabase;
  /** Of the dashboard, without a slash at its end. */
  readonly webUrl: string;
  /** The simulated one. */
  readonly datasetName: string;
  close(): Promise<void>;
}

/** Not `.next`: a platform that runs from this checkout keeps the files that it serves. */
const DIST_FOLDER = '.next-test';

/** Starts everything, with one small simulated dataset in it. */
export async function openTestPlatform(simulation: Readonly<Record<string, number>>): Promise<TestPlatform> {
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
    const [apiPort, webPort] = [inject('apiPort'), await freePort()];
    const apiUrl = `http://127.0.0.1:${apiPort}`;
    const webUrl = `http://localhost:${webPort}`;
    const common = { databaseUrl: database.url, logs: join(home, 'logs') };
    const secret = await keptSecret(home);
    const api = startApi({ ...common, port: apiPort, webUrl, secret });
    cleanup.push(() => api.stop());
    const worker = startWorker(common);
    cleanup.push(() => worker.stop());
    const { signal } = new AbortController();
    const { id: teamId } = await teamNamed(database.db, 'demo');
    const importId = await requestImport(database, { teamId, source: SIMULATOR, options: { simulation } });
    const datasetName = await importedName(database.db, importId, { signal, services: [api, worker] });
    const build = { apiUrl, distFolder: DIST_FOLDER };
    await Promise.all([buildDashboard(build), api.answers(`${apiUrl}/ready`, 60_000)]);
    const web = startDashboard({ ...build, port: webPort, logs: common.logs, secret });
    cleanup.push(() => web.stop());
    await web.answers(`http://127.0.0.1:${webPort}/sign-in`, 60_000);
    return { database, webUrl, datasetName, close };
  } catch (error) {
    await close();
    throw error;
  }
}
