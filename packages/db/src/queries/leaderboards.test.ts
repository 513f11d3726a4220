import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type JobSender, type Queue } from '../jobs/index.ts';
import { claimAs, sampleEntry, sampleExperiment, sampleOutcome } from '../testing/samples.ts';
import * as leaderboards from './leaderboards.ts';
import * as runs from './runs/index.ts';
import * as shareLinks from './share-links.ts';

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

async function ranked() {
  const sample = await sampleExperiment(database.db, queue);
  const { experiment, team, control, student, a } = sample;
  const ranking = {
    protocolId: experiment.protocolId,
    teamId: team.id,
    name: 'speed',
    findings: ['Distillation helped.'],
    entries: [
      sampleEntry(a),
      sampleEntry(student, {
        controlConfigurationKey: control.configurationKey,
        controlVerdict: 'BETTER',
        againstControlMean: -0.1,
      }),
      sampleEntry(control, { isControl: true, rankLow: 3, rankHigh: 3, tieGroup: 2 }),
    ],
  } satisfies leaderboards.Ranking;
  return { ...sample, ranking };
}

describe('a leaderboard', () => {
  it('shows its entries in their order, each student beside its control', async () => {
    const { ranking, team, student, control } = await ranked();
    const board = await leaderboards.replaceEntries(database.db, ranking);
    const page = await leaderboards.entries(database.db, { leaderboardId: board.id, first: 2 });
    expect(page.hasNextPage).toBe(true);
    expect(await page.totalCount()).toBe(3);
    const rest = await leaderboards.entries(database.db, {
      leaderboardId: board.id,
      first: 2,
      after: page.rows.at(-1)?.id,
    });
    const [, second] = page.rows;
    expect(second).toMatchObject({
      configurationKey: student.configurationKey,
      controlVerdict: 'BETTER',
      validationMae: 2.75,
    });
    expect(rest.rows[0]).toMatchObject({ id: second?.controlEntryId, configurationKey: control.configurationKey });
    const gathered = await leaderboards.runsOfEntries(database.db, [second?.id ?? '']);
    expect(gathered.get(second?.id ?? '')?.map((run) => run.id)).toEqual([student.id]);
    expect((await leaderboards.list(database.db, { teamId: team.id })).rows[0]?.findings).toEqual(ranking.findings);
    expect((await leaderboards.byProtocolIds(database.db, [board.protocolId])).get(board.protocolId)?.id).toBe(
      board.id,
    );
  });

  it('is replaced whole: what stays keeps its id, what is gone goes', async () => {
    const { ranking } = await ranked();
    const board = await leaderboards.replaceEntries(database.db, ranking);
    const all = async () => (await leaderboards.entries(database.db, { leaderboardId: board.id, first: 10 })).rows;
    const [teacher, student, control] = await all();
    const [first, second, third] = ranking.entries;
    if (!first || !second || !third) throw new Error('the sample ranking has three entries');
    await leaderboards.replaceEntries(database.db, {
      ...ranking,
      findings: ['It did not.'],
      entries: [third, { ...second, controlVerdict: 'WORSE', againstControlMean: 0.2 }],
    });
    expect((await all()).map((entry) => entry.id)).toEqual([control?.id, student?.id]);
    expect((await all())[1]).toMatchObject({ controlVerdict: 'WORSE', position: 1 });
    await leaderboards.replaceEntries(database.db, { ...ranking, entries: [first] });
    expect((await all()).map((entry) => entry.configurationKey)).toEqual([teacher?.configurationKey]);
    await leaderboards.replaceEntries(database.db, { ...ranking, entries: [] });
    expect(await all()).toEqual([]);
  });

  it('refuses a control that is not ranked, and keeps what it had', async () => {
    const { ranking } = await ranked();
    const board = await leaderboards.replaceEntries(database.db, ranking);
    const lost = { ...ranking, entries: ranking.entries.slice(0, 2) };
    await expect(leaderboards.replaceEntries(database.db, lost)).rejects.toThrow('as its control, which is not ranked');
    const kept = await leaderboards.entries(database.db, { leaderboardId: board.id });
    expect(await kept.totalCount()).toBe(3);
  });

  it('is made from the runs under its protocol that have succeeded', async () => {
    const { experiment, a } = await sampleExperiment(database.db, queue);
    expect(await leaderboards.rankableRuns(database.db, experiment.protocolId)).toEqual([]);
    const claim = await claimAs(database.db, 'worker', a.id);
    await runs.finish(database.db, queue, claim?.held ?? { runId: a.id, attempt: 0 }, sampleOutcome);
    const rankable = await leaderboards.rankableRuns(database.db, experiment.protocolId);
    expect(rankable.map((run) => run.id)).toEqual([a.id]);
  });

  it('misses no run of an experiment that ends while it is ranked', async () => {
    const { ranking, a, b, ensemble, control, student } = await ranked();
    const { db } = database;
    const finish = async (run: runs.RunRow, sender: JobSender = queue) => {
      const claim = await claimAs(db, 'worker', run.id);
      await runs.finish(db, sender, claim?.held ?? { runId: run.id, attempt: 0 }, sampleOutcome);
    };
    const nothing = await leaderboards.refresh(db, ranking, () =>
      Promise.reject(new Error('there is nothing to rank')),
    );
    expect(nothing).toBeUndefined();
    for (const run of [a, b, ensemble, control]) await finish(run);

    // The last finish asks for a ranking in vain, because one waits, and commits after that one was taken and has ranked.
    const seen: number[] = [];
    let finishing: Promise<void> | undefined;
    const board = await leaderboards.refresh(db, ranking, async (rankable) => {
      seen.push(rankable.length);
      if (finishing !== undefined) return ranking;
      await new Promise<void>((asked) => {
        const enqueueLeaderboardRefresh = async () => {
          asked();
          await setTimeout(300);
        };
        finishing = finish(student, { ...queue, enqueueLeaderboardRefresh });
      });
      return ranking;
    });
    await finishing;
    expect(seen).toEqual([4, 5]);
    expect(board?.protocolId).toBe(ranking.protocolId);
  });

  it('is shared by a link whose secret is not kept, until it is revoked or out of time', async () => {
    const { ranking, user } = await ranked();
    const { id: leaderboardId } = await leaderboards.replaceEntries(database.db, ranking);
    const { link, token } = await shareLinks.create(database.db, { leaderboardId, createdBy: user.id });
    expect(JSON.stringify(link)).not.toContain(token);
    expect((await shareLinks.find(database.db, token))?.leaderboardId).toBe(leaderboardId);
    expect(await shareLinks.find(database.db, `${token}x`)).toBeUndefined();
    await shareLinks.revoke(database.db, link.id);
    expect(await shareLinks.find(database.db, token)).toBeUndefined();
    const old = await shareLinks.create(database.db, { leaderboardId, expiresAt: new Date(Date.now() - 1000) });
    expect(await shareLinks.find(database.db, old.token)).toBeUndefined();
    expect(await shareLinks.ofLeaderboard(database.db, leaderboardId)).toHaveLength(2);
  });
});
