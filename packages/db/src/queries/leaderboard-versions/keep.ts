/** How a ranking becomes a version of its board: what is written here never changes. */
import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../database.ts';
import { notifyLeaderboardVersion } from '../../notifications.ts';
import {
  leaderboardEntries,
  leaderboardEntryCopies,
  leaderboardEntryRuns,
  leaderboardEntryStates,
  leaderboardVersionEntries,
  leaderboardVersions,
  protocols,
} from '../../schema/index.ts';
import type { LeaderboardRow } from '../ranking.ts';
import { only } from '../rows.ts';
import type { LeaderboardVersionRow } from './read.ts';

/** A board keeps this many of its newest versions; older ones stay while a link shows them. */
export const MOST_VERSIONS = 1000;

/** Columns of an entry that say where it stands rather than what was measured of it. */
const notMeasured = sql.raw(
  [
    ...['id', 'team_id', 'leaderboard_id', 'protocol_id', 'position'],
    ...['rank_low', 'rank_high', 'tie_group', 'control_verdict', 'control_entry_id'],
  ]
    .map((name) => `'${name}'`)
    .join(', '),
);

const hashOf = (text: SQL) => sql<string>`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** One row an entry of the board as it stands, in its order: the entry, and what was measured of it as canonical JSON. */
const measured = (leaderboardId: string) => sql`(
  select ranked.*, ranks.at, ${hashOf(sql`ranked.state::text`)} as hash
  from (
    select entry.id, (
      select jsonb_object_agg(field.key, field.value)
      from jsonb_each(to_jsonb(entry)) as field
      where field.value <> 'null' and field.key not in (${notMeasured})
    ) || jsonb_build_object(
      'run_ids', (select coalesce(jsonb_agg(gathered.run_id order by gathered.run_id), '[]')
        from ${leaderboardEntryRuns} as gathered where gathered.entry_id = entry.id),
      'copy_run_ids', (select coalesce(jsonb_agg(copied.run_id order by copied.run_id), '[]')
        from ${leaderboardEntryCopies} as copied where copied.entry_id = entry.id)
    ) as state
    from ${leaderboardEntries} as entry where entry.leaderboard_id = ${leaderboardId}
  ) as ranked
  join (
    select id, row_number() over (order by position, id) - 1 as at
    from ${leaderboardEntries} where leaderboard_id = ${leaderboardId}
  ) as ranks on ranks.id = ranked.id
)`;

/**
 * Keeps the entries that the board has now as a new version; none is made where they equal those of the newest one. Tells
 * whoever follows the board, once the transaction commits.
 *
 * @param computationVersion of the code that ranked
 * @returns the version that says what the board says, and whether it was made for it
 */
export async function keep(
  tx: Transaction,
  board: LeaderboardRow,
  computationVersion: number | null,
): Promise<{ readonly version: LeaderboardVersionRow; readonly isNew: boolean }> {
  const { id: leaderboardId, teamId, protocolId, findings } = board;
  const states = measured(leaderboardId);
  const [content] = await tx.execute<{ hash: string; entries: number; runs: number }>(sql`
    select ${hashOf(sql`coalesce(string_agg(
        concat_ws(' ', states.at, entry.rank_low, entry.rank_high, entry.tie_group, entry.control_verdict,
          coalesce(control.at, -1), states.hash), E'\n' order by states.at), '')`)} as hash,
      count(*)::int as entries,
      coalesce(sum(jsonb_array_length(states.state->'run_ids')), 0)::int as runs
    from ${states} as states
    join ${leaderboardEntries} as entry on entry.id = states.id
    left join ${states} as control on control.id = entry.control_entry_id`);
  if (content === undefined) throw new Error('an aggregate gave no row');
  const [newest] = await tx
    .select()
    .from(leaderboardVersions)
    .where(eq(leaderboardVersions.leaderboardId, leaderboardId))
    .orderBy(desc(leaderboardVersions.number))
    .limit(1);
  if (newest?.contentHash === content.hash) return { version: newest, isNew: false };
  const protocol = only(
    await tx
      .select({ hash: protocols.hash, metricVersion: protocols.metricVersion })
      .from(protocols)
      .where(eq(protocols.id, protocolId)),
  );
  const version = only(
    await tx
      .insert(leaderboardVersions)
      .values({
        ...{ teamId, leaderboardId, findings, computationVersion },
        number: (newest?.number ?? 0) + 1,
        contentHash: content.hash,
        protocolHash: protocol.hash,
        metricVersion: protocol.metricVersion,
        entryCount: content.entries,
        runCount: content.runs,
      })
      .returning(),
  );
  await tx.execute(sql`
    insert into ${leaderboardEntryStates} (team_id, leaderboard_id, hash, state)
    select ${teamId}::uuid, ${leaderboardId}::uuid, states.hash, states.state from ${states} as states
    on conflict do nothing`);
  await tx.execute(sql`
    insert into ${leaderboardVersionEntries} (version_id, position, team_id, leaderboard_id, entry_id, rank_low, rank_high,
      tie_group, control_verdict, control_entry_id, state_hash)
    select ${version.id}::uuid, states.at, ${teamId}::uuid, ${leaderboardId}::uuid, entry.id, entry.rank_low,
      entry.rank_high, entry.tie_group, entry.control_verdict, entry.control_entry_id, states.hash
    from ${states} as states join ${leaderboardEntries} as entry on entry.id = states.id`);
  await forgetBefore(tx, leaderboardId, version.number - MOST_VERSIONS);
  await notifyLeaderboardVersion(tx, { leaderboardId, number: version.number });
  return { version, isNew: true };
}

/** Removes versions up to a number, all but those that a link shows, and what was measured in none that is left. */
async function forgetBefore(tx: Transaction, leaderboardId: string, number: number): Promise<void> {
  if (number < 1) return;
  const gone = await tx
    .delete(leaderboardVersions)
    .where(
      and(
        eq(leaderboardVersions.leaderboardId, leaderboardId),
        sql`${leaderboardVersions.number} <= ${number}`,
        sql`not exists (select 1 from share_links where share_links.version_id = ${leaderboardVersions.id})`,
      ),
    )
    .returning({ id: leaderboardVersions.id });
  if (gone.length === 0) return;
  await tx.delete(leaderboardEntryStates).where(
    and(
      eq(leaderboardEntryStates.leaderboardId, leaderboardId),
      sql`not exists (select 1 from ${leaderboardVersionEntries}
          where ${leaderboardVersionEntries.leaderboardId} = ${leaderboardEntryStates.leaderboardId}
            and ${leaderboardVersionEntries.stateHash} = ${leaderboardEntryStates.hash})`,
    ),
  );
}

/**
 * The ids that entries had when they were on the board before, by experiment and configuration: one that comes back is the
 * same to whoever linked to it.
 */
export async function formerIds(
  tx: Transaction,
  leaderboardId: string,
  configurations: readonly { readonly experimentId: string; readonly configurationKey: string }[],
): Promise<{ readonly id: string; readonly experimentId: string; readonly configurationKey: string }[]> {
  if (configurations.length === 0) return [];
  const experimentId = sql<string>`${leaderboardEntryStates.state}->>'experiment_id'`;
  const configurationKey = sql<string>`${leaderboardEntryStates.state}->>'configuration_key'`;
  return tx
    .selectDistinctOn([experimentId, configurationKey], {
      id: leaderboardVersionEntries.entryId,
      experimentId: experimentId.as('experiment'),
      configurationKey: configurationKey.as('configuration'),
    })
    .from(leaderboardVersionEntries)
    .innerJoin(
      leaderboardEntryStates,
      and(
        eq(leaderboardEntryStates.leaderboardId, leaderboardVersionEntries.leaderboardId),
        eq(leaderboardEntryStates.hash, leaderboardVersionEntries.stateHash),
      ),
    )
    .where(
      and(
        eq(leaderboardVersionEntries.leaderboardId, leaderboardId),
        inArray(
          experimentId,
          configurations.map((configuration) => configuration.experimentId),
        ),
      ),
    )
    .orderBy(experimentId, configurationKey, desc(leaderboardVersionEntries.versionId));
}
