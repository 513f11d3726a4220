/** What the database calls out when a transaction that wrote something commits. */
import { sql, type SQL } from 'drizzle-orm';
import type postgres from 'postgres';
import { z } from 'zod';
import type { Executor } from './database.ts';

const EVENTS = 'stillgraph_events';
/** Sent by the trigger that numbers them. */
const TEAM_EVENTS = 'stillgraph_team_events';
const WEBHOOKS = 'stillgraph_webhooks';
const CANCELLATIONS = 'stillgraph_cancel';
const LEADERBOARD_VERSIONS = 'stillgraph_leaderboards';

const runEventNotice = z.object({
  runId: z.string(),
  experimentId: z.string(),
  teamId: z.string(),
  sequence: z.number(),
});
/** A run has a new event; `sequence` is its number. */
export type RunEventNotice = z.infer<typeof runEventNotice>;

const cancellationNotice = z.object({ runId: z.string() });
export type CancellationNotice = z.infer<typeof cancellationNotice>;

const leaderboardVersionNotice = z.object({ leaderboardId: z.string(), number: z.int() });
/** A leaderboard has a new version, of that number. */
export type LeaderboardVersionNotice = z.infer<typeof leaderboardVersionNotice>;

const teamEventNotice = z.object({ teamId: z.string() });
/** A team has new events. */
export type TeamEventNotice = z.infer<typeof teamEventNotice>;

export interface Listening {
  stop(): Promise<void>;
}

/** Calls `onNotice` for every event of every run; `onReconnect` after a lost connection, when notices may be missing. */
export function listenRunEvents(
  connection: postgres.Sql,
  onNotice: (notice: RunEventNotice) => void,
  onReconnect?: () => void,
): Promise<Listening> {
  return listen(connection, EVENTS, (text) => onNotice(runEventNotice.parse(JSON.parse(text))), onReconnect);
}

/** Calls `onNotice` after each transaction that wrote events of a team; `onReconnect` as above. */
export function listenTeamEvents(
  connection: postgres.Sql,
  onNotice: (notice: TeamEventNotice) => void,
  onReconnect?: () => void,
): Promise<Listening> {
  return listen(connection, TEAM_EVENTS, (text) => onNotice(teamEventNotice.parse(JSON.parse(text))), onReconnect);
}

/** Calls `onNotice` when something waits to be sent to a webhook; `onReconnect` as above. */
export function listenWebhooks(
  connection: postgres.Sql,
  onNotice: () => void,
  onReconnect?: () => void,
): Promise<Listening> {
  return listen(connection, WEBHOOKS, onNotice, onReconnect);
}

/** Calls `onNotice` for every run that someone cancels. */
export function listenCancellations(
  connection: postgres.Sql,
  onNotice: (notice: CancellationNotice) => void,
  onReconnect?: () => void,
): Promise<Listening> {
  return listen(connection, CANCELLATIONS, (text) => onNotice(cancellationNotice.parse(JSON.parse(text))), onReconnect);
}

/** Calls `onNotice` for every new version of every leaderboard. */
export function listenLeaderboardVersions(
  connection: postgres.Sql,
  onNotice: (notice: LeaderboardVersionNotice) => void,
  onReconnect?: () => void,
): Promise<Listening> {
  const take = (text: string) => onNotice(leaderboardVersionNotice.parse(JSON.parse(text)));
  return listen(connection, LEADERBOARD_VERSIONS, take, onReconnect);
}

async function listen(
  connection: postgres.Sql,
  channel: string,
  onNotice: (text: string) => void,
  onReconnect: (() => void) | undefined,
): Promise<Listening> {
  let first = true;
  const listener = await connection.listen(channel, onNotice, () => {
    if (!first) onReconnect?.();
    first = false;
  });
  return { stop: () => listener.unlisten() };
}

/** Inside a transaction: delivered when, and only when, it commits. */
export async function notifyRunEvent(executor: Executor, notice: RunEventNotice): Promise<void> {
  await notify(executor, EVENTS, sql`${JSON.stringify(notice)}`);
}

/** Inside a transaction, as above. */
export async function notifyWebhooks(executor: Executor): Promise<void> {
  await notify(executor, WEBHOOKS, sql`''`);
}

export async function notifyCancellation(executor: Executor, notice: CancellationNotice): Promise<void> {
  await notify(executor, CANCELLATIONS, sql`${JSON.stringify(notice)}`);
}

export async function notifyLeaderboardVersion(executor: Executor, notice: LeaderboardVersionNotice): Promise<void> {
  await notify(executor, LEADERBOARD_VERSIONS, sql`${JSON.stringify(notice)}`);
}

async function notify(executor: Executor, channel: string, payload: SQL): Promise<void> {
  await executor.execute(sql`select pg_notify(${channel}, ${payload})`);
}
