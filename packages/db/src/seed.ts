/** What a fresh database needs before anyone can sign in. */
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { only } from './queries/rows.ts';
import { memberships, teams, users } from './schema/index.ts';

const LOCAL_USER = { name: 'Local user', email: 'local@stillgraph.localhost', emailVerified: true };
const DEMO_TEAM = { name: 'Demo team', slug: 'demo' };

/** The local user, who owns the demo team. Makes what is missing and changes nothing that is there. */
export async function ensureDemoTeam(
  db: Database,
): Promise<{ user: typeof users.$inferSelect; team: typeof teams.$inferSelect }> {
  return db.transaction(async (tx) => {
    await tx.insert(users).values(LOCAL_USER).onConflictDoNothing();
    await tx.insert(teams).values(DEMO_TEAM).onConflictDoNothing();
    const user = only(await tx.select().from(users).where(eq(users.email, LOCAL_USER.email)));
    const team = only(await tx.select().from(teams).where(eq(teams.slug, DEMO_TEAM.slug)));
    const [member] = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.organizationId, team.id), eq(memberships.userId, user.id)));
    if (member === undefined) {
      await tx
        .insert(memberships)
        .values({ organizationId: team.id, userId: user.id, role: 'owner' })
        .onConflictDoNothing();
    }
    return { user, team };
  });
}
