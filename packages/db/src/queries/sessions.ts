/** Where people are signed in, and which team each of their sessions looks at. */
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { sessions } from '../schema/index.ts';

/** What people may know of a session; its token, which is the session, is not told again. */
const columns = {
  id: sessions.id,
  createdAt: sessions.createdAt,
  updatedAt: sessions.updatedAt,
  expiresAt: sessions.expiresAt,
  ipAddress: sessions.ipAddress,
  userAgent: sessions.userAgent,
};
export type SessionRow = { [Column in keyof typeof columns]: (typeof sessions.$inferSelect)[Column] };

const isAlive = gt(sessions.expiresAt, sql`now()`);

/** The sessions of a person that have not ended, the newest first. */
export async function ofUser(executor: Executor, userId: string, limit: number): Promise<SessionRow[]> {
  return executor
    .select(columns)
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isAlive))
    .orderBy(desc(sessions.id))
    .limit(limit);
}

interface OwnSession {
  readonly id: string;
  readonly userId: string;
}

/** Ends a session of a person; undefined where they have no such session, or it has ended. */
export async function revoke(executor: Executor, { id, userId }: OwnSession): Promise<SessionRow | undefined> {
  const [row] = await executor
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isAlive))
    .returning(columns);
  return row;
}

/** Ends all sessions of a person but this one. */
export async function revokeOthers(executor: Executor, { id, userId }: OwnSession): Promise<SessionRow[]> {
  return executor
    .delete(sessions)
    .where(and(ne(sessions.id, id), eq(sessions.userId, userId), isAlive))
    .returning(columns);
}

/** From now on the session looks at this team; whether the person is a member of it is the caller's to know. */
export async function lookAtTeam(executor: Executor, id: string, teamId: string): Promise<void> {
  await executor.update(sessions).set({ activeOrganizationId: teamId }).where(eq(sessions.id, id));
}
