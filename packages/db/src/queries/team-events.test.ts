import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { postgresFault } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { listenTeamEvents } from '../notifications.ts';
import { newId } from '../schema/columns.ts';
import { teamEvents as table, teams } from '../schema/index.ts';
import { claimAs, sampleExperiment, sampleOutcome } from '../testing/samples.ts';
import * as runs from './runs/index.ts';
import * as teamEvents from './team-events.ts';

let database: TestDatabase;
let queue: Queue;
beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

async function newTeam(slug: string): Promise<string> {
  const [team] = await database.db.insert(teams).values({ slug, name: slug }).returning();
  if (team === undefined) throw new Error('the database returned no row');
  return team.id;
}

const graphMade = (teamId: string, name: string) =>
  ({ teamId, type: 'graph.created', subjectId: newId(), payload: { name, datasetId: newId(), edges: 1 } }) as const;
const append = (event: teamEvents.NewTeamEvent<'graph.created'>) =>
  database.db.transaction((tx) => teamEvents.append(tx, event));
const all = (teamId: string) => teamEvents.after(database.db, { teamId, afterSequence: 0, limit: 10_000 });
const names = (rows: readonly teamEvents.TeamEventRow[]) => rows.map((row) => row.payload['name']);

describe('events of a team', () => {
  it('are numbered from 1 without gaps, those of a transaction in its order', async () => {
    const [one, other] = [await newTeam('numbers'), await newTeam('numbers-of-another')];
    await database.db.transaction(async (tx) => {
      await teamEvents.append(tx, graphMade(one, 'a'));
      await teamEvents.append(tx, graphMade(one, 'b'));
    });
    await append(graphMade(other, 'x'));
    await append(graphMade(one, 'c'));
    const rows = await all(one);
    expect(rows.map((row) => row.sequence)).toEqual([1, 2, 3]);
    expect(names(rows)).toEqual(['a', 'b', 'c']);
    expect((await all(other)).map((row) => row.sequence)).toEqual([1]);
  });

  it('are gone with a transaction, or a savepoint, that does not commit, and leave no gap', async () => {
    const teamId = await newTeam('rollback');
    const undone = database.db.transaction(async (tx) => {
      await teamEvents.append(tx, graphMade(teamId, 'undone'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await database.db.transaction(async (tx) => {
      await tx
        .transaction(async (savepoint) => {
          await teamEvents.append(savepoint, graphMade(teamId, 'undone too'));
          throw new Error('undone');
        })
        .catch(() => undefined);
      await teamEvents.append(tx, graphMade(teamId, 'kept'));
    });
    const rows = await all(teamId);
    expect(names(rows)).toEqual(['kept']);
    expect(rows[0]?.sequence).toBe(1);
  });

  it('take their numbers in the order of commits, and do not make one transaction wait for another before', async () => {
    const teamId = await newTeam('commit-order');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let appended = () => {};
    const wrote = new Promise<void>((resolve) => (appended = resolve));
    const slow = database.db.transaction(async (tx) => {
      await teamEvents.append(tx, graphMade(teamId, 'wrote first'));
      appended();
      await held;
    });
    await wrote;
    await append(graphMade(teamId, 'committed first'));
    expect(names(await all(teamId))).toEqual(['committed first']);
    release();
    await slow;
    expect(names(await all(teamId))).toEqual(['committed first', 'wrote first']);
  });

  it('are seen without gaps at every moment while many write and some take it back', async () => {
    const teamId = await newTeam('crowd');
    const [writers, rounds] = [8, 25];
    let open = writers;
    const write = async (writer: number) => {
      for (let round = 0; round < rounds; round += 1) {
        await database.db
          .transaction(async (tx) => {
            await teamEvents.append(tx, graphMade(teamId, `${writer}/${round}`));
            if ((writer + round) % 3 === 0) throw new Error('taken back');
          })
          .catch(() => undefined);
      }
      open -= 1;
    };
    const seen: number[] = [];
    const read = async () => {
      for (let more = true; more;) {
        more = open > 0;
        const rows = await teamEvents.after(database.db, { teamId, afterSequence: seen.at(-1) ?? 0, limit: 7 });
        seen.push(...rows.map((row) => row.sequence));
        more ||= rows.length > 0;
      }
    };
    await Promise.all([read(), ...Array.from({ length: writers }, (_, writer) => write(writer))]);
    const { lastSequence } = await teamEvents.numbers(database.db, teamId);
    expect(lastSequence).toBeGreaterThan(0);
    expect(seen).toEqual(Array.from({ length: lastSequence }, (_, index) => index + 1));
  });

  it('have the payload of their type, and are never changed', async () => {
    const teamId = await newTeam('shape');
    await expect(
      append({
        ...graphMade(teamId, 'a'),
        // @ts-expect-error a payload of another type
        payload: { source: 'a', message: 'b' },
      }),
    ).rejects.toThrow('datasetId');
    await append(graphMade(teamId, 'a'));
    const changed = database.db.update(table).set({ type: 'run.failed' }).where(eq(table.teamId, teamId));
    expect(postgresFault(await changed.catch((error: unknown) => error))?.code).toBe('23001');
  });

  it('are announced when their transaction commits', async () => {
    const teamId = await newTeam('announced');
    const heard: string[] = [];
    const listening = await listenTeamEvents(database.sql, (notice) => heard.push(notice.teamId));
    await database.db.transaction(async (tx) => {
      await teamEvents.append(tx, graphMade(teamId, 'a'));
      await teamEvents.append(tx, graphMade(teamId, 'b'));
    });
    await expect.poll(() => heard).toEqual([teamId]);
    await listening.stop();
  });

  it('are dropped when they are old, up to a number that is remembered', async () => {
    const teamId = await newTeam('old');
    for (const name of ['a', 'b']) await append(graphMade(teamId, name));
    const [, second] = await all(teamId);
    if (second === undefined) throw new Error('there is no second event');
    await append(graphMade(teamId, 'c'));
    expect(await teamEvents.prune(database.db, new Date(0))).toBe(0);
    await teamEvents.prune(database.db, new Date(second.at.getTime() + 1));
    const { prunedThrough } = await teamEvents.numbers(database.db, teamId);
    expect(prunedThrough).toBeGreaterThanOrEqual(2);
    expect((await all(teamId)).map((row) => row.sequence)).toEqual(prunedThrough === 3 ? [] : [3]);
    await append(graphMade(teamId, 'd'));
    expect((await all(teamId)).at(-1)?.sequence).toBe(4);
  });

  it('tell what the writes of runs did', async () => {
    const { team, experiment, a, control } = await sampleExperiment(database.db, queue);
    const before = (await teamEvents.numbers(database.db, team.id)).lastSequence;
    const held = async (runId: string) => {
      const claim = await claimAs(database.db, 'w', runId);
      if (claim === undefined) throw new Error('the run could not be claimed');
      return claim.held;
    };
    await runs.finish(database.db, queue, await held(control.id), sampleOutcome);
    await runs.fail(database.db, queue, await held(a.id), { code: 'NON_FINITE_LOSS', message: 'the loss became NaN' });
    const told = await teamEvents.after(database.db, { teamId: team.id, afterSequence: before, limit: 100 });
    expect(told.slice(0, 2)).toMatchObject([
      { type: 'run.succeeded', subjectType: 'Run', subjectId: control.id, payload: { experimentId: experiment.id } },
      { type: 'run.failed', subjectId: a.id, payload: { code: 'NON_FINITE_LOSS', attempt: 1 } },
    ]);
  });
});
