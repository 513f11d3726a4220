/** Keys with which scripts act for a team, made by whoever can reach the database. */
import { auditLog, members, newId, teams, type Database } from '@stillgraph/db';
import { newKey } from './new-key.ts';
import type { Scope } from './permissions.ts';
import type { RoleName } from './roles.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface TeamKeyOptions {
  /** Short name of the team, such as "demo". */
  readonly team: string;
  readonly role: RoleName;
  /** What it is made for, within what its role may; all of it when left out. */
  readonly scopes?: readonly Scope[];
  /** After how many days, 1 to 365, it ends by itself; never when left out. */
  readonly days?: number;
  /** What the key is for; shown in lists of keys. */
  readonly name?: string;
}

/**
 * Makes a key that acts for a team in a role; only its hash is stored, so this is the one time it can be seen. The audit log
 * has it as made by the platform itself.
 *
 * @throws Error when there is no such team
 */
export async function createTeamKey(
  database: Database,
  { team: slug, role, scopes, days, name = `${role} key` }: TeamKeyOptions,
): Promise<string> {
  const team = await teams.bySlug(database, slug);
  if (team === undefined) throw new Error(`there is no team "${slug}"`);
  const { secret, kept } = newKey();
  await database.transaction(async (tx) => {
    const rights = { role, scopes: scopes ?? null };
    const { id } = await members.insertKey(tx, {
      ...{ ...kept, id: newId(), name, referenceId: team.id, metadata: JSON.stringify(rights) },
      expiresAt: days === undefined ? null : new Date(Date.now() + days * DAY_MS),
    });
    const details = { name, ...rights };
    await auditLog.append(tx, { teamId: team.id, action: 'key.create', subjectType: 'ApiKey', subjectId: id, details });
  });
  return secret;
}
