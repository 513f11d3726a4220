import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { sampleRanking } from '../testing/ranking-samples.ts';
import * as leaderboards from './leaderboards.ts';
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

async function sharedBoard() {
  const { ranking, user, team } = await sampleRanking(database.db, queue);
  const { id: leaderboardId } = await leaderboards.replaceEntries(database.db, ranking);
  return { leaderboardId, teamId: team.id, createdBy: user.id };
}

describe('a share link', () => {
  it('has a secret of 128 bits that is not kept, until it is revoked or out of time', async () => {
    const { db } = database;
    const board = await sharedBoard();
    const { link, token } = await shareLinks.create(db, board);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(JSON.stringify(link)).not.toContain(token);
    expect((await shareLinks.find(db, token))?.leaderboardId).toBe(board.leaderboardId);
    for (const wrong of [`${token}x`, token.toUpperCase(), '', '%', token.slice(1)]) {
      expect(await shareLinks.find(db, wrong)).toBeUndefined();
    }
    const revoked = await shareLinks.revoke(db, { ...link, teamId: board.teamId });
    expect(revoked).toMatchObject({ row: { revokedAt: expect.any(Date) as Date }, isChanged: true });
    expect(await shareLinks.find(db, token)).toBeUndefined();
    expect(await shareLinks.revoke(db, { ...link, teamId: board.teamId })).toEqual({
      row: revoked?.row,
      isChanged: false,
    });
    const old = await shareLinks.create(db, { ...board, expiresAt: new Date(Date.now() - 1000) });
    expect(await shareLinks.find(db, old.token)).toBeUndefined();
    const page = (await shareLinks.pagesOfBoards(db, [board.leaderboardId], { first: 1 })).get(board.leaderboardId);
    expect(page?.rows.map(({ id }) => id)).toEqual([old.link.id]);
    expect(await page?.totalCount()).toBe(2);
  });

  it('is revoked by its own team alone, and counts its uses', async () => {
    const { db } = database;
    const { link, token } = await shareLinks.create(db, await sharedBoard());
    expect(await shareLinks.revoke(db, { id: link.id, teamId: crypto.randomUUID() })).toBeUndefined();
    await Promise.all([shareLinks.use(db, link.id), shareLinks.use(db, link.id)]);
    const found = await shareLinks.find(db, token);
    expect(found?.uses).toBe(2);
    expect(found?.lastUsedAt).toBeInstanceOf(Date);
  });
});
