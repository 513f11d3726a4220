import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type JobSender, type Queue } from '../jobs/index.ts';
import { sampleRanking } from '../testing/ranking-samples.ts';
import { claimAs, sampleExperiment, sampleOutcome } from '../testing/samples.ts';
import * as experiments from './experiments.ts';
import * as lintQueries from './lint.ts';
import * as leaderboards from './leaderboards.ts';
import type { PageRequest } from './page.ts';
import * as protocols from './protocols.ts';
import * as runs from './runs/index.ts';

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

const ranked = () => sampleRanking(database.db, queue);

async function finish(run: runs.RunRow, sender: JobSender = queue): Promise<void> {
  const claim = await claimAs(database.db, 'worker', run.id);
  await runs.finish(database.db, sender, claim?.held ?? { runId: run.id, attempt: 0 }, sampleOutcome);
}

/** Another experiment under the same protocol, of one teacher alone. */
async function experimentBeside(row: experiments.ExperimentRow): Promise<runs.RunRow> {
  const [protocol] = [...(await protocols.byIds(database.db, [row.protocolId])).values()];
  if (protocol === undefined) throw new Error('the experiment has no protocol');
  const { inputSteps, targetSteps, reportedHorizons, trainShare, validationShare, maskRule } = protocol;
  const { mapeThreshold, metricVersion } = protocol;
  const { id } = await experiments.create(database.db, queue, {
    ...{ teamId: row.teamId, name: 'beside', datasetId: row.datasetId, graphId: row.graphId, config: {}, seeds: 1 },
    protocol: {
      ...{ inputSteps, targetSteps, reportedHorizons, trainShare, validationShare, maskRule },
      ...{ mapeThreshold, metricVersion },
    },
    runs: [
      {
        ...{ key: 'teacher/c/seed 1', kind: 'TEACHER', configurationKey: 'teacher/c', model: 'stid', modelLabel: 'c' },
        ...{ method: 'none', methodLabel: null, seed: 1, config: {}, teachers: [], control: null },
      },
    ],
  });
  const [run] = (await runs.byExperimentIds(database.db, [id])).get(id) ?? [];
  if (run === undefined) throw new Error('the experiment has no run');
  return run;
}

async function pageOf(boardId: string, request: PageRequest = {}) {
  const page = (await leaderboards.pagesOfBoards(database.db, [boardId], request)).get(boardId);
  if (page === undefined) throw new Error('the board has no page');
  return page;
}

describe('a leaderboard', () => {
  it('shows its entries in their order, each student beside its control', async () => {
    const { ranking, team, student, control } = await ranked();
    const board = await leaderboards.replaceEntries(database.db, ranking);
    const page = await pageOf(board.id, { first: 2 });
    expect(page.hasNextPage).toBe(true);
    expect(await page.totalCount()).toBe(3);
    const rest = await pageOf(board.id, { first: 2, after: page.rows.at(-1)?.id });
    const [first, second] = page.rows;
    expect(first?.inputBytes).toBeNull();
    expect(second).toMatchObject({
      inputBytes: 1600,
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
    const all = async () => (await pageOf(board.id, { first: 10 })).rows;
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

  it('knows which entry stands for a run whose copies were ranked in its place', async () => {
    const { ranking } = await ranked();
    const [first, second, third] = ranking.entries;
    const [copy] = second?.runIds ?? [];
    if (!first || !third || copy === undefined) throw new Error('the sample ranking has three entries with runs');
    await leaderboards.replaceEntries(database.db, { ...ranking, entries: [{ ...first, copyRunIds: [copy] }, third] });
    const gathered = await leaderboards.gatheredRunIds(database.db, ranking.protocolId);
    expect(gathered).toEqual(new Set([...first.runIds, ...third.runIds]));
    const found = await leaderboards.entriesOfCopies(database.db, [copy, ...first.runIds]);
    expect([...found].map(([runId, entry]) => [runId, entry.configurationKey])).toEqual([
      [copy, first.configurationKey],
    ]);
    await leaderboards.replaceEntries(database.db, { ...ranking, entries: [first, third] });
    expect(await leaderboards.entriesOfCopies(database.db, [copy])).toEqual(new Map());
  });

  it('refuses a control that is not ranked, and keeps what it had', async () => {
    const { ranking } = await ranked();
    const board = await leaderboards.replaceEntries(database.db, ranking);
    const lost = { ...ranking, entries: ranking.entries.slice(0, 2) };
    await expect(leaderboards.replaceEntries(database.db, lost)).rejects.toThrow('as its control, which is not ranked');
    const kept = await pageOf(board.id);
    expect(await kept.totalCount()).toBe(3);
  });

  it('is made from the runs of finished experiments under its protocol that have succeeded', async () => {
    const { db } = database;
    const { experiment, team, a, b, control } = await sampleExperiment(db, queue);
    const rankable = async () => (await leaderboards.rankableRuns(db, experiment.protocolId)).map((run) => run.id);
    await finish(a);
    expect(await rankable()).toEqual([]);
    // Another question under the same protocol ends: the runs of the first still wait for theirs.
    const other = await experimentBeside(experiment);
    await finish(other);
    expect(await rankable()).toEqual([other.id]);
    // Its teacher's end ends what waited for it, and with the control's the experiment is over.
    await runs.cancel(db, queue, { id: b.id, teamId: team.id });
    await finish(control);
    expect(await rankable()).toEqual([a.id, control.id, other.id]);
  });

  it('misses no run of an experiment that ends while it is ranked', async () => {
    const { ranking, experiment, a, b, ensemble, control, student } = await ranked();
    const { db } = database;
    const nothing = await leaderboards.refresh(db, ranking, () =>
      Promise.reject(new Error('there is nothing to rank')),
    );
    expect(nothing).toBeUndefined();
    const earlier = await experimentBeside(experiment);
    await finish(earlier);
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
    expect(seen).toEqual([1, 6]);
    expect(board?.protocolId).toBe(ranking.protocolId);
  });

  it('gives the same page of many boards at once', async () => {
    const [one, other, empty] = [await ranked(), await ranked(), await ranked()];
    const boards = await Promise.all(
      [one.ranking, other.ranking, { ...empty.ranking, entries: [] }].map((ranking) =>
        leaderboards.replaceEntries(database.db, ranking),
      ),
    );
    const ids = boards.map(({ id }) => id);
    const pages = await leaderboards.pagesOfBoards(database.db, ids, { first: 1 });
    const found = ids.map((id) => pages.get(id)?.rows.map(({ leaderboardId, position }) => [leaderboardId, position]));
    expect(found).toEqual([[[ids[0], 0]], [[ids[1], 0]], []]);
    expect(await Promise.all(ids.map(async (id) => pages.get(id)?.totalCount()))).toEqual([3, 3, 0]);
  });

  it('is empty once nothing of it can be ranked any more', async () => {
    const { ranking } = await ranked();
    const { id } = await leaderboards.replaceEntries(database.db, ranking);
    const nothing = () => Promise.reject(new Error('there is nothing to rank'));
    expect(await leaderboards.refresh(database.db, ranking, nothing)).toMatchObject({ id, findings: [] });
    expect((await pageOf(id)).rows).toEqual([]);
  });

  it('says how the ranking stands that was asked for last', async () => {
    const { db } = database;
    const { ranking, experiment, team, a, b, control } = await ranked();
    const owner = { protocolId: experiment.protocolId, teamId: team.id };
    const state = async () => {
      const row = (await leaderboards.rankingsOf(db, [owner.protocolId])).get(owner.protocolId);
      return row && [row.status, row.error];
    };
    expect(await state()).toBeUndefined();
    await finish(a);
    await finish(control);
    expect(await state()).toBeUndefined();
    await runs.cancel(db, queue, { id: b.id, teamId: team.id });
    expect(await state()).toEqual(['PENDING', null]);
    await leaderboards.abandonRanking(db, queue, owner);
    expect(await state()).toEqual(['PENDING', null]);
    const [job] = await database.sql`select id from pgboss.job where data->>'protocolId' = ${owner.protocolId}`;
    const failing = { ...owner, jobId: String(job?.['id']) };
    // A later refresh than the one that fails will rank.
    await leaderboards.failRanking(db, queue, { ...owner, jobId: crypto.randomUUID() }, new Error('the disk is full'));
    expect(await state()).toEqual(['PENDING', null]);
    await leaderboards.failRanking(db, queue, failing, new Error('the disk is full'));
    expect(await state()).toEqual(['FAILED', 'the disk is full']);

    await finish(await experimentBeside(experiment));
    expect(await state()).toEqual(['PENDING', null]);
    expect(await leaderboards.sendLostRankings(db, queue)).not.toContain(owner.protocolId);
    await database.sql`delete from pgboss.job where data->>'protocolId' = ${owner.protocolId}`;
    expect(await leaderboards.sendLostRankings(db, queue)).toContain(owner.protocolId);
    await leaderboards.abandonRanking(db, queue, owner);
    expect(await state()).toEqual(['PENDING', null]);
    await database.sql`delete from pgboss.job where data->>'protocolId' = ${owner.protocolId}`;
    await leaderboards.abandonRanking(db, queue, owner);
    expect(await state()).toEqual(['FAILED', expect.stringMatching(/^its worker was lost/)]);
    await leaderboards.refresh(db, ranking, () => Promise.resolve({ ...ranking, entries: [] }));
    expect(await state()).toEqual(['SUCCEEDED', null]);
    // An older refresh fails after a newer one has ranked.
    await leaderboards.failRanking(db, queue, failing, new Error('the disk is full'));
    expect(await state()).toEqual(['SUCCEEDED', null]);
  });

  it('keeps what it shows of an experiment while one of its runs is tried again', async () => {
    const { db } = database;
    const { ranking, experiment, team, a, b, control } = await ranked();
    await finish(a);
    await finish(control);
    await runs.cancel(db, queue, { id: b.id, teamId: team.id });
    const [entryOfA, , entryOfControl] = ranking.entries;
    await leaderboards.replaceEntries(db, {
      ...ranking,
      entries: [entryOfA, entryOfControl].filter((entry) => entry !== undefined),
    });
    await runs.retry(db, queue, { id: b.id, teamId: team.id });
    const rankable = async () => (await leaderboards.rankableRuns(db, experiment.protocolId)).map((run) => run.id);
    expect(await rankable()).toEqual([a.id, control.id]);
    // It joins them with its experiment's end.
    await finish(b);
    expect(await rankable()).toEqual([a.id, control.id]);
  });

  it('keeps off what the linter refuses, and says how many and why', async () => {
    const { experiment, a, b, ensemble, control, student } = await sampleExperiment(database.db, queue);
    const finding = (verdict: 'PASS' | 'NOTE' | 'REFUSE') => ({ check: 'scaler', verdict, detail: `a ${verdict}` });
    const lint = (verdict: 'PASS' | 'NOTE' | 'REFUSE') => ({ provenance: { steps: 9 }, findings: [finding(verdict)] });
    for (const [run, verdict] of [
      [a, 'PASS'],
      [b, 'REFUSE'],
      [ensemble, 'NOTE'],
      [control, 'REFUSE'],
    ] as const) {
      const claim = await claimAs(database.db, 'worker', run.id);
      await runs.finish(database.db, queue, claim?.held ?? { runId: run.id, attempt: 0 }, {
        ...sampleOutcome,
        lint: lint(verdict),
      });
    }
    await finish(student);
    const rankable = await leaderboards.rankableRuns(database.db, experiment.protocolId);
    expect(rankable.map((run) => run.id)).toEqual([a.id, ensemble.id, student.id]);
    const { protocolId } = experiment;
    const kept = (await lintQueries.keptOffByProtocolIds(database.db, [protocolId])).get(protocolId);
    expect(kept).toEqual([{ checkName: 'scaler', runs: 2, detail: 'a REFUSE' }]);
    const found = await lintQueries.findingsByRunIds(database.db, [b.id, student.id]);
    expect(found.get(b.id)).toMatchObject([{ checkName: 'scaler', verdict: 'REFUSE', position: 0 }]);
    expect(found.get(student.id)).toEqual([]);
    expect((await lintQueries.provenanceByRunIds(database.db, [a.id, student.id])).get(a.id)).toEqual({ steps: 9 });
  });
});
