import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { postgresFault } from '../errors.ts';
import { newId } from '../schema/columns.ts';
import { teams, users } from '../schema/index.ts';
import * as auditLog from './audit-log.ts';

let database: TestDatabase;
let teamId: string;
const subjectId = newId();

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A team with three lines: by a user, by a key, by the system. */
async function teamWithLines(): Promise<string> {
  const { db } = database;
  const team = newId();
  await db.insert(teams).values({ id: team, name: 'Team', slug: `team-${team}` });
  const of = { teamId: team, subjectType: 'Run', subjectId };
  await auditLog.append(db, { ...of, action: 'run.cancel', actor: { kind: 'USER', id: newId(), name: 'Ada' } });
  await auditLog.append(db, { ...of, action: 'run.retry', actor: { kind: 'KEY', id: newId(), name: 'nightly' } });
  await auditLog.append(db, { ...of, action: 'run.cancel', details: { b: 1, a: [true, null] } });
  return team;
}

/** As somebody who owns the database and knows the triggers. */
async function tamper(statement: string): Promise<void> {
  await database.sql.begin(async (tx) => {
    await tx.unsafe('alter table audit_log disable trigger user');
    await tx.unsafe(statement);
    await tx.unsafe('alter table audit_log enable trigger user');
  });
}

describe('an audit log', () => {
  it('numbers and chains the lines of each team', async () => {
    const { db } = database;
    [teamId] = [await teamWithLines(), await teamWithLines()];
    const { rows } = await auditLog.list(db, { teamId, first: 10 });
    expect(rows.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    expect(rows.map(({ actor, actorName }) => [actor, actorName])).toEqual([
      ['SYSTEM', null],
      ['KEY', 'nightly'],
      ['USER', 'Ada'],
    ]);
    const [newest, middle, oldest] = rows;
    expect(newest?.previousHash).toBe(middle?.hash);
    expect(middle?.previousHash).toBe(oldest?.hash);
    expect(oldest?.previousHash).toBe('0'.repeat(64));
    expect(await auditLog.check(db, teamId)).toEqual({ lines: 3, firstBroken: null, headHash: newest?.hash });
    expect(await auditLog.check(db, newId())).toEqual({ lines: 0, firstBroken: null, headHash: null });
  });

  it('stays straight when many write at once', async () => {
    const { db } = database;
    const busy = newId();
    await Promise.all(
      Array.from({ length: 30 }, () =>
        db.transaction(async (tx) => {
          await auditLog.append(tx, { teamId: busy, action: 'run.cancel', subjectType: 'Run', subjectId });
          await tx.execute(sql`select pg_sleep(0.001)`);
        }),
      ),
    );
    expect(await auditLog.check(db, busy)).toMatchObject({ lines: 30, firstBroken: null });
  });

  it('is filtered by action, actor, subject and time', async () => {
    const { db } = database;
    const { rows } = await auditLog.list(db, { teamId, first: 10 });
    const found = async (filter: auditLog.AuditFilter) =>
      (await auditLog.list(db, { teamId, first: 10, ...filter })).rows.map(({ sequence }) => sequence);
    expect(await found({ actions: ['run.cancel'] })).toEqual([3, 1]);
    expect(await found({ actorId: rows[1]?.actorId })).toEqual([2]);
    expect(await found({ subjectId: newId() })).toEqual([]);
    expect(await found({ since: new Date(Date.now() + 1000) })).toEqual([]);
    expect(await found({ until: new Date(Date.now() + 1000) })).toEqual([3, 2, 1]);
    expect((await auditLog.list(db, { teamId, first: 2, after: rows[0]?.id })).rows).toMatchObject([
      { sequence: 2 },
      { sequence: 1 },
    ]);
  });

  it.each(['update audit_log set details = details', 'delete from audit_log', 'truncate audit_log'])(
    'refuses even its owner: %s',
    async (statement) => {
      const refused = database.db.execute(sql.raw(statement));
      await expect(refused).rejects.toSatisfy((error) => postgresFault(error)?.code === '23001');
    },
  );

  it.each([
    ['a changed line', "update audit_log set action = 'run.retry' where sequence = 1", 1],
    ['a changed name', "update audit_log set actor_name = 'Eve' where sequence = 2", 2],
    ['a changed time', "update audit_log set at = at + interval '1 hour' where sequence = 3", 3],
    ['a line taken away', 'delete from audit_log where sequence = 2', 3],
    ['the first line taken away', 'delete from audit_log where sequence = 1', 2],
    [
      'a changed line with a hash to match',
      `update audit_log as line set details = '{"b": 2}', hash = audit_line_hash((select changed from (
        select jsonb_populate_record(line, '{"details": {"b": 2}}') as changed) as forged)) where sequence = 1`,
      2,
    ],
  ])('tells of %s', async (_what, statement, firstBroken) => {
    const team = await teamWithLines();
    await tamper(`${statement} and team_id = '${team}'`);
    expect(await auditLog.check(database.db, team)).toMatchObject({ firstBroken });
  });

  it('stays whole when its team and its people are gone', async () => {
    const { db } = database;
    const team = await teamWithLines();
    const [user] = await db.insert(users).values({ name: 'Bob', email: 'bob@example.org' }).returning();
    const actor = { kind: 'USER', id: user?.id ?? '', name: 'Bob' } as const;
    await auditLog.append(db, { teamId: team, action: 'team.rename', subjectType: 'Team', subjectId: team, actor });
    await db.delete(users);
    await db.execute(sql`delete from teams where id = ${team}`);
    expect(await auditLog.check(db, team)).toMatchObject({ lines: 4, firstBroken: null });
  });
});
