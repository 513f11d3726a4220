/** What is out of date by itself, and what has come in its place: a statement a reason, however many things are asked about. */
import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { identityOf } from '../runs/identity.ts';
import type { LineageRef, LineageType, Newer, Staleness, StaleReason } from './types.ts';

/** Expects rows of `id`, `newer_id`, `newer_name`, `since`, one an id. */
interface Check {
  readonly type: LineageType;
  readonly reason: StaleReason;
  readonly newer: Newer['type'];
  readonly statement: (ids: SQL, teamId: string) => SQL;
}

/** The hashes of the configs of a run's teachers, in their order; null without any. */
function teachersOf(run: 'mine' | 'newer'): SQL {
  return sql`(
    select array_agg(teacher.config_hash order by depends.position)
    from run_dependencies as depends join runs as teacher on teacher.id = depends.teacher_run_id
    where depends.run_id = ${sql.raw(run)}.id)`;
}

const checks: readonly Check[] = [
  {
    type: 'Dataset',
    reason: 'DATASET_IMPORTED_AGAIN',
    newer: 'Dataset',
    // The same source is the same set where it tells the same quantity in the same step, of sensors that are in both: two
    // uploads may happen to have one name.
    statement: (ids, teamId) => sql`
      select distinct on (mine.id) mine.id, newer.id as newer_id, newer.title as newer_name, newer.created_at as since
      from datasets as mine
      join imports as first on first.dataset_id = mine.id and first.team_id = mine.team_id
      join imports as again on again.team_id = mine.team_id and again.id > first.id and again.status = 'SUCCEEDED'
        and again.catalogue_name is not distinct from first.catalogue_name
        and (first.catalogue_name is not null or again.source = first.source)
      join datasets as newer on newer.id = again.dataset_id
      where mine.id in ${ids} and mine.team_id = ${teamId} and first.source <> 'simulator'
        and newer.content_hash <> mine.content_hash
        and newer.quantity = mine.quantity and newer.step_seconds = mine.step_seconds
        and exists (
          select from dataset_nodes as old_node join dataset_nodes as new_node using (external_id)
          where old_node.dataset_id = mine.id and new_node.dataset_id = newer.id)
      order by mine.id, again.id desc`,
  },
  {
    type: 'NetworkVersion',
    reason: 'NETWORK_CHANGED',
    newer: 'NetworkVersion',
    statement: (ids, teamId) => sql`
      select distinct on (mine.id) mine.id, newer.id as newer_id,
        networks.name || ', version ' || newer.number as newer_name, newer.created_at as since
      from network_versions as mine
      join network_versions as newer on newer.network_id = mine.network_id and newer.number > mine.number
      join networks on networks.id = mine.network_id
      where mine.id in ${ids} and mine.team_id = ${teamId} and newer.content_hash <> mine.content_hash
      order by mine.id, newer.number desc`,
  },
  {
    type: 'Graph',
    reason: 'GRAPH_MADE_AGAIN',
    newer: 'Graph',
    // Another recipe is another graph; the same one, over another version of the same network, is this one made again.
    statement: (ids, teamId) => sql`
      select distinct on (mine.id) mine.id, newer.id as newer_id, newer.name as newer_name, newer.created_at as since
      from graphs as mine
      join graph_requests as asked on asked.id = mine.id
      left join network_versions as over on over.id = mine.network_version_id
      join graph_requests as again on again.dataset_id = mine.dataset_id and again.id > asked.id
        and again.status = 'SUCCEEDED' and not again.is_preview
        and again.recipe - 'networkVersionId' = asked.recipe - 'networkVersionId'
      join graphs as newer on newer.id = again.id and newer.content_hash <> mine.content_hash
      left join network_versions as newly_over on newly_over.id = newer.network_version_id
      where mine.id in ${ids} and mine.team_id = ${teamId}
        and newly_over.network_id is not distinct from over.network_id
      order by mine.id, newer.id desc`,
  },
  {
    type: 'Run',
    reason: 'RUN_TRAINED_AGAIN',
    newer: 'Run',
    // A run that took its outcome over is the same computation; one that differs in its identity had other code, or other
    // teachers: of the same configs it came in this one's place, of others it is another student.
    statement: (ids, teamId) => sql`
      select distinct on (mine.id) mine.id, newer.id as newer_id,
        newer.model_label || ', seed ' || newer.seed as newer_name, newer.finished_at as since
      from runs as mine
      join experiments as own on own.id = mine.experiment_id
      join experiments as other on other.graph_id = own.graph_id and other.protocol_id = own.protocol_id
      join runs as newer on newer.experiment_id = other.id and newer.config_hash = mine.config_hash
        and newer.status = 'SUCCEEDED' and newer.finished_at > mine.finished_at and newer.identity <> mine.identity
        and ${teachersOf('newer')} is not distinct from ${teachersOf('mine')}
      where mine.id in ${ids} and mine.team_id = ${teamId} and mine.status = 'SUCCEEDED'
      order by mine.id, newer.finished_at desc`,
  },
  {
    type: 'Run',
    reason: 'PROTOCOL_ENDED',
    newer: 'Leaderboard',
    statement: (ids, teamId) => sql`
      select mine.id, successor.id as newer_id, successor.name as newer_name, board.ended_at as since
      from runs as mine
      join experiments as own on own.id = mine.experiment_id
      join leaderboards as board on board.protocol_id = own.protocol_id
      left join leaderboards as successor on successor.id = board.superseded_by
      where mine.id in ${ids} and mine.team_id = ${teamId} and mine.status = 'SUCCEEDED' and board.ended_at is not null`,
  },
];

/** Ids in brackets for `in`; undefined where there are none. */
function idsOf(refs: readonly LineageRef[], type: LineageType): SQL | undefined {
  const ids = refs.filter((ref) => ref.type === type).map(({ id }) => sql`${id}::uuid`);
  return ids.length === 0 ? undefined : sql`(${sql.join(ids, sql`, `)})`;
}

interface FoundStale extends Record<string, unknown> {
  readonly id: string;
  readonly newer_id: string | null;
  readonly newer_name: string | null;
  readonly since: Date | string | null;
}

interface StoredComputation extends Record<string, unknown> {
  readonly id: string;
  readonly identity: string;
  readonly dataset_id: string;
  readonly graph_id: string;
  readonly config: Record<string, unknown>;
  readonly teachers: readonly (string | null)[];
}

/**
 * @param computation version of the code that computes runs now: what was computed by another is stale
 */
export async function staleAmong(
  executor: Executor,
  refs: readonly LineageRef[],
  { teamId, computation }: { readonly teamId: string; readonly computation: string },
): Promise<Staleness[]> {
  const found: Staleness[] = [];
  for (const { type, reason, newer, statement } of checks) {
    const ids = idsOf(refs, type);
    if (ids === undefined) continue;
    for (const row of await executor.execute<FoundStale>(statement(ids, teamId))) {
      const { newer_id, newer_name, since } = row;
      found.push({
        reason,
        arisesAt: { type, id: row.id },
        newer: newer_id === null || newer_name === null ? null : { type: newer, id: newer_id, name: newer_name },
        since: since === null ? null : new Date(since),
      });
    }
  }
  return [...found, ...(await computedOtherwise(executor, refs, { teamId, computation }))];
}

/** Runs whose identity is not the one that the code of today gives them. Runs without an identity are compared with none. */
async function computedOtherwise(
  executor: Executor,
  refs: readonly LineageRef[],
  { teamId, computation }: { readonly teamId: string; readonly computation: string },
): Promise<Staleness[]> {
  const ids = idsOf(refs, 'Run');
  if (ids === undefined) return [];
  const rows = await executor.execute<StoredComputation>(sql`
    select runs.id, runs.identity, experiments.dataset_id, experiments.graph_id, runs.config,
      coalesce((
        select jsonb_agg(teacher.identity order by depends.position)
        from run_dependencies as depends join runs as teacher on teacher.id = depends.teacher_run_id
        where depends.run_id = runs.id), '[]'::jsonb) as teachers
    from runs join experiments on experiments.id = runs.experiment_id
    where runs.id in ${ids} and runs.team_id = ${teamId} and runs.status = 'SUCCEEDED' and runs.identity is not null`);
  return rows.flatMap(({ id, identity, dataset_id: datasetId, graph_id: graphId, config, teachers: given }) => {
    const teachers = given.filter((teacher) => teacher !== null);
    const today = identityOf({ computation, datasetId, graphId, config, teachers });
    if (teachers.length < given.length || today === identity) return [];
    return [
      { reason: 'COMPUTATION_CHANGED' as const, arisesAt: { type: 'Run' as const, id }, newer: null, since: null },
    ];
  });
}
