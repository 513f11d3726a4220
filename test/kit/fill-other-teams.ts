/**
 * More teams beside the one of `fillBenchmark`, each with experiments and runs copied from its own, so that what one team
 * asks for is found among what all have. Made by set-based SQL.
 */
import { sql } from 'drizzle-orm';
import type { DatabaseConnection } from '@stillgraph/db';

export interface OtherTeams {
  readonly teams: number;
  readonly experiments: number;
  /** Of each experiment; they have succeeded. */
  readonly runs: number;
  /** Of each run, over three curves. */
  readonly metricPoints: number;
}

/** Sensors of the copied scores: errors of each are what takes most room, and nothing here reads them. */
const NODES = 4;

/** @param teamId the team of `fillBenchmark`, whose first experiments and runs are copied */
export async function fillOtherTeams({ db }: DatabaseConnection, teamId: string, size: OtherTeams): Promise<void> {
  await db.execute(sql`
    insert into teams (id, name, slug) select uuidv7(), 'Team ' || number, 'team-' || number from generate_series(1, ${size.teams}::int) as number`);
  const others = sql`(select id from teams where slug ~ '^team-[0-9]+$') as team`;
  const floats = sql`decode(repeat('00004040', ${NODES}), 'hex')`;
  await db.execute(sql`
    insert into datasets
    select made.*
    from (select * from datasets where team_id = ${teamId} limit 1) as original cross join ${others}
    cross join lateral jsonb_populate_record(null::datasets, to_jsonb(original) || jsonb_build_object('id', uuidv7(), 'team_id', team.id, 'created_by', null,
      'node_count', ${NODES}::int, 'row_width', ${NODES}::int * original.channel_count)) as made`);
  await db.execute(sql`
    insert into graphs
    select made.*
    from (select * from graphs where team_id = ${teamId} limit 1) as original
    join datasets as dataset on dataset.team_id in (select team.id from ${others})
    cross join lateral jsonb_populate_record(null::graphs, to_jsonb(original) || jsonb_build_object('id', uuidv7(), 'team_id', dataset.team_id, 'dataset_id', dataset.id,
      'node_count', ${NODES}::int, 'edge_count', 0, 'from_nodes', '', 'to_nodes', '', 'weights', '', 'created_by', null)) as made`);
  await db.execute(sql`
    insert into protocols
    select made.*
    from (select * from protocols where team_id = ${teamId} limit 1) as original
    join datasets as dataset on dataset.team_id in (select team.id from ${others})
    cross join lateral jsonb_populate_record(null::protocols, to_jsonb(original) || jsonb_build_object('id', uuidv7(), 'team_id', dataset.team_id, 'dataset_id', dataset.id)) as made`);
  await db.execute(sql`
    insert into experiments
    select made.*
    from (select * from experiments where team_id = ${teamId} order by id limit ${size.experiments}) as original
    cross join graphs as graph join protocols as protocol on protocol.dataset_id = graph.dataset_id
    cross join lateral jsonb_populate_record(null::experiments, to_jsonb(original) || jsonb_build_object('id', uuidv7(), 'team_id', graph.team_id, 'dataset_id', graph.dataset_id,
      'graph_id', graph.id, 'protocol_id', protocol.id, 'created_by', null)) as made
    where graph.team_id in (select team.id from ${others})`);
  await db.execute(sql`
    insert into runs
    select made.*
    from runs as run join experiments as original on original.id = run.experiment_id and original.team_id = ${teamId}
    join experiments as copy on copy.name = original.name and copy.team_id in (select team.id from ${others})
    cross join lateral jsonb_populate_record(null::runs, to_jsonb(run) || jsonb_build_object('id', uuidv7(), 'team_id', copy.team_id, 'experiment_id', copy.id,
      'control_run_id', null, 'test_mae', 3 + random(), 'validation_mae', 3 + random())) as made
    where run.position < ${size.runs}`);
  const copied = sql`runs as run where run.team_id <> ${teamId}`;
  await db.execute(sql`
    insert into evaluations (run_id, split, horizon, mae, rmse, mape, valid_count, node_count, node_mae, node_rmse)
    select run.id, splits.split::split, horizon, 3 + random(), 5 + random(), 0.1, 100000, ${NODES}::int, ${floats}, ${floats}
    from (values ('TEST'), ('VALIDATION')) as splits (split) cross join unnest(array[0, 3, 6, 12]) as horizon cross join ${copied}`);
  await db.execute(sql`
    insert into metric_points (run_id, name, step, value)
    select run.id, metric.name, place * 10, random()
    from (values ('loss'), ('validation mae'), ('learning rate')) as metric (name)
    cross join generate_series(1, ${Math.ceil(size.metricPoints / 3)}::int) as place cross join ${copied}`);
  await db.execute(sql`vacuum (analyze)`);
}
