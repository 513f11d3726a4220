/** Team keys as they come with requests: found by their hashes, all that come together in one statement. */
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { apiKeys, teams } from '../schema/index.ts';
import { currentSnapshot } from './snapshot.ts';
import type { TeamRow } from './teams.ts';

export interface TeamKey {
  readonly id: string;
  readonly name: string | null;
  readonly team: TeamRow;
  /** Null for one that does not end by itself. */
  readonly expiresAt: Date | null;
  /** As it is stored: JSON, of better-auth's. */
  readonly metadata: string | null;
  /** Which transactions were there when it was looked up, see `currentSnapshot`. */
  readonly snapshot: string;
}

/** A key that is used again within so many seconds is not noted again: requests must not wait for each other's notes. */
const NOTED_EVERY_SECONDS = 60;

/** @param hashes sha256 of each key in base64url; what is no key, or one that has ended, is not in the answer */
export async function byHashes(executor: Executor, hashes: readonly string[]): Promise<Map<string, TeamKey>> {
  const found = await executor
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      hash: apiKeys.key,
      team: teams,
      expiresAt: apiKeys.expiresAt,
      metadata: apiKeys.metadata,
      snapshot: currentSnapshot,
      isNoted: sql<boolean>`coalesce(${apiKeys.lastRequest} > now() - make_interval(secs => ${NOTED_EVERY_SECONDS}), false)`,
    })
    .from(apiKeys)
    .innerJoin(teams, eq(teams.id, apiKeys.referenceId))
    .where(
      and(
        inArray(apiKeys.key, [...hashes]),
        eq(apiKeys.enabled, true),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
      ),
    );
  const used = found.filter(({ isNoted }) => !isNoted).map(({ id }) => id);
  if (used.length > 0)
    await executor
      .update(apiKeys)
      .set({ lastRequest: sql`now()` })
      .where(inArray(apiKeys.id, used));
  return new Map(found.map(({ isNoted: _, hash, ...key }) => [hash, key]));
}
