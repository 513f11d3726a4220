import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { postgresFault } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { migrate, migrationsFolder } from '../migrate.ts';
import * as leaderboards from '../queries/leaderboards.ts';
import * as networks from '../queries/networks.ts';
import * as runs from '../queries/runs/index.ts';
import { claimAs, sampleDataset, sampleEntry, sampleExperiment, sampleRoads } from '../testing/samples.ts';
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

  it('correct the missing share of datasets that are there, which nothing else may', async () => {
    const { dataset } = await sampleDataset(database.db);
    const shareOf = async () => {
      const [row] = await database.sql`select missing_share from datasets where id = ${dataset.id}`;
      return row?.['missing_share'] as number;
    };
    const right = await shareOf();
    const change = sql`update datasets set missing_share = 0.9 where id = ${dataset.id}`;
    await database.sql`alter table datasets disable trigger datasets_immutable`;
    await database.db.execute(change);
    await database.sql`alter table datasets enable trigger datasets_immutable`;
    await database.sql.file(join(migrationsFolder, '0019_missing_share_of_target.sql'));
    expect(await shareOf()).toBeCloseTo(right);
    expect(await refusalOf(change)).not.toBe('nothing refused it');
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

/** Every kind of row that the statements below would break: a dataset on a network, a claimed run, a leaderboard. */
async function fill(): Promise<void> {
  const { db } = database;
  const sample = await sampleExperiment(db, queue);
  await claimAs(db, 'worker', sample.a.id);
  await networks.insert(db, { teamId: sample.team.id, name: `roads of ${sample.dataset.name}`, ...sampleRoads });
  const { experiment, team, control, student } = sample;
  const entries = [
    sampleEntry(student, { controlConfigurationKey: control.configurationKey }),
    sampleEntry(control, { isControl: true }),
  ];
  const { protocolId } = experiment;
  await leaderboards.replaceEntries(db, { protocolId, teamId: team.id, name: 'board', findings: [], entries });
}

/** Points at a network version of a team that is not the row's own. */
const foreignVersion = (table: 'datasets' | 'graphs') => sql`
  with stranger as (
    insert into teams (id, name, slug) values (gen_random_uuid(), 'Strangers', ${`strangers-${table}`}) returning id
  ), network as (
    insert into networks (id, team_id, name) select gen_random_uuid(), id, 'theirs' from stranger returning id, team_id
  ), version as (
    insert into network_versions (id, network_id, team_id, number, content_hash)
    select gen_random_uuid(), id, team_id, 1, repeat('0', 64) from network returning id
  )
  update ${sql.identifier(table)} set network_version_id = version.id from version`;
const evaluationOf = (horizon: number, mape: string, nodes: number) => sql`
  insert into evaluations
  select id, 'TEST', ${horizon}::int, 1, 1, ${mape}::float8, 1, ${nodes}::int, '\\x00000000', '\\x00000000' from runs`;
const intervalOf = (horizon: number, level: number, coverage: number, halfWidth: string) => sql`
  insert into prediction_intervals
  select id, 'SPLIT', ${level}::float8, ${horizon}::int, ${coverage}::float8, ${halfWidth}::float8 from runs`;
const nodeAt = (latitude: number, longitude: number | null) => sql`
  insert into dataset_nodes (dataset_id, index, external_id, latitude, longitude, missing_share)
  select id, 99, 'far', ${latitude}::float8, ${longitude}::float8, 0 from datasets`;
const blockAt = (start: number, values: string, mask: string) => sql`
  insert into series_blocks
  select dataset_id, ${start}::int, steps, row_width, ${sql.raw(values)}, ${sql.raw(mask)} from series_blocks`;

describe('states that cannot be', () => {
  it.each([
    ['runs_finished', sql`update runs set status = 'SUCCEEDED' where status = 'QUEUED'`],
    ['runs_succeeded', sql`update runs set status = 'SUCCEEDED', finished_at = now() where status = 'QUEUED'`],
    ['runs_running', sql`update runs set status = 'RUNNING' where status = 'QUEUED'`],
    ['runs_error', sql`update runs set status = 'FAILED', finished_at = now() where status = 'QUEUED'`],
    ['runs_no_error', sql`update runs set error_message = 'odd' where status = 'QUEUED'`],
    ['runs_finished', sql`update runs set finished_at = now() where status = 'RUNNING'`],
    ['runs_progress', sql`update runs set progress = 1.01`],
    ['runs_progress', sql`update runs set progress = 'NaN'`],
    ['runs_scores', sql`update runs set test_mae = 'NaN'`],
    ['runs_scores', sql`update runs set test_mae = 'Infinity'`],
    ['runs_scores', sql`update runs set validation_mae = 'NaN'`],
    ['runs_scores', sql`update runs set validation_mae = -1`],
    ['runs_not_its_own_control', sql`update runs set control_run_id = id where kind = 'STUDENT'`],
    [
      'runs_control_is_untaught',
      sql`update runs set control_run_id = taught.id from runs as taught
        where taught.experiment_id = runs.experiment_id and taught.method = 'response'
          and runs.kind = 'STUDENT' and runs.method = 'none'`,
    ],
    ['runs_experiment', sql`update runs set team_id = gen_random_uuid()`],
    ['experiments_finished', sql`update experiments set status = 'SUCCEEDED'`],
    ['experiments_graph', sql`update experiments set graph_id = gen_random_uuid()`],
    ['run_dependencies_not_itself', sql`insert into run_dependencies select experiment_id, id, id, 0 from runs`],
    [
      'metric_points_finite',
      sql`insert into metric_points (run_id, name, step, value) select id, 'loss', 1, 'NaN' from runs`,
    ],
    ['evaluations_horizon', evaluationOf(-1, '0.1', 1)],
    ['evaluations_node_mae', evaluationOf(0, '0.1', 2)],
    ['evaluations_finite', evaluationOf(0, 'NaN', 1)],
    ['evaluations_finite', evaluationOf(0, 'Infinity', 1)],
    ['prediction_intervals_horizon', intervalOf(0, 0.9, 0.5, '1')],
    ['prediction_intervals_level', intervalOf(1, 1, 0.5, '1')],
    ['prediction_intervals_coverage', intervalOf(1, 0.9, 1.1, '1')],
    ['prediction_intervals_half_width', intervalOf(1, 0.9, 0.5, 'Infinity')],
    ['dataset_nodes_latitude', nodeAt(91, 0)],
    ['dataset_nodes_coordinates_whole', nodeAt(0, null)],
    ['datasets_name_present', sql`update datasets set name = ' '`],
    ['series_blocks_mask', blockAt(1000, 'values', "'\\x00'")],
    ['series_blocks_values', blockAt(1000, "'\\x00'", 'mask')],
    ['series_blocks_inside_dataset', blockAt(1000, 'values', 'mask')],
    [
      'series_blocks_apart',
      sql`insert into series_blocks select dataset_id, start_step + 1, 1, row_width,
        substring(values for 4 * row_width), substring(mask for (row_width + 7) / 8) from series_blocks`,
    ],
    ['memberships_role', sql`update memberships set role = 'king'`],
    ['teams_slug_shape', sql`update teams set slug = 'Not A Slug'`],
    [
      'workers_threads',
      sql`insert into workers (id, name, engine, threads, versions) values (gen_random_uuid(), 'w', 'wasm', 0, '{}')`,
    ],
    [
      'graphs_nodes_of_dataset',
      sql`insert into graphs (id, team_id, dataset_id, name, recipe, parameters, node_count, edge_count, from_nodes, to_nodes, weights, content_hash)
        select gen_random_uuid(), team_id, dataset_id, 'larger', recipe, parameters, node_count + 1, 0, '', '', '', content_hash from graphs`,
    ],
    ['datasets_network_version_of_team', foreignVersion('datasets')],
    ['graphs_network_version_of_team', foreignVersion('graphs')],
    ['leaderboard_entries_validation_mae', sql`update leaderboard_entries set validation_mae = 'NaN'`],
    ['leaderboard_entries_mae', sql`update leaderboard_entries set mae_mean = 'NaN'`],
    ['leaderboard_entries_control_kind', sql`update leaderboard_entries set method = 'response' where is_control`],
    [
      'leaderboard_entries_control_is_one',
      sql`update leaderboard_entries as control set control_entry_id = student.id from leaderboard_entries as student
        where control.is_control and not student.is_control and student.leaderboard_id = control.leaderboard_id`,
    ],
    ['leaderboard_entries_board', sql`update leaderboard_entries set protocol_id = gen_random_uuid()`],
    [
      'leaderboard_entries_experiment_of_protocol',
      sql`with gone as (delete from leaderboard_entry_runs)
        update leaderboard_entries as entry set experiment_id = other.id, best_run_id = best.id
        from experiments as other join runs as best on best.experiment_id = other.id
        where other.protocol_id <> entry.protocol_id`,
    ],
    [
      'leaderboard_entries_best_run_of_experiment',
      sql`update leaderboard_entries as entry set best_run_id = other.id from runs as other
        where other.experiment_id <> entry.experiment_id`,
    ],
    [
      'leaderboard_entry_runs_run_of_experiment',
      sql`update leaderboard_entry_runs as gathered set run_id = other.id from runs as other
        where other.experiment_id <> gathered.experiment_id`,
    ],
  ])('are refused by %s', async (refusal, statement) => {
    await fill();
    await fill();
    expect(await refusalOf(statement)).toBe(refusal);
  });

  it.each([
    ['runs', 'method', sql`update runs set method = 'response' where method = 'none'`],
    ['datasets', 'content_hash', sql`update datasets set content_hash = repeat('0', 64)`],
    ['datasets', 'quantity', sql`update datasets set quantity = 'flow'`],
    ['datasets', 'zero_is_missing', sql`update datasets set zero_is_missing = not zero_is_missing`],
    ['datasets', 'has_coordinates', sql`update datasets set has_coordinates = not has_coordinates`],
    ['dataset_nodes', 'latitude', sql`update dataset_nodes set latitude = 1`],
    ['dataset_channels', 'unit', sql`update dataset_channels set unit = 'km/h'`],
    ['series_blocks', 'steps', sql`update series_blocks set steps = steps`],
    ['graphs', 'weights', sql`update graphs set weights = weights`],
    ['protocols', 'target_steps', sql`update protocols set target_steps = 6`],
    ['network_versions', 'number', sql`update network_versions set number = number + 1`],
    ['junctions', 'latitude', sql`update junctions set latitude = 1`],
    ['road_segments', 'lanes', sql`update road_segments set lanes = 9`],
  ])('%s change no %s', async (_table, _column, statement) => {
    await fill();
    // The code of restrict_violation, which no constraint of the schema itself gives.
    expect(await refusalOf(statement)).toBe('23001');
  });

  it('a dataset takes with it whatever depends on it, and a team everything', async () => {
    await fill();
    const { a, dataset, team } = await sampleExperiment(database.db, queue);
    const claim = await claimAs(database.db, 'worker', a.id);
    if (claim === undefined) throw new Error('the sample run could not be claimed');
    await runs.appendMetrics(database.db, claim.held, [{ name: 'loss', step: 1, value: 1 }]);
    const left = (table: string) => database.db.execute(sql`select 1 from ${sql.identifier(table)}`);
    expect((await left('metric_points')).length).toBeGreaterThan(0);
    await database.db.execute(sql`delete from datasets where id = ${dataset.id}`);
    expect(await left('metric_points')).toHaveLength(0);
    await database.db.execute(sql`delete from teams where id = ${team.id}`);
    for (const table of [
      'datasets',
      'series_blocks',
      'graphs',
      'networks',
      'experiments',
      'runs',
      'leaderboard_entries',
    ]) {
      expect(await left(table)).toHaveLength(0);
    }
  });
});
