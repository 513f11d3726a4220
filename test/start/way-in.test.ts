/** Whoever starts the platform again is let in as before, and nobody comes back by it who has left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRemoval, ensureDemoTeam } from '@stillgraph/db';
import { createSignInLink } from '@stillgraph/api';
import { wayIn } from '../../scripts/start/way-in.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const webUrl = 'http://localhost:3000';

describe('the way in', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  const owners = () => database.sql<{ email: string }[]>`
    select email from memberships join users on users.id = user_id where role = 'owner' order by email`;
  const [local, ada] = [{ email: 'local@stillgraph.localhost' }, { email: 'ada@example.org' }];

  it('is a link for the local user, who owns the demo team', async () => {
    for (let starts = 0; starts < 2; starts++) {
      expect(await wayIn(database.db, webUrl)).toMatch(
        /once with this link:\n {2}http:\/\/localhost:3000\/sign-in\?token=/,
      );
      expect(await owners()).toEqual([local]);
    }
  });

  it('makes the local user no owner again of a team that was left to others', async () => {
    const { team, user } = await ensureDemoTeam(database.db);
    await database.sql`
      with ada as (insert into users (id, name, email) values (gen_random_uuid(), 'Ada', ${ada.email}) returning id)
      insert into memberships (id, team_id, user_id, role) select gen_random_uuid(), ${team.id}, id, 'owner' from ada`;
    await database.sql`delete from memberships where user_id = ${user?.id ?? ''}`;
    expect(await wayIn(database.db, webUrl)).toContain('once with this link');
    expect(await owners()).toEqual([ada]);
  });

  it('is that of others once the account of the local user was removed, for good', async () => {
    const { user } = await ensureDemoTeam(database.db);
    await accountRemoval.remove(database.db, user?.id ?? '');
    expect(await wayIn(database.db, webUrl)).toBe('Sign in with your account:\n  http://localhost:3000/sign-in');
    await expect(createSignInLink(database.db, { webUrl })).rejects.toThrow('say whom the link is for');
    expect(await database.sql`select email from users`).toEqual([ada]);
    expect(await owners()).toEqual([ada]);
  });
});
