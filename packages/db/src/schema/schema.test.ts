import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { postgresFault } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { migrate, migrationsFolder } from '../migrate.ts';
import { claimAs, sampleDataset, sampleExperiment } from '../testing/samples.ts';
import * as schema from './index.ts';

let database: TestDatabase;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

describe('migrations', () => {
  it('say what the schema says', async () => {
    const meta = join(migrationsFolder, 'meta');
    const newest =
      (await readdir(meta))
        .filter((name) => name.endsWith('_snapshot.json'))
        .sort()
        .at(-1) ?? '';
    const snapshot = JSON.parse(await readFile(join(meta, newest), 'utf8')) as { id: string };
    expect(await generateMigration(snapshot, generateDrizzleJson(schema, snapshot.id))).toEqual([]);
  });

  it('may be asked for again, and by many at once', async () => {
    const before = await database.sql`select * from drizzle.__drizzle_migrations`;
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(await database.sql`select * from drizzle.__drizzle_migrations`).toEqual(before);
  });
});

/** Name of the constraint, or code of the error, that refuses a statement. */
async function refusalOf(statement: ReturnType<typeof sql>): Promise<string> {
  try {
    await database.db.execute(statement);
  } catch (error) {
    const fault = postgresFault(error);
    return fault?.constraint_name ?? fault?.code ?? String(error);
  }
  return 'nothing refused it';
}

describe('states that cannot be', () => {
  it.each([
    [sql`update runs set status = 'SUCCEEDED' where status = 'QUEUED'`, 'runs_finished'],
    [sql`update runs set status = 'SUCCEEDED', finished_at = now() where status = 'QUEUED'`, 'runs_succeeded'],
    [sql`update runs set status = 'RUNNING' where status = 'QUEUED'`, 'runs_running'],
    [sql`update runs set status = 'FAILED', finished_at = now() where status = 'QUEUED'`, 'runs_error'],
    [sql`update runs set error_message = 'odd' where status = 'QUEUED'`, 'runs_no_error'],
    [sql`update runs set finished_at = now() where status = 'RUNNING'`, 'runs_finished'],
    [sql`update runs set progress = 1.01`, 'runs_progress'],
    [sql`update runs set progress = 'NaN'`, 'runs_progress'],
    [sql`update runs set control_run_id = id where kind = 'STUDENT'`, 'runs_not_its_own_control'],
    [sql`update runs set team_id = gen_random_uuid()`, 'runs_experiment'],
    [sql`update experiments set status = 'SUCCEEDED'`, 'experiments_finished'],
    [sql`update experiments set graph_id = gen_random_uuid()`, 'experiments_graph'],
    [sql`insert into run_dependencies select experiment_id, id, id, 0 from runs`, 'run_dependencies_not_itself'],
    [
      sql`insert into metric_points (run_id, name, step, value) select id, 'loss', 1, 'NaN' from runs`,
      'metric_points_finite',
    ],
    [
      sql`insert into evaluations select id, 'TEST', -1, 1, 1, null, 1, 1, '\\x00000000', '\\x00000000' from runs`,
      'evaluations_horizon',
    ],
    [
      sql`insert into evaluations select id, 'TEST', 0, 1, 1, null, 1, 2, '\\x00000000', '\\x00000000' from runs`,
      'evaluations_node_mae',
    ],
    [sql`update dataset_nodes set latitude = 91`, 'dataset_nodes_latitude'],
    [sql`update dataset_nodes set longitude = null`, 'dataset_nodes_coordinates_whole'],
    [sql`update datasets set name = ' '`, 'datasets_name_present'],
    [
      sql`insert into series_blocks select dataset_id, start_step + 1000, steps, row_width, values, '\\x00' from series_blocks`,
      'series_blocks_mask',
    ],
    [
      sql`insert into series_blocks select dataset_id, start_step + 1000, steps, row_width, '\\x00', mask from series_blocks`,
      'series_blocks_values',
    ],
    [sql`update memberships set role = 'king'`, 'memberships_role'],
    [sql`update teams set slug = 'Not A Slug'`, 'teams_slug_shape'],
    [
      sql`insert into workers (id, name, engine, threads, versions) values (gen_random_uuid(), 'w', 'wasm', 0, '{}')`,
      'workers_threads',
    ],
    [sql`update datasets set content_hash = repeat('0', 64)`, '23001'],
    [sql`update series_blocks set steps = steps`, '23001'],
    [sql`update graphs set weights = weights`, '23001'],
    [sql`update protocols set target_steps = 6`, '23001'],
  ])('%#', async (statement, refusal) => {
    const { a } = await sampleExperiment(database.db, queue);
    await claimAs(database.db, 'worker', a.id);
    expect(await refusalOf(statement)).toBe(refusal);
  });

  it('a dataset takes with it whatever depends on it, and a team everything', async () => {
    const { dataset, team } = await sampleDataset(database.db);
    await database.db.execute(sql`delete from datasets where id = ${dataset.id}`);
    await database.db.execute(sql`delete from teams where id = ${team.id}`);
    for (const table of ['datasets', 'series_blocks', 'graphs', 'experiments', 'runs', 'metric_points']) {
      expect(await database.db.execute(sql`select 1 from ${sql.identifier(table)}`)).toHaveLength(0);
    }
  });
});
