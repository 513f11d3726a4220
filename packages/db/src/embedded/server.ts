/** A real Postgres of our own, from npm packages alone: started, adopted after a crash, shared, stopped. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { ADMIN, openCluster, postgresFolder, type Cluster } from './cluster.ts';
import { holdServer } from './holder.ts';
import { freePort } from './free-port.ts';
import { withLock } from './lock.ts';
import { identify, readPostmaster, stopServer, type Postmaster } from './postmaster.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of the platform's state; the server keeps its files in `postgres` inside it. */
  readonly home: string;
  /** A free one is chosen where none is given; a running server keeps its own. */
  readonly port?: number;
  /** False for throw-away databases: nothing waits for the disk, and a power cut may lose everything. */
  readonly durable?: boolean;
  /** For a home that nobody else knows: a process that ends without `stop` takes the server that it started with it. */
  readonly endsWithProcess?: boolean;
}

export interface EmbeddedPostgres {
  /** Of the database `stillgraph`, with its password. */
  readonly url: string;
  readonly port: number;
  /** Whether a server that ran already was taken over. */
  readonly adopted: boolean;
  /**
   * Lets go of the server; the last process that uses it stops it. Of a process that ends without a word the server stays, for
   * others may use it: the next start adopts it.
   */
  stop(): Promise<void>;
}

const DATABASE = 'stillgraph';
const READY_MS = 60_000;

/** Starts the server of a home, or adopts the one that runs there. Parallel calls end up with one server. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = postgresFolder(options.home);
  const lock = join(folder, 'lock');
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return withLock(lock, async () => {
    const cluster = await openCluster(options.home);
    const running = await survivor(cluster);
    const server = running ?? (await launch(cluster, options));
    const holder = holdServer(urlOf(cluster, server.port, 'postgres'));
    const { sql } = holder;
    const [known] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (known === undefined) await sql`create database ${sql(DATABASE)}`;

    const onExit = () => {
      // There is no time to ask whether others use it, nor to wait until it is gone.
      if (identify(server.pid, cluster.data) === 'SERVER') process.kill(server.pid, 'SIGINT');
    };
    if (running === undefined && options.endsWithProcess === true) process.once('exit', onExit);
    let stopped: Promise<void> | undefined;
    const stop = () =>
      withLock(lock, async () => {
        process.off('exit', onExit);
        // One that is gone already needs no stopping; one that answers our session is there, whatever else can be told.
        const last = identify(server.pid, cluster.data) !== 'OTHER' && !(await holder.hasOthers());
        await holder.release();
        if (last) await stopServer(cluster.data, server.pid);
      });
    return {
      url: urlOf(cluster, server.port, DATABASE),
      port: server.port,
      adopted: running !== undefined,
      stop: () => (stopped ??= stop()),
    };
  });
}

function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${ADMIN}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const sql = postgres(urlOf(cluster, port, 'postgres'), {
    max: 1,
    connect_timeout: 2,
    connection: { application_name: 'stillgraph-probe' },
    onnotice: () => undefined,
  });
  try {
    const [row] = await sql<{ data: string }[]>`select current_setting('data_directory') as data`;
    return row?.data === cluster.data;
  } catch {
    // Not up yet, going down, or not ours: the caller looks again or starts one.
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The server that a killed process left behind, or that another process uses now. */
async function survivor(cluster: Cluster): Promise<Postmaster | undefined> {
  const named = await readPostmaster(cluster.data);
  if (named === undefined) return undefined;
  if (identify(named.pid, cluster.data) === 'OTHER') {
    await rm(join(cluster.data, 'postmaster.pid'), { force: true });
    return undefined;
  }
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(100)) {
    const server = await readPostmaster(cluster.data);
    if (server === undefined || identify(server.pid, cluster.data) === 'OTHER') return survivor(cluster);
    if (server.port > 0 && (await answers(cluster, server.port))) return server;
  }
  if (identify(named.pid, cluster.data) === 'UNKNOWN') {
    throw new Error(
      `cannot tell whether process ${named.pid}, which ${join(cluster.data, 'postmaster.pid')} names, is its Postgres ` +
        'server, and no server answers; end that process if it is, or remove that file if it is not',
    );
  }
  await stopServer(cluster.data, named.pid);
  return undefined;
}

async function launch(cluster: Cluster, options: EmbeddedPostgresOptions): Promise<Postmaster> {
  const port = options.port ?? (await freePort());
  const { account } = cluster;
  const log = openSync(cluster.log, 'w', 0o600);
  const settings = Object.entries(settingsOf(options.durable ?? true)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // In a session of its own: Ctrl-C in the terminal reaches us first, and we stop it when its users are done.
  const server = spawn(cluster.binaries.postgres, ['-D', cluster.data, '-p', String(port), ...settings], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  server.unref();
  let failure: string | undefined;
  server.once('error', (error) => (failure = error.message));
  server.once('exit', (code, signal) => (failure ??= `it ended with ${signal ?? `code ${String(code)}`}`));
  for (const deadline = Date.now() + READY_MS; ; await sleep(30)) {
    if (failure === undefined && server.pid !== undefined && (await answers(cluster, port))) {
      return { pid: server.pid, port };
    }
    if (failure !== undefined || Date.now() > deadline) {
      const text = (await readFile(cluster.log, 'utf8').catch(() => '')).trim();
      server.kill('SIGINT');
      const reason = failure ?? `no answer on port ${port} within ${READY_MS / 1000} s`;
      throw new Error(`Postgres did not start (${reason}). Its log:\n${text.slice(-4000)}`);
    }
  }
}

/** Modest enough for a laptop; small queries gain nothing from parallel plans and compilation. */
function settingsOf(durable: boolean): Record<string, string | number> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    work_mem: '16MB',
    maintenance_work_mem: '64MB',
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    random_page_cost: 1.1,
  };
  return durable ? settings : { ...settings, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
}
