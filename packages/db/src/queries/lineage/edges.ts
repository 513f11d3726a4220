/** What leads to what: the columns that say from which thing another was made. */
import { sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import type { LineageEdge, LineageKind, LineageRef, LineageType } from './types.ts';

/** Rows of `table` are edges: `from` and `to` are columns that hold uuids, `team` says whose they are. */
interface EdgeSource {
  readonly types: readonly [from: LineageType, to: LineageType];
  readonly kind: LineageKind | { readonly sql: string };
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly team: string;
  readonly where?: string;
  /** Where `from` is kept as text. */
  readonly fromIsText?: boolean;
}

const runsOfExperiments = 'runs join experiments on experiments.id = runs.experiment_id';
const weightsOfRuns = 'submitted_weights as weights join artifacts on artifacts.id = weights.artifact_id';

const sources: readonly EdgeSource[] = [
  {
    ...{ types: ['Import', 'Dataset'], kind: 'IMPORTED' },
    ...{ table: 'imports', from: 'imports.id', to: 'imports.dataset_id', team: 'imports.team_id' },
  },
  {
    ...{ types: ['NetworkVersion', 'NetworkVersion'], kind: 'EDITED', table: 'network_versions as version' },
    ...{ from: 'version.parent_id', to: 'version.id', team: 'version.team_id' },
  },
  {
    ...{ types: ['NetworkVersion', 'Dataset'], kind: 'LOCATED' },
    ...{ table: 'datasets', from: 'datasets.network_version_id', to: 'datasets.id', team: 'datasets.team_id' },
  },
  {
    ...{ types: ['NetworkVersion', 'Graph'], kind: 'BUILT_FROM' },
    ...{ table: 'graphs', from: 'graphs.network_version_id', to: 'graphs.id', team: 'graphs.team_id' },
  },
  {
    ...{ types: ['Dataset', 'Graph'], kind: 'NODES_OF' },
    ...{ table: 'graphs', from: 'graphs.dataset_id', to: 'graphs.id', team: 'graphs.team_id' },
  },
  {
    ...{ types: ['Dataset', 'Run'], kind: 'TRAINED_ON', table: runsOfExperiments },
    ...{ from: 'experiments.dataset_id', to: 'runs.id', team: 'runs.team_id' },
  },
  {
    ...{ types: ['Graph', 'Run'], kind: 'OVER_GRAPH', table: runsOfExperiments },
    ...{ from: 'experiments.graph_id', to: 'runs.id', team: 'runs.team_id' },
    // A run that has each sensor alone reads no graph of its experiment.
    where: `runs.config ->> 'graph' is distinct from 'identity'`,
  },
  {
    types: ['Run', 'Run'],
    // A slimmed network is made of the first run that it depends on, and taught by the next one.
    kind: {
      sql: `case when runs.config ->> 'role' = 'ensemble' then 'AVERAGED'
        when runs.config ->> 'role' in ('quantised', 'slimmed') and depends.position = 0 then 'COMPRESSED' else 'TAUGHT' end`,
    },
    table: 'run_dependencies as depends join runs on runs.id = depends.run_id',
    ...{ from: 'depends.teacher_run_id', to: 'depends.run_id', team: 'runs.team_id' },
  },
  {
    ...{ types: ['Run', 'Run'], kind: 'STARTED_FROM', table: 'run_fields as field' },
    ...{ from: 'field.text', to: 'field.run_id', team: 'field.team_id', fromIsText: true },
    where: `field.path = 'config/startFrom.runId' and exists (
      select from runs as origin where origin.team_id = field.team_id
      and origin.id = case when field.text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then field.text::uuid end)`,
  },
  {
    ...{ types: ['Run', 'Run'], kind: 'TAKEN_OVER' },
    ...{ table: 'runs', from: 'runs.taken_from_run_id', to: 'runs.id', team: 'runs.team_id' },
  },
  {
    ...{ types: ['Run', 'Submission'], kind: 'SUBMITTED', table: weightsOfRuns },
    ...{ from: 'artifacts.run_id', to: 'weights.submission_id', team: 'weights.team_id' },
  },
  {
    ...{ types: ['Submission', 'Run'], kind: 'SCORED', table: 'submitted_weights as weights' },
    ...{ from: 'weights.submission_id', to: 'weights.run_id', team: 'weights.team_id' },
  },
  {
    ...{ types: ['Run', 'LeaderboardEntry'], kind: 'RANKED' },
    table: 'leaderboard_entry_runs as ranked join runs on runs.id = ranked.run_id',
    ...{ from: 'ranked.run_id', to: 'ranked.entry_id', team: 'runs.team_id' },
  },
  {
    ...{ types: ['Run', 'LeaderboardEntry'], kind: 'STOOD_FOR' },
    table: 'leaderboard_entry_copies as copied join runs on runs.id = copied.run_id',
    ...{ from: 'copied.run_id', to: 'copied.entry_id', team: 'runs.team_id' },
  },
  {
    ...{ types: ['Run', 'ModelVersion'], kind: 'REGISTERED', table: 'model_versions as version' },
    ...{ from: 'version.run_id', to: 'version.id', team: 'version.team_id' },
  },
  {
    ...{ types: ['Run', 'Attribution'], kind: 'EXPLAINED' },
    ...{ table: 'attributions', from: 'attributions.run_id', to: 'attributions.id', team: 'attributions.team_id' },
  },
];

/** Where the things of each type stand, with their `id` and `team_id`. */
const tables: Readonly<Record<LineageType, string>> = {
  Import: 'imports',
  NetworkVersion: 'network_versions',
  Dataset: 'datasets',
  Graph: 'graphs',
  Run: 'runs',
  Submission: 'submissions',
  LeaderboardEntry: `(select entry.id, board.team_id
    from leaderboard_entries as entry join leaderboards as board on board.id = entry.leaderboard_id)`,
  ModelVersion: 'model_versions',
  Attribution: 'attributions',
};

/** That the far end of an edge belongs to the team: a foreign key alone does not say so. */
function hadByTeam(source: EdgeSource, direction: Direction, teamId: string): SQL {
  const [fromType, toType] = source.types;
  const isFrom = direction === 'UPSTREAM';
  // Kept as text it is no foreign key, and its source looks by itself.
  if (isFrom && source.fromIsText === true) return sql``;
  const table = sql.raw(tables[isFrom ? fromType : toType]);
  const far = sql.raw(isFrom ? source.from : source.to);
  return sql`and exists (select from ${table} as had where had.id = ${far} and had.team_id = ${teamId})`;
}

/** Towards what things were made of, or towards what was made of them. */
export type Direction = 'UPSTREAM' | 'DOWNSTREAM';

interface FoundEdge extends Record<string, unknown> {
  /** Place among `sources`. */
  readonly source: number;
  readonly kind: LineageKind;
  readonly from_type: LineageType;
  readonly from_id: string;
  readonly to_type: LineageType;
  readonly to_id: string;
}

/** Edges of one source that are read at a step. */
const MOST_EDGES = 2000;

export interface EdgesFound {
  readonly edges: readonly LineageEdge[];
  /** Whether there are more than are read at a step. */
  readonly isCut: boolean;
}

/** Edges that begin (downstream) or end (upstream) at these things, the newest first: one statement for all of them. */
export async function edgesAt(
  executor: Executor,
  teamId: string,
  refs: readonly LineageRef[],
  direction: Direction,
): Promise<EdgesFound> {
  const parts = sources.flatMap((source, place): SQL[] => {
    const [fromType, toType] = source.types;
    const near = direction === 'UPSTREAM' ? toType : fromType;
    const ids = refs.filter(({ type }) => type === near).map(({ id }) => id);
    if (ids.length === 0) return [];
    const from = sql.raw(source.from);
    const to = sql.raw(source.to);
    const nearColumn = direction === 'UPSTREAM' ? to : from;
    const nearType = sql.raw(direction === 'DOWNSTREAM' && source.fromIsText === true ? 'text' : 'uuid');
    const list = sql.join(
      ids.map((id) => sql`${id}::${nearType}`),
      sql`, `,
    );
    const kind = typeof source.kind === 'string' ? sql`${source.kind}::text` : sql.raw(source.kind.sql);
    const where = source.where === undefined ? sql`` : sql`and ${sql.raw(source.where)}`;
    const had = hadByTeam(source, direction, teamId);
    return [
      sql`(select ${place}::int as source, ${kind} as kind, ${fromType}::text as from_type, ${from}::text as from_id,
          ${toType}::text as to_type, ${to}::text as to_id
        from ${sql.raw(source.table)}
        where ${nearColumn} in (${list}) and ${sql.raw(source.team)} = ${teamId}
          and ${from} is not null and ${to} is not null ${where} ${had}
        order by ${to} desc limit ${MOST_EDGES + 1})`,
    ];
  });
  if (parts.length === 0) return { edges: [], isCut: false };
  const rows = await executor.execute<FoundEdge>(sql.join(parts, sql` union all `));
  const edges = rows.map(({ kind, from_type, from_id, to_type, to_id }) => ({
    kind,
    from: { type: from_type, id: from_id },
    to: { type: to_type, id: to_id },
  }));
  const perSource = new Map<number, number>();
  for (const { source } of rows) perSource.set(source, (perSource.get(source) ?? 0) + 1);
  return { edges, isCut: [...perSource.values()].some((count) => count > MOST_EDGES) };
}
