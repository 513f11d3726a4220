/** The files of one embedded server: where they lie, who owns them, and how they come to be. */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { canEnter, serverAccount, type Account } from './account.ts';
import { findBinaries, type Binaries } from './binaries.ts';

export const ADMIN = 'stillgraph';

/** Where root keeps what the server's account could not reach inside the home. */
const SYSTEM_FOLDER = '/var/lib/stillgraph';

export interface Cluster {
  readonly account: Account | undefined;
  readonly binaries: Binaries;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** Folder that holds lock and password. */
export const postgresFolder = (home: string) => join(resolve(home), 'postgres');

const systemPlace = (folder: string) =>
  join(SYSTEM_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 16));

/** Removes a home for good, and what lies elsewhere because of it. Its server must be stopped. */
export async function removeHome(home: string): Promise<void> {
  await rm(systemPlace(postgresFolder(home)), { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
}

/** Finds the cluster of a home, or makes it. Call under the home's lock. */
export async function openCluster(home: string): Promise<Cluster> {
  const folder = postgresFolder(home);
  const account = serverAccount();
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const reachable = account === undefined || canEnter(account, folder);
  const place = reachable ? folder : systemPlace(folder);
  await mkdir(place, { recursive: true, mode: 0o755 });
  const cluster: Cluster = {
    account,
    binaries: findBinaries(account, SYSTEM_FOLDER),
    data: join(place, 'data'),
    log: join(folder, 'log'),
    password: await passwordOf(folder),
  };
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await initialise(cluster, place);
  return cluster;
}

async function passwordOf(folder: string): Promise<string> {
  const path = join(folder, 'password');
  if (!existsSync(path)) await writeFile(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await chmod(path, 0o600);
  return (await readFile(path, 'utf8')).trim();
}

async function initialise(cluster: Cluster, place: string): Promise<void> {
  const { account, binaries, data } = cluster;
  // What a killed initialisation left behind is not a database.
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  const passwordFile = join(place, `password-for-initdb-${process.pid}`);
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  try {
    if (account !== undefined) {
      await chown(data, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await promisify(execFile)(
      binaries.initdb,
      [
        ...['--pgdata', data, '--username', ADMIN, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        // The same order of text and the same messages on every machine.
        ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
        '--no-sync',
      ],
      { cwd: '/', ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }) },
    );
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    const text = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(`Postgres could not make its data folder ${data}: ${text}`, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
}
