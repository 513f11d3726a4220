/** Team keys as they come with requests: found by their hash, in one statement. */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { apiKeys, teams } from '../schema/index.ts';
import type { TeamRow } from './teams.ts';

export interface TeamKey {
  readonly id: string;
  readonly name: string | null;
  readonly team: TeamRow;
  /** As it is stored: JSON, of better-auth's. */
  readonly metadata: string | null;
}

/** A key that is used again within so many seconds is not noted again: requests must not wait for each other's notes. */
const NOTED_EVERY_SECONDS = 60;

/** @param hash sha256 of the key in base64url; undefined where there is no such key, or one that has ended */
export async function byHash(executor: Executor, hash: string): Promise<TeamKey | undefined> {
  const [found] = await executor
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      team: teams,
      metadata: apiKeys.metadata,
      isNoted: sql<boolean>`coalesce(${apiKeys.lastRequest} > now() - make_interval(secs => ${NOTED_EVERY_SECONDS}), false)`,
    })
    .from(apiKeys)
    .innerJoin(teams, eq(teams.id, apiKeys.referenceId))
    .where(
      and(
        eq(apiKeys.key, hash),
        eq(apiKeys.enabled, true),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
      ),
    );
  if (found === undefined) return undefined;
  const { isNoted, ...key } = found;
  if (!isNoted)
    await executor
      .update(apiKeys)
      .set({ lastRequest: sql`now()` })
      .where(eq(apiKeys.id, key.id));
  return key;
}
