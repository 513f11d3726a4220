/** Who signs in with a password. better-auth keeps it, hashed, on an account of the provider `credential`. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { accounts } from '../schema/index.ts';

export async function hasOne(executor: Executor, userId: string): Promise<boolean> {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'), isNotNull(accounts.password));
  return (await executor.$count(accounts, own)) > 0;
}
