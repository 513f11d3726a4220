import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { postgresFault } from '../../errors.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { migrationsFolder } from '../../migrate.ts';
import { listenLeaderboardVersions, type LeaderboardVersionNotice } from '../../notifications.ts';
import { sampleRanking } from '../../testing/ranking-samples.ts';
import { sampleDataset } from '../../testing/samples.ts';
import * as leaderboards from '../leaderboards.ts';
import * as shareLinks from '../share-links.ts';
import * as versions from './index.ts';

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

function threeOf(entries: readonly leaderboards.EntryInput[]) {
  const [teacher, student, control] = entries;
  if (!teacher || !student || !control) throw new Error('the sample ranking has three entries');
  return [teacher, student, control] as const;
}

async function kept() {
  const { db } = database;
  const sample = await sampleRanking(db, queue);
  const board = await leaderboards.replaceEntries(db, { ...sample.ranking, computationVersion: 6 });
  const newest = async () => {
    const version = (await versions.newestOf(db, [board.id])).get(board.id);
    if (version === undefined) throw new Error('the board has no version');
    return version;
  };
  const entriesOf = async (versionId: string, page = {}) =>
    (await versions.pagesOfVersions(db, [versionId], page)).get(versionId)?.rows ?? [];
  return { ...sample, board, newest, entriesOf };
}

describe('versions of a leaderboard', () => {
  it('are made by rankings that differ, and by no others', async () => {
    const { db } = database;
    const { ranking, newest, board } = await kept();
    const first = await newest();
    expect(first).toMatchObject({ number: 1, entryCount: 3, runCount: 3, computationVersion: 6, metricVersion: 1 });
    await leaderboards.replaceEntries(db, { ...ranking, computationVersion: 7, findings: ['Said in other words.'] });
    expect(await newest()).toEqual(first);
    const [a, b] = threeOf(ranking.entries);
    await leaderboards.replaceEntries(db, { ...ranking, entries: [a] });
    const second = await newest();
    expect(second.number).toBe(2);
    await leaderboards.replaceEntries(db, { ...ranking, entries: [{ ...a, maeMean: 2.5 }] });
    expect((await newest()).number).toBe(3);
    await leaderboards.replaceEntries(db, { ...ranking, entries: [a] });
    // Equal rankings have equal hashes, and the board went back to one that it had.
    expect(await newest()).toMatchObject({ number: 4, contentHash: second.contentHash });
    const page = (await versions.pagesOfBoards(db, [board.id], { first: 3 })).get(board.id);
    expect(page?.rows.map(({ number }) => number)).toEqual([4, 3, 2]);
    expect(await page?.totalCount()).toBe(4);
    expect(b.inputBytes).toBe(1600);
  });

  it('show the board as it stood, whatever became of it', async () => {
    const { db } = database;
    const { ranking, newest, entriesOf, board, student } = await kept();
    const first = await newest();
    const current = (await leaderboards.pagesOfBoards(db, [board.id], {})).get(board.id)?.rows ?? [];
    await leaderboards.replaceEntries(db, { ...ranking, entries: [] });
    const { id: emptied } = await newest();
    expect(await entriesOf(emptied)).toEqual([]);
    const then = await entriesOf(first.id);
    expect(then.map(({ versionId: _, runIds: __, ...entry }) => entry)).toEqual(current);
    expect(then[1]?.runIds).toEqual([student.id]);
    expect(then[1]?.controlEntryId).toBe(then[2]?.id);
    const [, second] = then;
    expect((await entriesOf(first.id, { first: 5, after: second?.id })).map(({ id }) => id)).toEqual([then[2]?.id]);
    expect(await versions.entriesByPlaces(db, [{ versionId: first.id, entryId: second?.id ?? '' }])).toEqual([second]);
    const rest = await versions.entriesFrom(db, [first.id, emptied], { position: 1, limit: 5 });
    expect([...rest]).toEqual([
      [first.id, then.slice(1)],
      [emptied, []],
    ]);
    const [found] = await versions.byNumbers(db, [{ leaderboardId: board.id, number: 1 }]);
    expect(found).toEqual(first);
  });

  it('give an entry that comes back the id that it had', async () => {
    const { db } = database;
    const { ranking, newest, entriesOf } = await kept();
    const ids = async () => (await entriesOf((await newest()).id)).map(({ id }) => id);
    const before = await ids();
    await leaderboards.replaceEntries(db, { ...ranking, entries: [] });
    await leaderboards.replaceEntries(db, ranking);
    expect(await ids()).toEqual(before);
  });

  it('are found by the moment in which the board stood at them', async () => {
    const { db } = database;
    const { ranking, newest, board } = await kept();
    const first = await newest();
    await leaderboards.replaceEntries(db, { ...ranking, entries: [] });
    const second = await newest();
    const at = async (moment: Date) => (await versions.newestUntil(db, [board.id], moment)).get(board.id)?.number;
    expect(await at(new Date(first.madeAt.getTime() - 1))).toBeUndefined();
    expect(await at(new Date(second.madeAt.getTime() - 1))).toBe(first.madeAt < second.madeAt ? 1 : undefined);
    expect(await at(new Date())).toBe(2);
  });

  it('tell what sets two of them apart', async () => {
    const { db } = database;
    const { ranking, newest } = await kept();
    const first = await newest();
    const [a, student, control] = threeOf(ranking.entries);
    await leaderboards.replaceEntries(db, {
      ...ranking,
      entries: [
        { ...student, controlVerdict: 'TIE', rankHigh: 3 },
        { ...control, maeMean: 2.9 },
      ],
    });
    const second = await newest();
    const standings = await versions.standingsOf(db, [first.id, second.id]);
    const between = (one: string, other: string) =>
      versions.changes(standings.get(one) ?? new Map(), standings.get(other) ?? new Map());
    const changes = between(first.id, second.id);
    const told = changes.map(({ kinds, before, after }) => [kinds, before?.position, after?.position]);
    expect(told).toEqual([
      [['WENT'], 0, undefined],
      [['JUDGED', 'MOVED'], 1, 0],
      [['MEASURED'], 2, 1],
    ]);
    const back = between(second.id, first.id);
    expect(back.map(({ kinds }) => kinds[0])).toEqual(['CAME', 'JUDGED', 'MEASURED']);
    expect(a.configurationKey).toBe('teacher/a');
  });

  it('never change', async () => {
    const { newest } = await kept();
    const { id } = await newest();
    for (const change of [
      database.sql`update leaderboard_versions set entry_count = 9 where id = ${id}`,
      database.sql`update leaderboard_version_entries set rank_low = 1 where version_id = ${id}`,
      database.sql`update leaderboard_entry_states set state = '{}'`,
    ]) {
      const error: unknown = await change.then(
        () => undefined,
        (fault: unknown) => fault,
      );
      expect(postgresFault(error)?.code).toBe('23001');
    }
  });

  it('are told to those who listen', async () => {
    const { db } = database;
    const { ranking, board } = await kept();
    const heard: LeaderboardVersionNotice[] = [];
    let rang = (): void => undefined;
    const ring = new Promise<void>((resolve) => {
      rang = resolve;
    });
    const listening = await listenLeaderboardVersions(database.sql, (notice) => {
      heard.push(notice);
      rang();
    });
    await leaderboards.replaceEntries(db, { ...ranking, entries: [] });
    await ring;
    expect(heard).toEqual([{ leaderboardId: board.id, number: 2 }]);
    await listening.stop();
  });

  it('go when they are too many, all but those that a link shows', async () => {
    const { db, sql } = database;
    const { ranking, newest, board, team } = await kept();
    const first = await newest();
    await leaderboards.replaceEntries(db, { ...ranking, entries: [] });
    await shareLinks.create(db, { teamId: team.id, leaderboardId: board.id, versionId: first.id });
    await sql`insert into leaderboard_versions (id, team_id, leaderboard_id, number, content_hash, protocol_hash,
      metric_version, findings, entry_count, run_count)
      select gen_random_uuid(), team_id, leaderboard_id, ${versions.MOST_VERSIONS + 1}, repeat('1', 64), protocol_hash,
        metric_version, findings, 0, 0 from leaderboard_versions where id = ${first.id}`;
    const [a] = threeOf(ranking.entries);
    await leaderboards.replaceEntries(db, { ...ranking, entries: [{ ...a, maeMean: 1 }] });
    const numbers = async () => {
      const page = (await versions.pagesOfBoards(db, [board.id], { first: 10 })).get(board.id);
      return page?.rows.map(({ number }) => number);
    };
    expect(await numbers()).toEqual([versions.MOST_VERSIONS + 2, versions.MOST_VERSIONS + 1, 1]);
    await sql`delete from share_links`;
    await leaderboards.replaceEntries(db, { ...ranking, entries: [{ ...a, maeMean: 2 }] });
    expect((await numbers())?.at(-1)).toBe(versions.MOST_VERSIONS + 1);
    const [states] =
      await sql`select count(*)::int as states from leaderboard_entry_states where leaderboard_id = ${board.id}`;
    expect(states?.['states']).toBe(2);
  });
});

describe('boards that were there before versions were kept', () => {
  it('have what they show as their first version, the same that a ranking would make', async () => {
    const { sql } = database;
    const { ranking, newest } = await kept();
    const made = await newest();
    const name = (await readdir(migrationsFolder)).find((path) => path.endsWith('_leaderboard_versions.sql')) ?? '';
    const file = await readFile(join(migrationsFolder, name), 'utf8');
    const statements = file.split('--> statement-breakpoint');
    const from = statements.findIndex((statement) => statement.includes('What a board shows today'));
    await sql`delete from leaderboard_versions`;
    await sql`delete from leaderboard_entry_states`;
    await sql`alter table leaderboard_versions disable trigger leaderboard_versions_immutable`;
    for (const statement of statements.slice(from, from + 4)) await sql.unsafe(statement);
    await sql`alter table leaderboard_versions enable trigger leaderboard_versions_immutable`;
    expect(await newest()).toMatchObject({ number: 1, contentHash: made.contentHash, entryCount: 3, runCount: 3 });
    await leaderboards.replaceEntries(database.db, ranking);
    expect((await newest()).number).toBe(1);
  });
});

describe('a board whose protocol has changed', () => {
  it('ends, says why and what took its place, and goes on when it is ranked anew', async () => {
    const { db } = database;
    const sample = await sampleDataset(db);
    const one = await sampleRanking(db, queue, { sample });
    const elsewhere = await kept();
    const old = await leaderboards.replaceEntries(db, one.ranking);
    const other = await sampleRanking(db, queue, { sample, trainShare: 0.6 });
    const successor = await leaderboards.replaceEntries(db, other.ranking);
    const state = async (id: string) => (await leaderboards.byIds(db, [id])).get(id);
    expect(await state(old.id)).toMatchObject({ endedBecause: ['SPLIT'], supersededBy: successor.id });
    expect((await state(old.id))?.endedAt).toBeInstanceOf(Date);
    expect((await state(successor.id))?.endedAt).toBeNull();
    expect((await state(elsewhere.board.id))?.endedAt).toBeNull();
    expect((await leaderboards.predecessorsOf(db, [successor.id])).get(successor.id)?.map(({ id }) => id)).toEqual([
      old.id,
    ]);
    // The same ranking again says nothing new.
    await leaderboards.replaceEntries(db, one.ranking);
    expect((await state(old.id))?.supersededBy).toBe(successor.id);
    await leaderboards.replaceEntries(db, { ...one.ranking, entries: [] });
    expect(await state(old.id)).toMatchObject({ endedAt: null, endedBecause: [], supersededBy: null });
  });
});
