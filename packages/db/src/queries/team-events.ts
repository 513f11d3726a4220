/**
 * The numbered events of a team.
 *
 * Numbers must be without gaps, and whoever has read number n must never find a smaller one later. A sequence of Postgres
 * gives neither: it counts rolled back writes, and a transaction that took the smaller number may commit last. A counter
 * that the writer locks gives both, at a price: from its first event to its commit every other writer of the team waits,
 * and two that lock other rows in between wait for each other. So the counter is taken by a deferred trigger, at the
 * commit of the transaction (migration `number_team_events`): it is held for the time of a commit, nothing is locked after
 * it, and the order of numbers is the order of commits.
 */
import { and, asc, eq, gt, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import type { TeamEventType } from '../events/types.ts';
import { teamEventCounters, teamEvents } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { raiseForEvent } from './alerts/raise.ts';
import { insertEvent, type NewTeamEvent } from './event-insert.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { byId, isGiven, only } from './rows.ts';

export { eventMessage, type NewTeamEvent } from './event-insert.ts';

/** As everybody but its own transaction sees it. */
export type TeamEventRow = typeof teamEvents.$inferSelect & { readonly sequence: number };

/**
 * Writes an event, in the transaction of the change that it tells: it is there when, and only when, that commits, and
 * who listens is told then. With it go what webhooks are to be sent, and the alerts of rules that it meets.
 *
 * @throws ZodError where the payload is not of its type's shape
 */
export async function append<T extends TeamEventType>(tx: Transaction, event: NewTeamEvent<T>): Promise<void> {
  await raiseForEvent(tx, await insertEvent(tx, event));
}

export interface EventFilter {
  readonly teamId: string;
  readonly types?: readonly TeamEventType[] | null | undefined;
  readonly subjectId?: string | null | undefined;
}

function filterOf({ teamId, types, subjectId }: EventFilter): SQL | undefined {
  return and(
    eq(teamEvents.teamId, teamId),
    // Nobody else sees it without a number; its own transaction would.
    isNotNull(teamEvents.sequence),
    !isGiven(types) ? undefined : inArray(teamEvents.type, [...types]),
    !isGiven(subjectId) ? undefined : eq(teamEvents.subjectId, subjectId),
  );
}

/** Events with a number above `afterSequence`, in order, at most `limit`. */
export async function after(
  executor: Executor,
  request: EventFilter & { readonly afterSequence: number; readonly limit: number },
): Promise<TeamEventRow[]> {
  const rows = await executor
    .select()
    .from(teamEvents)
    .where(and(filterOf(request), gt(teamEvents.sequence, request.afterSequence)))
    .orderBy(asc(teamEvents.sequence))
    .limit(request.limit);
  return rows.map(numbered);
}

/** Newest first. Cursors are ids of events, whose order is that of their numbers. */
export async function list(executor: Executor, request: PageRequest & EventFilter): Promise<Page<TeamEventRow>> {
  return pageOf(request, {
    key: teamEvents.sequence,
    order: 'descending',
    keyOf: (id) => sql`(select sequence from ${teamEvents} as cursor_event where cursor_event.id = ${id})`,
    filter: filterOf(request),
    rows: async (where, orderBy, limit) =>
      (await executor.select().from(teamEvents).where(where).orderBy(orderBy).limit(limit)).map(numbered),
    count: (where) => countRows(executor, teamEvents, where),
  });
}

/** Those of the team, by id. */
export async function byIds(
  executor: Executor,
  teamId: string,
  ids: readonly string[],
): Promise<Map<string, TeamEventRow>> {
  const rows = await executor
    .select()
    .from(teamEvents)
    .where(and(filterOf({ teamId }), inArray(teamEvents.id, [...ids])));
  return byId(rows.map(numbered));
}

function numbered(row: typeof teamEvents.$inferSelect): TeamEventRow {
  const { sequence } = row;
  if (sequence === null) throw new Error(`event ${row.id} has no number yet`);
  return { ...row, sequence };
}

/** What a team's numbers span: the newest, and the newest that is not kept any more; 0 where there is none. */
export interface EventNumbers {
  readonly lastSequence: number;
  readonly prunedThrough: number;
}

export async function numbers(executor: Executor, teamId: string): Promise<EventNumbers> {
  return (await numbersOf(executor, [teamId])).get(teamId) ?? { lastSequence: 0, prunedThrough: 0 };
}

/** By team id; a team without events is left out. */
export async function numbersOf(executor: Executor, teamIds: readonly string[]): Promise<Map<string, EventNumbers>> {
  const rows = await executor
    .select()
    .from(teamEventCounters)
    .where(inArray(teamEventCounters.teamId, [...teamIds]));
  return new Map(rows.map(({ teamId, ...span }) => [teamId, span]));
}

/**
 * Drops the events of every team that were committed before `before`, and remembers up to which number.
 *
 * @returns how many were dropped
 */
export async function prune(executor: Executor, before: Date): Promise<number> {
  const rows = await executor.execute<{ dropped: number }>(sql`
    with newest as (
      select team_id, max(sequence) as sequence from ${teamEvents} where at < ${before.toISOString()}::timestamptz group by team_id
    ), dropped as (
      delete from ${teamEvents} as event using newest
      where event.team_id = newest.team_id and event.sequence <= newest.sequence
      returning event.id
    ), told as (
      update ${teamEventCounters} as counter set pruned_through = newest.sequence
      from newest where counter.team_id = newest.team_id and newest.sequence is not null
    )
    select count(*)::int as dropped from dropped`);
  return only(rows).dropped;
}
