/**
 * Counts attempts to sign in, so that nobody guesses passwords for long: in the database, where every API process counts the
 * same and none forgets when it ends. All keys of an attempt are counted by one statement, which no other comes between.
 */
import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { sha256 } from '../hashing.ts';
import { signInAttempts } from '../schema/index.ts';

/** Something whose attempts are counted, such as `account ada@example.org`, and how many it may make in a window. */
export interface AttemptLimit {
  readonly key: string;
  readonly most: number;
}

/**
 * Counts one attempt for each key.
 *
 * @returns how many seconds until the attempt may be made; 0 when it may now
 */
export async function take(
  executor: Executor,
  limits: readonly AttemptLimit[],
  windowSeconds: number,
): Promise<number> {
  const most = new Map(limits.map((limit) => [sha256(limit.key), limit.most]));
  const isOver = sql`${signInAttempts.endsAt} <= now()`;
  const counted = await executor
    .insert(signInAttempts)
    // In one order for all: of two attempts that share keys one waits for the other, and never both.
    .values(
      [...most.keys()]
        .sort()
        .map((key) => ({ key, count: 1, endsAt: sql`now() + make_interval(secs => ${windowSeconds})` })),
    )
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${signInAttempts.count} + 1 end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${signInAttempts.endsAt} end`,
      },
    })
    .returning({
      key: signInAttempts.key,
      count: signInAttempts.count,
      seconds: sql<number>`ceil(extract(epoch from ${signInAttempts.endsAt} - now()))::int`,
    });
  if (counted.some(({ count }) => count === 1)) await forget(executor);
  return Math.max(0, ...counted.map(({ key, count, seconds }) => (count > (most.get(key) ?? 0) ? seconds : 0)));
}

/** Takes an attempt back: whoever signed in did not guess. A statement a key: it holds no two at once. */
export async function giveBack(executor: Executor, limits: readonly Pick<AttemptLimit, 'key'>[]): Promise<void> {
  for (const { key } of limits) {
    await executor
      .update(signInAttempts)
      .set({ count: sql`greatest(${signInAttempts.count} - 1, 0)` })
      .where(eq(signInAttempts.key, sha256(key)));
  }
}

/** Drops what would be counted anew anyway, and waits for nobody who is counting it. */
async function forget(executor: Executor): Promise<void> {
  const over = executor
    .select({ key: signInAttempts.key })
    .from(signInAttempts)
    .where(lt(signInAttempts.endsAt, sql`now()`))
    .for('update', { skipLocked: true });
  await executor.delete(signInAttempts).where(inArray(signInAttempts.key, over));
}
