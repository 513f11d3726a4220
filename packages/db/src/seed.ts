/** What a fresh database needs before anyone can sign in. */
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { only } from './queries/rows.ts';
import { memberships, teams, users } from './schema/index.ts';

const LOCAL_USER = { name: 'Local user', email: 'local@stillgraph.localhost', emailVerified: true };
const DEMO_TEAM = { name: 'Demo team', slug: 'demo' };

/**
 * The demo team, and the local user, who owns it while nobody else does. Makes what is missing and changes nothing that is
 * there: where others own the team, a local user who left it or whose account was removed stays away.
 *
 * @returns no user where there is none any more
 */
export async function ensureDemoTeam(
  db: Database,
): Promise<{ user: typeof users.$inferSelect | undefined; team: typeof teams.$inferSelect }> {
  return db.transaction(async (tx) => {
    await tx.insert(teams).values(DEMO_TEAM).onConflictDoNothing();
    const team = only(await tx.select().from(teams).where(eq(teams.slug, DEMO_TEAM.slug)));
    const owners = and(eq(memberships.organizationId, team.id), eq(memberships.role, 'owner'));
    const isOwned = (await tx.$count(memberships, owners)) > 0;
    if (!isOwned) await tx.insert(users).values(LOCAL_USER).onConflictDoNothing();
    const [user] = await tx.select().from(users).where(eq(users.email, LOCAL_USER.email));
    if (!isOwned && user !== undefined) {
      await tx
        .insert(memberships)
        .values({ organizationId: team.id, userId: user.id, role: 'owner' })
        .onConflictDoNothing();
    }
    return { user, team };
  });
}
