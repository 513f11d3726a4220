/** Share links and public boards: what each shows, to whom, and that nothing leads from there into the team. */
import { shareLinks } from '@stillgraph/db';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../testing/client.ts';
import { isLetIn, nobodies } from './actors.ts';
import { objectType, operationOf } from './document.ts';
import { leaks, setStage, type Stage } from './stage.ts';

/** Kinds of secrets that show nothing. */
type Ended = 'revoked' | 'expired' | 'unknown';

describe('what is shared', () => {
  let stage: Stage;
  let ended: Readonly<Record<Ended, string>>;
  beforeAll(async () => {
    stage = await setStage();
    const { db } = stage.api.database;
    const of = { teamId: stage.team.id, leaderboardId: stage.mine.uuids.Leaderboard };
    const revoked = await shareLinks.create(db, of);
    await shareLinks.revoke(db, { id: revoked.link.id, teamId: of.teamId });
    const expired = await shareLinks.create(db, { ...of, expiresAt: new Date(Date.now() - 1000) });
    ended = { revoked: revoked.token, expired: expired.token, unknown: stage.nowhere.shareToken };
  });
  afterAll(() => stage.close());

  const asked = async (client: Client, token: string) => {
    const { query, variables } = operationOf('query', [{ name: 'sharedLeaderboard', args: { token } }]);
    const answers = [];
    for (const ending of ['csv', 'json', 'parquet']) {
      const response = await client.get(`/export/shared/${token}.${ending}`);
      answers.push({ status: response.status, text: (await response.text()).replaceAll(token, '') });
    }
    return { shown: await client.ask(query, variables), answers };
  };

  it('by a link that lives is shown to anybody, and none of its ids', async () => {
    const outsider = await stage.outsider({ name: 'another', by: 'key', role: 'owner' });
    const insider = await stage.person(stage.team, 'viewer');
    for (const client of [stage.api.stranger, outsider, insider]) {
      const { shown, answers } = await asked(client, stage.mine.shareToken);
      expect(shown.errors).toBeUndefined();
      expect(shown.data?.['sharedLeaderboard']).toMatchObject({ name: 'one, 4 in, 4 out' });
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(leaks(JSON.stringify([shown, answers]), stage.mine)).toEqual([]);
    }
  });

  it.each(['revoked', 'expired'] as const)(
    'by a link that is %s is nothing, as by one that never was',
    async (kind) => {
      const owner = await stage.person(stage.team, 'owner');
      for (const client of [stage.api.stranger, owner]) {
        const { shown, answers } = await asked(client, ended[kind]);
        expect({ shown, answers }).toEqual(await asked(client, ended.unknown));
        expect(shown).toEqual({ data: { sharedLeaderboard: null } });
        expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      }
    },
  );

  it('by a link is not shown by the id of the link, or of the board', async () => {
    const { uuids, idOf } = stage.mine;
    for (const token of [uuids.ShareLink, idOf('ShareLink'), uuids.Leaderboard, idOf('Leaderboard')]) {
      const { shown, answers } = await asked(stage.api.stranger, token);
      expect(shown).toEqual({ data: { sharedLeaderboard: null } });
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    }
  });

  it('to the public is a board that its team opened, and no other', async () => {
    const owner = await stage.person(stage.team, 'owner');
    const listed = operationOf('query', [{ name: 'publicLeaderboards', args: {} }]);
    const count = async () => (await stage.api.stranger.ask(listed.query)).data?.['publicLeaderboards'];
    expect(await count()).toMatchObject({ totalCount: 0 });
    const set = (visibility: string) => {
      const input = { id: stage.mine.idOf('Leaderboard'), visibility, slug: 'opened' };
      const { query, variables } = operationOf('mutation', [{ name: 'leaderboardVisibilitySet', args: { input } }]);
      return owner.ask(query, variables);
    };
    const status = async () => (await stage.api.stranger.get('/export/public/opened.csv')).status;
    await set('PUBLIC');
    expect(await count()).toMatchObject({ totalCount: 1 });
    expect(await status()).toBe(200);
    await set('TEAM');
    expect(await count()).toMatchObject({ totalCount: 0 });
    expect(await status()).toBe(404);
  });

  it('has types of its own: no path of the schema leads from a shown board to a node', () => {
    const met = new Set<GraphQLObjectType>();
    const visit = (type: GraphQLObjectType): void => {
      if (met.has(type)) return;
      met.add(type);
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type);
        if (isObjectType(named)) visit(named);
        else expect(['ID', 'Node']).not.toContain(named.name);
      }
    };
    visit(objectType('PublicLeaderboard'));
    expect(met.size).toBeGreaterThan(4);
    expect([...met].filter((type) => type.getInterfaces().length > 0).map(({ name }) => name)).toEqual([]);
  });

  it.each(nobodies.filter((name) => !isLetIn(name)))('is not shown to %s, whose key is wrong', async (name) => {
    const client = await stage.nobody(name);
    const { query, variables } = operationOf('query', [
      { name: 'sharedLeaderboard', args: { token: stage.mine.shareToken } },
    ]);
    expect((await client.ask(query, variables)).data ?? null).toBeNull();
  });
});
