import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlive } from '../processes.ts';
import { removeHome } from './cluster.ts';
import { startEmbeddedPostgres, startTemporaryPostgres, type EmbeddedPostgres } from './index.ts';
import { holdServer } from './holder.ts';
import { identify, readPostmaster } from './postmaster.ts';

let home: string;
const started: EmbeddedPostgres[] = [];

async function start(options: { port?: number; durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ home, durable: false, ...options });
  started.push(server);
  return server;
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'stillgraph-embedded-'));
  // As a folder in which another account may look around; mkdtemp shuts everyone else out.
  await chmod(home, 0o755);
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  await removeHome(home);
});

async function ask(url: string, question: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql.unsafe(question);
    return Object.values(row ?? {})[0];
  } finally {
    await sql.end();
  }
}

const dataFolder = () => join(home, 'postgres', 'data');

describe('the embedded server', { timeout: 120_000 }, () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    expect(await ask(first.url, 'show server_version')).toMatch(/^18/);
    expect(await ask(first.url, 'show listen_addresses')).toBe('127.0.0.1');
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    expect(await readPostmaster(dataFolder())).toBeUndefined();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
    expect((await stat(join(home, 'postgres', 'password'))).mode & 0o777).toBe(0o600);
  });

  it('is one server for many that start it at once, and stops when the last of them lets go', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(new Set(servers.map((server) => server.port)).size).toBe(1);
    expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
    const [one, two, three] = servers;
    await one?.stop();
    await two?.stop();
    expect(await ask(three?.url ?? '', 'select 1')).toBe(1);
    await three?.stop();
    expect(await readPostmaster(dataFolder())).toBeUndefined();
  });

  it('that outlived its killed parent is taken over', async () => {
    const script = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
      const server = await startEmbeddedPostgres({ home: ${JSON.stringify(home)}, durable: false });
      console.log(server.port);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [port] = (await once(parent.stdout, 'data')) as [Buffer];
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const survivor = await readPostmaster(dataFolder());
    expect(isAlive(survivor?.pid ?? -1)).toBe(true);

    const server = await start();
    expect(server).toMatchObject({ adopted: true, port: Number(port.toString()) });
    expect(await ask(server.url, 'select 1')).toBe(1);
    await server.stop();
    expect(await readPostmaster(dataFolder())).toBeUndefined();
  });

  it('stays for others when the process that started it ends without letting go', async () => {
    const script = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
      await startEmbeddedPostgres({ home: ${JSON.stringify(home)}, durable: false });
      console.log('up');
      process.stdin.once('data', () => process.exit(1));`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const server = await start();
    expect(server.adopted).toBe(true);
    const sql = postgres(server.url, { max: 1 });
    await sql`select 1`;
    parent.stdin.write('go\n');
    await once(parent, 'exit');
    await sleep(500);
    expect(await sql`select 2 as answer`).toEqual([{ answer: 2 }]);
    await sql.end();
    await server.stop();
    expect(await readPostmaster(dataFolder())).toBeUndefined();
  });

  it('starts again after its own process was killed', async () => {
    const first = await start({ durable: true });
    await ask(first.url, 'create table kept as select 1');
    const postmaster = await readPostmaster(dataFolder());
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await expect.poll(() => isAlive(postmaster?.pid ?? 0), { timeout: 10_000 }).toBe(false);
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select count(*)::int from kept')).toBe(1);
  });

  it('starts beside a stranger who got the process id of a server that was killed, and leaves that one alone', async () => {
    const first = await start();
    const postmaster = await readPostmaster(dataFolder());
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await expect.poll(() => isAlive(postmaster?.pid ?? 0), { timeout: 10_000 }).toBe(false);
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    try {
      const path = join(dataFolder(), 'postmaster.pid');
      const [, ...rest] = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, [String(stranger.pid), ...rest].join('\n'));
      const second = await start();
      expect(second.adopted).toBe(false);
      expect(await ask(second.url, 'select 1')).toBe(1);
      await second.stop();
      await first.stop();
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
    } finally {
      stranger.kill();
    }
  });

  it('keeps the session of each of its users, however long that takes and whatever ends it', async () => {
    const server = await start();
    const holders = `select coalesce(string_agg(pid::text, ' ' order by pid), '') from pg_stat_activity
      where application_name = 'stillgraph-holder'`;
    const first = String(await ask(server.url, holders));
    expect(first).toMatch(/^\d+$/);
    await ask(server.url, `select pg_terminate_backend(${first})`);
    await expect.poll(() => ask(server.url, holders), { timeout: 10_000 }).toMatch(/^\d+$/);
    expect(await ask(server.url, holders)).not.toBe(first);

    const short = holdServer(server.url, { lifetimeSeconds: 1 });
    await short.sql`select 1`;
    const before = String(await ask(server.url, holders));
    await expect
      .poll(() => ask(server.url, holders), { timeout: 10_000 })
      .toSatisfy((now: string) => now !== before && /^\d+ \d+$/.test(now));
    await short.release();
    await expect.poll(() => ask(server.url, holders), { timeout: 10_000 }).toMatch(/^\d+$/);
  });

  it.runIf(existsSync('/proc/self/cmdline'))('is told from a process that got its number, without ps', async () => {
    await start();
    const { pid = 0 } = (await readPostmaster(dataFolder())) ?? {};
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', '-D', dataFolder()]);
    vi.stubEnv('PATH', '');
    try {
      expect(identify(pid, dataFolder())).toBe('SERVER');
      expect(identify(pid, join(home, '..'))).toBe('OTHER');
      expect(identify(pid, join(home, 'moved'))).toBe('UNKNOWN');
      expect(isAlive(other.pid ?? 0)).toBe(true);
      expect(identify(other.pid ?? 0, dataFolder())).toBe('OTHER');
    } finally {
      vi.unstubAllEnvs();
      other.kill();
    }
  });

  it("repeats Postgres's own words when it cannot start", async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await expect(start({ port })).rejects.toThrow(/could not bind IPv4 address "127.0.0.1": Address already in use/);
    taken.close();
    expect((await start()).port).not.toBe(port);
  });

  it('for a while goes with its process', async () => {
    const script = `
      const { startTemporaryPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
      console.log((await startTemporaryPostgres()).url);
      process.stdin.once('data', () => process.exit(1));`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [url] = (await once(parent.stdout, 'data')) as [Buffer];
    const data = String(await ask(url.toString().trim(), 'show data_directory'));
    parent.stdin.write('go\n');
    await once(parent, 'exit');
    await expect.poll(() => readPostmaster(data), { timeout: 10_000 }).toBeUndefined();
    await removeHome(dirname(dirname(data)));
  });

  it('for a while leaves nothing behind', async () => {
    const server = await startTemporaryPostgres();
    const data = String(await ask(server.url, 'show data_directory'));
    expect(existsSync(data)).toBe(true);
    await server.stop();
    expect(existsSync(dirname(dirname(data)))).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)('runs for root in a folder that only root can enter', async () => {
    await chmod(home, 0o700);
    const server = await start();
    expect(await ask(server.url, 'select 1')).toBe(1);
    await server.stop();
    expect(existsSync(dataFolder())).toBe(false);
    await removeHome(home);
  });
});
