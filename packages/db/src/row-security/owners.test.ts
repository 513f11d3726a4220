import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase } from '../database.ts';
import { startTemporaryPostgres, type EmbeddedPostgres } from '../embedded/index.ts';
import { createQueue } from '../jobs/index.ts';
import { migrate } from '../migrate.ts';
import * as networks from '../queries/networks.ts';
import { ensureDemoTeam } from '../seed.ts';
import { teamDatabase } from '../team-database.ts';
import { sampleRoads } from '../testing/samples.ts';

/** A server without our roles, as a managed one is: whoever owns a database there is no superuser. */
let server: EmbeddedPostgres;
let administrator: postgres.Sql;

beforeAll(async () => {
  server = await startTemporaryPostgres();
  administrator = postgres(server.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await administrator.end();
  await server.stop();
});

async function databaseOf(owner: string, attributes: string): Promise<string> {
  await administrator.unsafe(`create role ${owner} login password 'secret' ${attributes}`);
  await administrator.unsafe(`create database of_${owner} owner ${owner}`);
  const url = new URL(server.url);
  Object.assign(url, { username: owner, password: 'secret', pathname: `/of_${owner}` });
  return url.href;
}

/** What the processes do with a database: seed it, ask for something, work on it. */
async function use(url: string): Promise<string[]> {
  const owner = createDatabase(url);
  const api = createDatabase(url, { role: 'api' });
  const worker = createDatabase(url, { role: 'worker' });
  const queue = await createQueue(url);
  try {
    const { team } = await ensureDemoTeam(owner.db);
    const db = teamDatabase(api, team.id);
    await db.transaction(async (tx) => {
      const { network } = await networks.insert(tx, { teamId: team.id, name: 'roads', ...sampleRoads });
      await queue.enqueueGraph(tx, network.id);
    });
    const seen = await Promise.all([owner.db, db, worker.db].map((each) => networks.list(each, { teamId: team.id })));
    return seen.flatMap(({ rows }) => rows.map(({ name }) => name));
  } finally {
    await queue.stop();
    for (const connection of [owner, api, worker]) await connection.close();
  }
}

describe('a database of somebody who is no superuser', () => {
  it('that may not make roles says what an administrator has to do, and goes on once it is done', async () => {
    const url = await databaseOf('tenant', 'nocreaterole');
    const refusal = migrate(url);
    await expect(refusal).rejects.toThrow(/user "tenant" may not make the roles .* have an administrator run, once:/);
    const statements = await refusal.catch((error: unknown) => String(error).split('\n').slice(1).join('\n'));
    await administrator.unsafe(statements ?? '');
    await migrate(url);
    expect(await use(url)).toEqual(['roads', 'roads', 'roads']);
  });

  it('that may make them is whole at once', async () => {
    await administrator.unsafe('drop database of_tenant');
    for (const role of ['stillgraph_api', 'stillgraph_identity', 'stillgraph_worker', 'tenant']) {
      await administrator.unsafe(`drop role ${role}`);
    }
    const url = await databaseOf('landlord', 'createrole');
    await migrate(url);
    expect(await use(url)).toEqual(['roads', 'roads', 'roads']);
    await migrate(url);
  });

  it('lets the API sign in as somebody who may do no more than it', async () => {
    const url = new URL(await databaseOf('clerk', ''));
    await administrator.unsafe('grant stillgraph_api, stillgraph_identity to clerk');
    url.pathname = '/of_landlord';
    const api = createDatabase(url.href, { role: 'api' });
    try {
      const queue = await createQueue(url.href);
      await queue.stop();
      expect(await api.sql`select count(*)::int as found from networks`).toEqual([{ found: 0 }]);
      await expect(api.sql.unsafe('set role stillgraph_worker')).rejects.toThrow('permission denied');
      await expect(api.sql.unsafe('alter table networks disable row level security')).rejects.toThrow('must be owner');
    } finally {
      await api.close();
    }
  });
});
