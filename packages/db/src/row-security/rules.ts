/** Which rows of which table each role may touch. A table with a `team_id` needs no word here. */
import { getTableColumns, getTableName, isTable, type Column } from 'drizzle-orm';
import * as schema from '../schema/index.ts';
import type { DatabaseRole } from './roles.ts';

/** What a role may do with a table, and with which of its rows. */
export interface Access {
  readonly grants: readonly string[];
  /** SQL over a row. */
  readonly rows: string;
}
export type TableRule = Readonly<Partial<Record<DatabaseRole, Access>>>;

/**
 * The team of the transaction; no row is equal to it where none is set. As a subquery it is read once a statement: read for
 * every row, it made a sum over 10,000 rows take twice as long.
 */
const TEAM = `(select nullif(current_setting('app.team_id', true), '')::uuid)`;

const everything = ['select', 'insert', 'update', 'delete'];
const all = (grants: readonly string[] = everything): Access => ({ grants, rows: 'true' });
const ofTeam = (grants: readonly string[] = everything, column = 'team_id'): Access => ({
  grants,
  rows: `${column} = ${TEAM}`,
});

/** Rows of tables that belong to the team of the row that they hang on; it is looked up by key. */
function ofParent(parent: string, column: string, tables: readonly string[]): Record<string, TableRule> {
  return Object.fromEntries(
    tables.map((table) => {
      const team = `(select parent.team_id from ${parent} as parent where parent.id = ${table}.${column})`;
      return [table, { api: { grants: everything, rows: `${team} = ${TEAM}` }, worker: all() }];
    }),
  );
}

/** Contents are shared by equal artifacts, of whichever team. */
const ofArtifact = (hash: string): TableRule => ({
  api: {
    grants: ['select'],
    rows: `(select true from artifacts as artifact where artifact.content_hash = ${hash} limit 1)`,
  },
  worker: all(),
});

const whole: TableRule = { api: ofTeam(), worker: all() };

/** Rows of a team that anybody may read where a board of it is public: of the others the lookup finds nothing. */
const ofPublicBoard = (isItsBoard: string): TableRule => ({
  ...whole,
  identity: { grants: ['select'], rows: `(select true from leaderboards as board where ${isItsBoard} limit 1)` },
});

const exceptions: Readonly<Record<string, TableRule>> = {
  accounts: { identity: all() },
  sessions: { identity: all() },
  sign_in_attempts: { identity: all() },
  verifications: { identity: all() },
  // The hash of a key is for those alone who find out whose it is.
  api_keys: {
    api: ofTeam([
      'select (id, name, start, prefix, team_id, enabled, expires_at, created_at, updated_at, last_request, metadata)',
      'insert',
      'update (enabled, updated_at)',
      'delete',
    ]),
    identity: all(),
  },
  invitations: { api: ofTeam(), identity: all() },
  memberships: { api: ofTeam(), identity: all() },
  teams: { api: ofTeam(everything, 'id'), identity: all(), worker: all(['select', 'delete']) },
  users: {
    api: {
      grants: ['select (id, name, email, image)'],
      rows: `id in (select person.user_id from team_people as person where person.team_id = ${TEAM})`,
    },
    identity: all(),
  },
  team_people: { api: ofTeam(['select']), identity: all() },
  workers: { api: all(['select']), worker: all() },

  audit_log: { api: ofTeam(['select', 'insert']), worker: all(['select', 'insert']) },

  // A link says for which team somebody without an account reads; a public board is read with what is told of it.
  share_links: { ...whole, identity: all(['select']) },
  leaderboards: { ...whole, identity: { grants: ['select'], rows: `visibility = 'PUBLIC'` } },
  leaderboard_versions: ofPublicBoard('board.id = leaderboard_versions.leaderboard_id'),
  leaderboard_version_entries: ofPublicBoard('board.id = leaderboard_version_entries.leaderboard_id'),
  leaderboard_entry_states: ofPublicBoard('board.id = leaderboard_entry_states.leaderboard_id'),
  protocols: ofPublicBoard('board.protocol_id = protocols.id'),
  datasets: ofPublicBoard(
    'board.protocol_id in (select protocol.id from protocols as protocol where protocol.dataset_id = datasets.id)',
  ),

  artifact_contents: ofArtifact('artifact_contents.hash'),
  artifact_chunks: ofArtifact('artifact_chunks.content_hash'),
  ...ofParent('runs', 'run_id', [
    'artifacts',
    'cumulative_evaluations',
    'evaluations',
    'leaderboard_entry_copies',
    'lint_findings',
    'metric_points',
    'prediction_intervals',
    'run_dependencies',
    'run_diagnostics',
    'run_events',
    'run_logs',
    'run_provenance',
  ]),
  ...ofParent('datasets', 'dataset_id', ['dataset_channels', 'dataset_nodes', 'series_blocks']),
  ...ofParent('network_versions', 'network_version_id', ['junctions', 'road_segments']),
  ...ofParent('experiments', 'experiment_id', ['trials', 'trial_runs', 'leaderboard_entry_runs']),
  ...ofParent('leaderboards', 'leaderboard_id', ['leaderboard_entries']),
};

/**
 * The rule of every table of the schema.
 *
 * @throws Error for a table of which nobody said whose its rows are
 */
export function tableRules(): Map<string, TableRule> {
  const tables = Object.values(schema).filter((part) => isTable(part));
  return new Map(
    tables.map((table) => {
      const name = getTableName(table);
      const hasTeam = Object.values<Column>(getTableColumns(table)).some((column) => column.name === 'team_id');
      const rule = exceptions[name] ?? (hasTeam ? whole : undefined);
      if (rule === undefined) {
        throw new Error(`whose rows are those of ${name}? Give it a team_id, or a rule in row-security/rules.ts`);
      }
      return [name, rule];
    }),
  );
}
